import { type CprPlace, findCpr } from '../domain/cpr.ts'

/** A line with a personal identity number, as it may be shown: every digit of the number is a dot. */
export type MaskedPlace = { readonly line: number; readonly excerpt: string }

/** Enough to find the place by; the rest is counted. */
export const SHOWN_PLACES = 20
const AROUND = 40

/** The places to show, and how many there are. The numbers themselves are never echoed, not even another one on the same line. */
export function maskedPlaces(text: string): { readonly count: number; readonly shown: readonly MaskedPlace[] } {
  const places = findCpr(text)
  if (places.length === 0) return { count: 0, shown: [] }
  const lines = text.split('\n')
  return {
    count: places.length,
    shown: places.slice(0, SHOWN_PLACES).map(place => ({ line: place.line, excerpt: excerptOf(lines[place.line - 1] ?? '', place) })),
  }
}

function excerptOf(line: string, place: CprPlace): string {
  let masked = line
  for (const { column, length } of findCpr(line))
    masked =
      masked.slice(0, column - 1) + masked.slice(column - 1, column - 1 + length).replace(/\d/g, '•') + masked.slice(column - 1 + length)
  const from = Math.max(0, place.column - 1 - AROUND)
  const to = Math.min(line.length, place.column - 1 + place.length + AROUND)
  return `${from > 0 ? '…' : ''}${masked.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}
