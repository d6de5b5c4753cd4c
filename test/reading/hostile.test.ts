import { describe, expect, it } from 'vitest'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import { readInChild } from '../../src/documents/reading/read-in-child.ts'
import type { Outcome } from '../../src/domain/refusal.ts'

const keysOf = <T>(outcome: Outcome<T>): string[] => (outcome.ok ? [] : outcome.refusals.map(refusal => refusal.key))
const open = { maxLines: 3_000_000, maxBytes: 200_000_000 }
const read = (text: string, limits = open) => readWithLines(Buffer.from(text), { name: 'fil.txt', limits })

const millisecondsFor = async (text: string): Promise<number> => {
  const begun = performance.now()
  expect((await read(text)).ok).toBe(true)
  return performance.now() - begun
}

/** What else runs on the machine makes a text wait, and none of this. */
const processorMillisecondsFor = async (text: string): Promise<number> => {
  const before = process.cpuUsage()
  expect((await read(text)).ok).toBe(true)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The quickest of three: other work on the machine only ever makes it slower. */
const quickest = async (text: string): Promise<number> =>
  Math.min(await millisecondsFor(text), await millisecondsFor(text), await millisecondsFor(text))

describe('a file that is too much', () => {
  it('is refused by its size before anything is decoded', async () => {
    expect(keysOf(await readWithLines(new Uint8Array(2000), { name: 'x', limits: { maxBytes: 1000 } }))).toEqual(['reading.too-large'])
  })
  it('is refused by its number of lines', async () => {
    expect(keysOf(await readWithLines(Buffer.from('a\n'.repeat(1_000_000)), { name: 'x' }))).toEqual(['reading.too-many-lines'])
  })
})

describe('time grows with the text and no faster', () => {
  const cases: Readonly<Record<string, (scale: number) => string>> = {
    'one-character lines': scale => 'a\n'.repeat(20_000 * scale),
    headings: scale => Array.from({ length: 1000 * scale }, (_, at) => `${at + 1}. Overskrift nummer ${at}\n\n`).join(''),
    'headings one level deeper each time': scale =>
      Array.from({ length: 500 * scale }, (_, at) => `1.${at}.1 Overskrift\n\nTekst om noget.\n\n`).join(''),
    'one endless line of words': scale => 'ord og flere ord '.repeat(20_000 * scale),
    'one endless word': scale => 'a'.repeat(300_000 * scale),
    'one endless number': scale => '1'.repeat(300_000 * scale),
    'endless capitals with hyphens': scale => 'Aa- og '.repeat(40_000 * scale),
    'lines that all end in a hyphen': scale => 'sammen-\n'.repeat(20_000 * scale),
    'labels with nothing under them': scale => 'Ansvarlig:\nTidsplan:\nØkonomi:\n'.repeat(3000 * scale),
    bullets: scale => '• punkt (Socialforvaltningen)\n'.repeat(8000 * scale),
    'amounts of money': scale => '1.000.000 kr. og '.repeat(8000 * scale),
    years: scale => 'fra 2020-2021 og '.repeat(8000 * scale),
    brackets: scale => '('.repeat(200_000 * scale),
    'columns that never end': scale => 'Indsats | Ansvarlig | Tidsplan\n'.repeat(4000 * scale),
  }
  it.each(Object.entries(cases))('%s', async (_, make) => {
    const small = Math.max(20, await quickest(make(1)))
    const large = await quickest(make(4))
    // Four times the text in well under the sixteen times that quadratic work would take, on a machine with other work.
    expect(large / small).toBeLessThan(10)
    expect(large).toBeLessThan(10_000)
  })
  it('a million one-character lines and a line of five megabytes are read when the limits let them', { timeout: 120_000 }, async () => {
    expect(await processorMillisecondsFor('x\n'.repeat(1_000_000))).toBeLessThan(30_000)
    expect(await processorMillisecondsFor('Socialforvaltningen afsætter 2,5 mio. kr. i 2025. '.repeat(100_000))).toBeLessThan(30_000)
  })
})

describe('reading in a process of its own', () => {
  it('gives what reading here gives', async () => {
    const bytes = Buffer.from(
      '1. Bolig\n\nIndsatser\n• Socialforvaltningen bygger ti boliger i 2026\n• Teknikforvaltningen lægger ramper\n',
    )
    const there = await readInChild(bytes, { name: 'plan.txt' })
    expect(there).toEqual(await readWithLines(bytes, { name: 'plan.txt' }))
  })
  it('passes refusals on', async () => {
    expect(keysOf(await readInChild(Buffer.from('  \n'), { name: 'tom.txt' }))).toEqual(['reading.empty'])
  })
  it('is stopped when its time is up', async () => {
    const slow = Buffer.from('• punkt om Socialforvaltningen (BUF)\n'.repeat(100_000))
    const begun = performance.now()
    const outcome = await readInChild(slow, { name: 'x', limits: { maxMilliseconds: 150 } })
    expect(keysOf(outcome)).toEqual(['reading.too-slow'])
    expect(performance.now() - begun).toBeLessThan(2000)
  })
  it('is stopped when it takes more memory than it may', async () => {
    const heavy = Buffer.from('• punkt om noget andet\n'.repeat(400_000))
    const outcome = await readInChild(heavy, { name: 'x', limits: { ...open, maxMemoryBytes: 60_000_000, maxMilliseconds: 60_000 } })
    expect(keysOf(outcome)).toEqual(['reading.too-demanding'])
  })
  it('is stopped when nobody waits for it any longer', async () => {
    const stop = new AbortController()
    const waiting = readInChild(Buffer.from('• punkt\n'.repeat(100_000)), { name: 'x' }, { signal: stop.signal })
    stop.abort()
    expect(keysOf(await waiting)).toEqual(['reading.cancelled'])
  })
})
