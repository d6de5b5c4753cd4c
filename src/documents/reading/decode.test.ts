import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { defaultLimits } from './limits.ts'

const text = 'Æblegrød på Søgade: 1. års målsætninger – “citat”\nmed to linjer'
const decoded = (bytes: Uint8Array) => {
  const outcome = decode(bytes, defaultLimits)
  return outcome.ok ? outcome.value : outcome.refusals[0]?.key
}
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16()

describe('a text in any of the usual encodings', () => {
  it('is read as UTF-8, with and without a mark', () => {
    expect(decoded(Buffer.from(text))).toBe(text)
    expect(decoded(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).toBe(text)
  })
  it('is read as UTF-16 of either order, with and without a mark', () => {
    expect(decoded(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toBe(text)
    expect(decoded(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(text)]))).toBe(text)
    expect(decoded(Buffer.from(text, 'utf16le'))).toBe(text)
    expect(decoded(utf16be(text))).toBe(text)
  })
  it('is read as Latin-1, with the quotes and dashes of Windows', () => {
    expect(decoded(Buffer.from([0xe6, 0xf8, 0xe5, 0x20, 0x96, 0x20, 0x94]))).toBe('æøå – ”')
  })
  it('loses a few stray bytes and nothing else', () => {
    expect(decoded(Buffer.from(`${text}${text}${text}\0`))).toBe(text + text + text)
  })
  it('comes back as it went in, whatever Danish it holds', () => {
    const letters = fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9 .,:;()\n–”-]{1,200}$/).filter(value => value.trim() !== '')
    fc.assert(fc.property(letters, value => decoded(Buffer.from(value)) === value))
  })
})

describe('what is not a text is refused', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'reading.empty'],
    ['a file of blanks', Buffer.from(' \n\t\f \n'), 'reading.empty'],
    ['bytes at random', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 31)), 'reading.not-text'],
  ])('%s', (_, bytes, key) => {
    expect(decoded(bytes)).toBe(key)
  })
  it('whatever the bytes, the answer is a text or a refusal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => typeof decoded(bytes) === 'string'))
  })
})
