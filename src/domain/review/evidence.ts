import type { LineRange } from '../draft.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import { FIELD_NAMES } from './fields.ts'

/** The numbered marks that tie a field to its lines, counted through one page. Fields read from the same lines share a number. */
export type Evidence = {
  readonly number: number
  readonly itemId: string
  readonly fields: readonly string[]
  readonly lines: LineRange
}

export function evidenceOf(items: readonly ReviewItem[]): readonly Evidence[] {
  const marks: Evidence[] = []
  for (const item of items) {
    const byLines = new Map<string, { fields: string[]; lines: LineRange }>()
    for (const field of FIELD_NAMES[item.kind]) {
      const lines = item.marks[field]?.lines
      if (!lines) continue
      const known = byLines.get(lines.join('-')) ?? { fields: [], lines }
      known.fields.push(field)
      byLines.set(lines.join('-'), known)
    }
    for (const { fields, lines } of [...byLines.values()].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]))
      marks.push({ number: marks.length + 1, itemId: item.id, fields, lines })
  }
  return marks
}

/** Words a value was read as, to be marked in its lines: numbers, names, amounts; whole texts would mark everything. */
export function needlesOf(item: ReviewItem): readonly string[] {
  const { fields } = item
  const found: string[] = []
  if (item.kind === 'initiative') {
    const { number, units, money, time } = valuesOf(item)
    found.push(number, ...units, ...money.map(amount => amount.words), ...[time.from, time.to].map(date => date.slice(0, 4)))
  } else if (item.kind === 'priority') found.push(...valuesOf(item).units)
  else if (item.kind === 'remark') found.push(valuesOf(item).author)
  else if ('number' in fields) found.push(fields.number)
  return [...new Set(found.filter(needle => needle.length >= 2 && needle.length <= 120))].sort((a, b) => b.length - a.length)
}

export type LinePart = { readonly text: string; readonly hit: boolean }

/** The line in parts, its needles marked. A needle counts only as a whole word: "2" is not in "2015". */
export function partsOf(line: string, needles: readonly string[]): readonly LinePart[] {
  let parts: readonly LinePart[] = [{ text: line, hit: false }]
  for (const needle of needles) parts = parts.flatMap(part => (part.hit ? [part] : cut(part.text, needle)))
  return parts
}

function cut(text: string, needle: string): readonly LinePart[] {
  const at = text.indexOf(needle)
  const isWhole = at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + needle.length] ?? ' ')
  if (!isWhole) return [{ text, hit: false }]
  const parts = [
    { text: text.slice(0, at), hit: false },
    { text: needle, hit: true },
    { text: text.slice(at + needle.length), hit: false },
  ]
  return parts.filter(part => part.text !== '')
}
