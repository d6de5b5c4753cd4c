import type { AmountKind, AmountRole, FundingStatus } from '../draft.ts'
import type { Ore } from '../money.ts'

export const ITEM_KINDS = ['goal', 'priority', 'initiative', 'figure', 'remark', 'section'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/**
 * A place in the policy, before all of it has records: "item:<id>" a goal or initiative of this reading,
 * "record:<id>" one that is there already, "number:1.1" one that the document only names. '' is no place.
 */
export type Reference = string

export const itemReference = (id: string): Reference => `item:${id}`
export const numberReference = (number: string): Reference => `number:${number}`

export function readReference(reference: Reference): { readonly to: 'item' | 'record' | 'number'; readonly what: string } | null {
  const found = /^(item|record|number):(.+)$/.exec(reference)
  return found ? { to: found[1] as 'item' | 'record' | 'number', what: found[2] ?? '' } : null
}

export type GoalFields = {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly parent: Reference
  /** Articles of the UN Convention, 1-50. */
  readonly articles: readonly number[]
}

export type PriorityFields = { readonly text: string; readonly goal: Reference; readonly units: readonly string[] }

/** from and to in the notation of `parseStatedDate`; '' is unknown. */
export type TimeFields = {
  readonly words: string
  readonly from: string
  readonly to: string
  readonly ongoing: boolean
  readonly permanent: boolean
}

/** ore: null where the printed sum is no Danish amount. `part-of` is counted in the total before it. */
export type MoneyFields = {
  readonly words: string
  readonly ore: Ore | null
  readonly permanent: boolean
  readonly role: AmountRole
  readonly note: string
  readonly kind?: AmountKind | undefined
  readonly priceLevel?: string | undefined
}

export type InitiativeFields = {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly goals: readonly Reference[]
  readonly parent: Reference
  /** Names as printed or typed; the first leads, unless they own the work together. */
  readonly units: readonly string[]
  readonly together: boolean
  readonly targetGroup: string
  readonly time: TimeFields
  readonly money: readonly MoneyFields[]
  readonly funding: FundingStatus | ''
}

export type FigureRowFields = { readonly unit: string; readonly measured: number | null; readonly target: number | null }

export type FigureFields = {
  readonly title: string
  /** The goal or initiative it measures. */
  readonly about: Reference
  readonly unitOfMeasure: string
  readonly period: string
  readonly rows: readonly FigureRowFields[]
}

export type RemarkFields = { readonly author: string; readonly said: string; readonly goal: Reference; readonly text: string }

/** loose: lines the reader found no place for. */
export type SectionFields = { readonly title: string; readonly loose: boolean }

export type FieldsOf = {
  goal: GoalFields
  priority: PriorityFields
  initiative: InitiativeFields
  figure: FigureFields
  remark: RemarkFields
  section: SectionFields
}

export type AnyFields = FieldsOf[ItemKind]

/** The fields of each kind in the order they are shown, compared and merged. */
export const FIELD_NAMES: { readonly [K in ItemKind]: readonly (keyof FieldsOf[K] & string)[] } = {
  goal: ['number', 'title', 'parent', 'text', 'articles'],
  priority: ['text', 'goal', 'units'],
  initiative: ['number', 'title', 'goals', 'parent', 'units', 'together', 'targetGroup', 'time', 'money', 'funding', 'text'],
  figure: ['title', 'about', 'unitOfMeasure', 'period', 'rows'],
  remark: ['author', 'said', 'goal', 'text'],
  section: ['title', 'loose'],
}

/** What a person calls the item: its number and title, or the beginning of its words. */
export function headingOf(fields: AnyFields): string {
  const title = 'title' in fields ? fields.title : 'author' in fields ? `${fields.author}: ${fields.text}` : fields.text
  const number = 'number' in fields ? fields.number : ''
  return [number, shortened(title, 140)].filter(Boolean).join(' ')
}

/** At most `length` characters, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const word = cut.lastIndexOf(' ')
  return `${(word > length / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}
