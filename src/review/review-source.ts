import type { LineRange } from '../domain/draft.ts'
import { type Evidence, needlesOf, partsOf } from '../domain/review/evidence.ts'
import type { ReviewItem } from '../domain/review.ts'
import type { ReviewLine } from '../web/components/index.ts'
import type { SourceLine, StoredReading } from './reading-store.ts'

/** The lines of a page of the review as they are shown: what gave a field is marked and numbered, blank lines are put back. */
export function reviewLines(
  reading: StoredReading,
  runs: readonly LineRange[],
  lines: readonly SourceLine[],
  items: readonly ReviewItem[],
  evidence: readonly Evidence[],
): readonly ReviewLine[] {
  const texts = new Map(lines.map(line => [line.number, line.text]))
  const noise = new Set(reading.summary.noise)
  const faults = new Set(reading.findings.map(finding => finding.line))
  return runs.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at): ReviewLine => {
      const number = from + at
      const text = texts.get(number)
      if (text === undefined) return { number, parts: [], kind: 'blank' }
      if (noise.has(number)) return { number, parts: [{ text, hit: false }], kind: 'noise' }
      const marks = evidence.filter(mark => number >= mark.lines[0] && number <= mark.lines[1])
      const needles = items.filter(item => marks.some(mark => mark.itemId === item.id)).flatMap(needlesOf)
      const kind = faults.has(number) ? 'finding' : marks.length > 0 ? 'hit' : 'plain'
      return { number, parts: partsOf(text, needles), kind, evidence: marks.map(mark => mark.number) }
    }),
  )
}

/** The printed pages that the lines come from; null where the format has none. */
export function pagesOfLines(lines: readonly SourceLine[]): LineRange | null {
  const pages = lines.flatMap(line => line.page ?? [])
  return pages.length > 0 ? [Math.min(...pages), Math.max(...pages)] : null
}
