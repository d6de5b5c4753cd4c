import type { ReviewItem } from '../review.ts'
import { valuesOf } from '../review.ts'
import { isLesson, type LearntWord, LONGEST_WORD, type TaughtField } from '../vocabulary.ts'
import type { Change } from './decisions.ts'
import type { OwnerChange } from './owner-change.ts'
import type { TextOf } from './splitting.ts'
import type { KnownUnit, NameChoice } from './unit-names.ts'

/** What one decision about an item teaches. Only what can be read off the decision itself: nothing is guessed from afar. */
export function lessonsOf(item: ReviewItem, change: Change, textOf: TextOf): readonly LearntWord[] {
  if (change.state === 'skipped') return ofSkip(item, change.skipReason ?? '')
  if (change.state !== 'corrected' || !change.corrected) return []
  const corrected = { ...item, corrected: change.corrected } as ReviewItem
  return [...ofUnits(item, corrected), ...ofLabels(item, corrected, textOf)].filter(isLesson)
}

/** A heading that was printed over what is nothing to follow up heads nothing in the next document either. */
function ofSkip(item: ReviewItem, reason: string): readonly LearntWord[] {
  const mark = item.marks['title']
  // A title we made ourselves of the first sentence is no heading.
  if (item.kind !== 'initiative' || reason !== 'no-record' || !mark || mark.confidence < 0.5) return []
  const lesson: LearntWord = { kind: 'not-initiative', printed: item.fields.title, meaning: '' }
  return isLesson(lesson) ? [lesson] : []
}

/** One name put in place of another: the first is how the document prints the second. */
function ofUnits(item: ReviewItem, corrected: ReviewItem): readonly LearntWord[] {
  const read = 'units' in item.fields ? item.fields.units : []
  const values = valuesOf(corrected)
  const now = 'units' in values ? values.units : []
  const [gone, ...moreGone] = read.filter(name => !now.includes(name))
  const [come, ...moreCome] = now.filter(name => !read.includes(name))
  // Two names for one, or one for two, say nothing certain of either.
  if (!gone || !come || moreGone.length + moreCome.length > 0) return []
  return [{ kind: 'unit', printed: gone, meaning: come }]
}

type Typed = { readonly field: TaughtField; readonly words: readonly string[] }

/** Fields that were read empty and hold something now, with the words to look for in the lines. */
function filledFields(item: ReviewItem, corrected: ReviewItem): readonly Typed[] {
  if (item.kind !== 'initiative' || corrected.kind !== 'initiative') return []
  const before = item.fields
  const now = valuesOf(corrected)
  const filled: Typed[] = []
  if (before.units.length === 0) filled.push({ field: 'units', words: now.units })
  if (before.targetGroup === '') filled.push({ field: 'targetGroup', words: [now.targetGroup] })
  if (before.time.words === '') filled.push({ field: 'time', words: [now.time.words] })
  if (before.money.length === 0) filled.push({ field: 'money', words: now.money.map(amount => amount.words) })
  return filled
}

/** What stands before a value that a person found herself is the document's name for its field: on its line, or alone above it. */
function ofLabels(item: ReviewItem, corrected: ReviewItem, textOf: TextOf): readonly LearntWord[] {
  return filledFields(item, corrected).flatMap(({ field, words }) => {
    const labels = words.filter(word => word.length >= 3).flatMap(word => labelBefore(word, item, textOf) ?? [])
    const [label] = labels
    return label ? [{ kind: 'label', printed: label, meaning: field } as const] : []
  })
}

function labelBefore(word: string, { lines: [from, to] }: ReviewItem, textOf: TextOf): string | undefined {
  const wanted = word.toLowerCase()
  for (let line = from; line <= to; line++) {
    const text = textOf(line).trim()
    const at = text.toLowerCase().indexOf(wanted)
    if (at < 0) continue
    const before = text.slice(0, at).trim()
    if (before.endsWith(':')) return asLabel(before.slice(0, -1))
    if (before === '') return asLabel(lineAbove(line, from, textOf))
  }
  return undefined
}

function lineAbove(line: number, from: number, textOf: TextOf): string {
  for (let above = line - 1; above >= from; above--) {
    const text = textOf(above).trim()
    if (text !== '') return text.replace(/:$/, '')
  }
  return ''
}

/** A label is short, opens with a capital and ends as no sentence does. */
const asLabel = (text: string): string | undefined =>
  /^\p{Lu}/u.test(text) && text.length <= LONGEST_WORD.label && text.split(' ').length <= 8 && !/[.,;!?)\d]$/.test(text) ? text : undefined

export const lessonsOfOwner = ({ from, to }: OwnerChange): readonly LearntWord[] =>
  [{ kind: 'unit', printed: from, meaning: to } as const].filter(isLesson)

/** A name that a person said is a unit is from now on that unit's name. */
export function lessonsOfNames(names: Readonly<Record<string, NameChoice>>, units: readonly KnownUnit[]): readonly LearntWord[] {
  return Object.entries(names)
    .flatMap(([printed, choice]): readonly LearntWord[] => {
      if (choice.to === 'none') return []
      const meaning = choice.to === 'new' ? choice.officialName : units.find(unit => unit.id === choice.unitId)?.officialName
      return meaning ? [{ kind: 'unit', printed, meaning }] : []
    })
    .filter(isLesson)
}
