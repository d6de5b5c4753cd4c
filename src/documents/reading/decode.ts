import { accepted, type Outcome, refused } from '../../domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'

const looksLike = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

type Utf16 = 'utf-16le' | 'utf-16be'

/** UTF-16 without a mark: in Latin script every second byte is zero, on the side that tells the byte order. */
const unmarkedUtf16 = (bytes: Uint8Array): Utf16 | undefined => {
  const end = Math.min(bytes.length, 4096) & ~1
  if (end < 8) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (odd > end * 0.35 && even < end * 0.05) return 'utf-16le'
  if (even > end * 0.35 && odd < end * 0.05) return 'utf-16be'
  return undefined
}

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes to text by their marks and patterns, whatever they turn out to be. */
export const decodeAny = (bytes: Uint8Array): string => {
  if (looksLike(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (looksLike(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  // Old Danish files are Latin-1 as Windows wrote it: 0x80-0x9f hold the quotes and dashes.
  return decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** Control characters other than tab, line feed, form feed and carriage return, and what a decoder could not read. */
const isStray = (code: number): boolean =>
  (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
  (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
  code === 0xfffd

const countStrays = (text: string): number => {
  let strays = 0
  for (let at = 0; at < text.length; at++) if (isStray(text.charCodeAt(at))) strays++
  return strays
}

/** A text with a few stray bytes is read without them; with more than this share it is not a text. */
const mostStrays = 0.02

const withoutStrays = (text: string): string => {
  let clean = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0xfeff && !(code < 0x20 && isStray(code)) && code !== 0x7f) continue
    clean += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : clean + text.slice(from)
}

/** Bytes to text: UTF-8, UTF-16 and Latin-1, with or without a mark. Refuses what is empty, too large or not text. */
export const decode = (bytes: Uint8Array, limits: Pick<ReadingLimits, 'maxBytes'>): Outcome<string> => {
  if (bytes.length === 0) return refused({ key: 'reading.empty' })
  if (bytes.length > limits.maxBytes) return refused({ key: 'reading.too-large', params: { max: limits.maxBytes } })
  const text = decodeAny(bytes)
  const strays = countStrays(text)
  if (strays > text.length * mostStrays) return refused({ key: 'reading.not-text' })
  const clean = strays > 0 || text.includes('\ufeff') ? withoutStrays(text) : text
  if (!/\S/.test(clean)) return refused({ key: 'reading.empty' })
  return accepted(clean)
}
