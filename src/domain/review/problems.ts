import type { Refusal } from '../refusal.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import { parseStatedDate } from '../timeframe.ts'
import type { AnyFields, FieldsOf, ItemKind } from './fields.ts'

/** The longest texts the record holds, in characters. */
export const LONGEST = { number: 20, title: 500, priority: 4000, unit: 200, figure: 300, author: 300, period: 40, priceLevel: 40 } as const

/** Why the item cannot become a record as it stands; empty when it can. `field` names the field to mend. */
export function problemsOf(item: ReviewItem): readonly Refusal[] {
  switch (item.kind) {
    case 'goal':
      return fieldProblems('goal', valuesOf(item))
    case 'priority':
      return fieldProblems('priority', valuesOf(item))
    case 'initiative':
      return fieldProblems('initiative', valuesOf(item))
    case 'figure':
      return fieldProblems('figure', valuesOf(item))
    case 'remark':
      return fieldProblems('remark', valuesOf(item))
    case 'section':
      return [{ key: 'review.problem.no-record' }]
  }
}

/** The item as it would be with other fields of its own kind: what a correction or a merge would make of it. */
export const withFields = (item: ReviewItem, fields: AnyFields): ReviewItem => ({ ...item, corrected: fields }) as ReviewItem

type Rules = { readonly [K in ItemKind]: (fields: FieldsOf[K]) => readonly (Refusal | undefined)[] }

const RULES: Rules = {
  goal: goal => [filled('title', goal.title), short('title', goal.title, LONGEST.title), short('number', goal.number, LONGEST.number)],
  priority: priority => [
    filled('text', priority.text),
    short('text', priority.text, LONGEST.priority),
    priority.goal ? undefined : { key: 'review.problem.no-goal', field: 'goal' },
    ...priority.units.map(unit => short('units', unit, LONGEST.unit)),
  ],
  initiative: initiative => [
    filled('title', initiative.title),
    short('title', initiative.title, LONGEST.title),
    short('number', initiative.number, LONGEST.number),
    ...initiative.units.map(unit => short('units', unit, LONGEST.unit)),
    ...timeProblems(initiative.time),
    ...initiative.money.map(({ priceLevel = '' }, at) => short(`money-${at}-price-level`, priceLevel, LONGEST.priceLevel)),
  ],
  figure: figure => [
    filled('title', figure.title),
    short('title', figure.title, LONGEST.figure),
    figure.about ? undefined : { key: 'review.problem.no-place', field: 'about' },
    figure.period.length >= 4 && figure.period.length <= LONGEST.period ? undefined : { key: 'review.problem.period', field: 'period' },
    figure.rows.some(row => row.measured !== null || row.target !== null) ? undefined : { key: 'review.problem.no-figures', field: 'rows' },
    // A row whose name is no unit's becomes an indicator of its own, named for both.
    ...figure.rows.map(row => short('rows', `${figure.title}: ${row.unit}`, LONGEST.figure)),
    sameRowTwice(figure.rows.map(row => row.unit)),
  ],
  remark: remark => [filled('author', remark.author), short('author', remark.author, LONGEST.author), filled('text', remark.text)],
  section: () => [{ key: 'review.problem.no-record' }],
}

const fieldProblems = <K extends ItemKind>(kind: K, fields: FieldsOf[K]): readonly Refusal[] =>
  RULES[kind](fields).filter(problem => problem !== undefined)

const filled = (field: string, text: string): Refusal | undefined => (text.trim() === '' ? { key: 'web.required', field } : undefined)

const short = (field: string, text: string, max: number): Refusal | undefined =>
  text.length > max ? { key: 'web.too-long', field, params: { max, length: text.length } } : undefined

function timeProblems(time: FieldsOf['initiative']['time']): readonly (Refusal | undefined)[] {
  const from = parseStatedDate(time.from)
  const to = parseStatedDate(time.to)
  return [
    time.from && !from ? { key: 'review.problem.date', field: 'from' } : undefined,
    time.to && !to ? { key: 'review.problem.date', field: 'to' } : undefined,
    from && to && from.start > to.end ? { key: 'review.problem.ends-before', field: 'to' } : undefined,
  ]
}

function sameRowTwice(units: readonly string[]): Refusal | undefined {
  const twice = units.find((unit, at) => units.findIndex(other => other.toLowerCase() === unit.toLowerCase()) < at)
  return twice === undefined ? undefined : { key: 'review.problem.row-twice', field: 'rows', params: { unit: twice || '–' } }
}
