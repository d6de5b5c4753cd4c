import type { LineRange } from '../draft.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { type Mark, type ReviewItem, valuesOf } from '../review.ts'
import { FIELD_NAMES, type InitiativeFields } from './fields.ts'
import { proposedTitle } from './initiative-of-draft.ts'
import { joinLines } from './join-lines.ts'

/** A line of the document as read. */
export type TextOf = (line: number) => string

export const canSplit = (item: ReviewItem): boolean => item.kind !== 'figure' && item.lines[1] > item.lines[0]

/** Fields that say where the work belongs: both parts keep them where their lines do not say which part they are of. */
const SHARED: ReadonlySet<string> = new Set(['parent', 'goal', 'goals', 'units', 'together', 'author', 'said', 'loose'])

const NOTHING: Omit<InitiativeFields, 'together'> & { readonly articles: readonly number[] } = {
  number: '',
  title: '',
  text: '',
  goals: [],
  parent: '',
  units: [],
  targetGroup: '',
  time: { words: '', from: '', to: '', ongoing: false, permanent: false },
  money: [],
  funding: '',
  articles: [],
}

/**
 * Two open items in place of one: the lines before `at`, and those from it on. A field goes with the part its lines lie in;
 * one that was not read stays with the first. `ids` are those of the two parts.
 */
export function split(
  item: ReviewItem,
  at: number,
  textOf: TextOf,
  ids: readonly [string, string],
): Outcome<readonly [ReviewItem, ReviewItem]> {
  const [from, to] = item.lines
  if (item.state !== 'open') return refused({ key: 'review.refused.decided', params: { position: item.position } })
  if (!canSplit(item)) return refused({ key: 'review.refused.cannot-split' })
  if (!Number.isInteger(at) || at <= from || at > to)
    return refused({ key: 'review.refused.split-line', field: 'at', params: { from: from + 1, to } })
  return accepted([part(item, [from, at - 1], ids[0], textOf), part(item, [at, to], ids[1], textOf)])
}

/** An initiative in place of lines that were read as none: a section, or lines that found no place. */
export function asInitiative(section: ReviewItem, textOf: TextOf, id: string): Outcome<ReviewItem> {
  if (section.kind !== 'section') return refused({ key: 'review.refused.no-section' })
  if (section.state !== 'open') return refused({ key: 'review.refused.decided', params: { position: section.position } })
  const text = joinLines(linesOf(section.lines, textOf))
  const title = section.fields.title || proposedTitle(text)
  const lines: Mark = { lines: section.lines, confidence: 0.3 }
  return accepted({
    ...section,
    ...fresh(section, id),
    kind: 'initiative',
    fields: { ...NOTHING, title, text, together: false },
    corrected: null,
    marks: { title: lines, text: lines },
    confidence: 0.3,
  })
}

const fresh = (item: ReviewItem, id: string) =>
  ({
    id,
    state: 'open',
    splitFrom: item.id,
    mergedInto: null,
    skipReason: '',
    takes: null,
    status: null,
    recognised: null,
    revision: 1,
  }) as const

function part(item: ReviewItem, lines: LineRange, id: string, textOf: TextOf): ReviewItem {
  const isFirst = lines[0] === item.lines[0]
  const marks: Record<string, Mark> = {}
  const fields: Record<string, unknown> = { ...valuesOf(item) }
  for (const field of FIELD_NAMES[item.kind]) {
    const mark = item.marks[field]
    const here = mark && within(mark, lines)
    // A heading that touches both parts is one heading, and stands first.
    const isHeading = field === 'number' || field === 'title'
    const stays = mark ? here && (isFirst || !isHeading || mark.lines[0] >= lines[0]) : isFirst || SHARED.has(field)
    if (!stays) fields[field] = Object.entries(NOTHING).find(([name]) => name === field)?.[1] ?? ''
    else if (here) marks[field] = here
  }
  fillText(item, fields, marks, lines, textOf)
  // Nobody has read what a person cut out: never among what may be accepted in one act.
  const confidence = Math.min(item.confidence, 0.6)
  return { ...item, ...fresh(item, id), fields, corrected: null, confidence, marks, lines } as ReviewItem
}

const within = (mark: Mark, [first, last]: LineRange): Mark | undefined => {
  const lines: LineRange = [Math.max(mark.lines[0], first), Math.min(mark.lines[1], last)]
  return lines[0] <= lines[1] ? { ...mark, lines } : undefined
}

const linesOf = ([from, to]: LineRange, textOf: TextOf): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => textOf(from + at))

/** The text of a part is its own lines; a part without a title gets one from them. */
function fillText(item: ReviewItem, fields: Record<string, unknown>, marks: Record<string, Mark>, lines: LineRange, textOf: TextOf): void {
  const whole = item.marks['text']
  const cut = whole !== undefined && (whole.lines[0] < lines[0] || whole.lines[1] > lines[1])
  if ('text' in fields && (cut || fields['text'] === '')) fields['text'] = joinLines(linesOf(marks['text']?.lines ?? lines, textOf))
  if (item.kind === 'section' || fields['title'] !== '') return
  fields['title'] = proposedTitle(String(fields['text'] || textOf(lines[0])))
  marks['title'] = { lines: [lines[0], lines[0]], confidence: 0.3 }
}
