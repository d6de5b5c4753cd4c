import type { DraftTimeframe } from '../../../domain/draft.ts'
import { before, type Span, spansIn } from './spans.ts'
import { lasting, ongoing, onwards, starting, until } from './timeframe-words.ts'
import { isInName, type PrintedYear } from './years.ts'

export type Frame = { readonly from: PrintedYear | null; readonly to: PrintedYear | null }

export const nothing: Frame = { from: null, to: null }

export const precisionOf = (frame: Frame): DraftTimeframe['precision'] => (frame.from ?? frame.to)?.precision ?? null

const byYear = (a: PrintedYear, b: PrintedYear): number => a.year.localeCompare(b.year) || a.at - b.at

const rangeOf = (text: string, spans: readonly Span[]): Span | undefined => spans.find(span => span.isRange && !isInName(text, span.from))

/** A field's years: a range, else the earliest and latest, else one year that begins, ends or is the whole of it. */
const frameOf = (text: string, spans: readonly Span[]): Frame => {
  const range = rangeOf(text, spans)
  if (range) return range
  const sorted = spans.flatMap(span => [span.from, span.to]).sort(byYear)
  const first = sorted[0]
  const last = sorted.at(-1)
  const single = spans[0]
  if (!first || !last || !single) return nothing
  if (first.year !== last.year) return { from: first, to: last }
  if (until.test(before(text, single))) return { from: null, to: first }
  if (starting.test(before(text, single)) || onwards.test(text.slice(first.end, first.end + 16))) return { from: first, to: null }
  return { from: first, to: last }
}

/** The time frame that a labelled field states; null where it says nothing at all. */
export const timeframeOfField = (text: string): DraftTimeframe | null => {
  if (!/[\p{L}\d]/u.test(text)) return null
  const spans = spansIn(text)
  const frame = frameOf(text, spans)
  const permanent = lasting.test(text)
  // A closed range is not ongoing because another sentence uses the word.
  const speaks = rangeOf(text, spans) ? (text.split(/\.\s/).find(each => each.includes(frame.to?.year ?? '')) ?? '') : text
  const goesOn = ongoing.test(speaks)
  // "2024, løbende" begins then and has no end.
  const open = goesOn && frame.from !== null && frame.from === frame.to
  return {
    text,
    from: frame.from?.iso ?? null,
    to: open ? null : (frame.to?.iso ?? null),
    precision: precisionOf(frame),
    ongoing: goesOn || permanent || onwards.test(text),
    permanent,
  }
}
