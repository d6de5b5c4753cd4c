import type { DatePrecision, DraftAmount, DraftInitiative, DraftTimeframe, InitiativeField, PrintedDate } from '../draft.ts'
import { oreOfKroner } from '../money.ts'
import type { Mark } from '../review.ts'
import { parseStatedDate } from '../timeframe.ts'
import { type InitiativeFields, itemReference, type MoneyFields, shortened, type TimeFields } from './fields.ts'
import type { Places } from './items-of-draft.ts'

export function initiativeFields(initiative: DraftInitiative, places: Places, ownId: string): InitiativeFields {
  const goal = places.goal(initiative.goal)
  const parent = places.initiative(initiative.parent)
  return {
    number: initiative.number ?? '',
    title: initiative.title ?? proposedTitle(initiative.text),
    text: initiative.text,
    goals: goal ? [goal] : [],
    parent: parent === itemReference(ownId) ? '' : parent,
    units: initiative.responsible,
    together: initiative.responsible.length > 1,
    targetGroup: initiative.targetGroup ?? '',
    time: timeFields(initiative.timeframe),
    money: initiative.funding.map(moneyFields),
    funding: initiative.fundingStatus ?? '',
  }
}

/** The reader's own names of the fields, in ours. */
const FIELD: { readonly [F in InitiativeField]: keyof InitiativeFields } = {
  number: 'number',
  title: 'title',
  parent: 'parent',
  text: 'text',
  goal: 'goals',
  responsible: 'units',
  targetGroup: 'targetGroup',
  timeframe: 'time',
  funding: 'money',
  fundingStatus: 'funding',
}

/** A title that is not printed is a guess whatever the rest is: it gets the lowest certainty, and no line. */
export function initiativeMarks(initiative: DraftInitiative): Readonly<Record<string, Mark>> {
  const marks: Record<string, Mark> = {}
  for (const [name, lines] of Object.entries(initiative.evidence)) {
    const field = name as InitiativeField
    marks[FIELD[field]] = { lines, confidence: initiative.fieldConfidence[field] ?? initiative.confidence }
  }
  if (!initiative.title) marks['title'] = { lines: marks['text']?.lines ?? initiative.lines, confidence: 0.3 }
  return marks
}

/** The first sentence, at most 100 characters. */
export function proposedTitle(text: string): string {
  const [sentence = ''] = /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text) ?? [text]
  return shortened(sentence.replace(/\s+/g, ' ').replace(/[.!?\s]+$/, ''), 100)
}

const timeFields = (time: DraftTimeframe | null): TimeFields => ({
  words: time?.text ?? '',
  from: notation(time?.from ?? null, time?.precision ?? null),
  to: notation(time?.to ?? null, time?.precision ?? null),
  ongoing: time?.ongoing ?? false,
  permanent: time?.permanent ?? false,
})

/** "2025-07" known to the half-year is "2025-H2"; what cannot be read stays in the words only. */
function notation(date: PrintedDate | null, precision: DatePrecision | null): string {
  if (!date) return ''
  const [year = '', month] = date.split('-')
  const half = month && precision === 'half-year' ? `${year}-H${Number(month) > 6 ? 2 : 1}` : null
  const quarter = month && precision === 'quarter' ? `${year}-Q${Math.ceil(Number(month) / 3)}` : null
  const text = half ?? quarter ?? date
  return parseStatedDate(text) ? text : ''
}

function moneyFields(amount: DraftAmount): MoneyFields {
  const ore = oreOfKroner(amount.amount)
  return {
    words: amount.text,
    ore: amount.currency === 'DKK' && Number.isSafeInteger(ore) && ore >= 0 ? ore : null,
    permanent: amount.recurring,
    role: amount.role,
    note: amount.note,
    ...(amount.kind && { kind: amount.kind }),
    ...(amount.priceLevel && { priceLevel: shortened(amount.priceLevel, 40) }),
  }
}
