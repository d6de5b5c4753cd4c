import type { DraftInitiative, InitiativeField } from '../../src/domain/draft.ts'
import { type Answer, squeezed } from './compare.ts'

/** A hand-made label, as far as it is compared here. The form is that of the files beside the repository. */
type Span = { readonly from?: string | null; readonly to?: string | null }
export type Label = {
  readonly number?: string | null
  readonly title?: string | null
  readonly titleIsEditorial?: boolean
  readonly text?: string
  readonly goal?: string | null
  readonly parent?: string | null
  readonly responsible?: readonly string[]
  readonly responsibleAlso?: readonly string[]
  readonly timeframe?: (Span & { readonly alternatives?: readonly Span[] | null }) | null
  readonly funding?: readonly { readonly amountDkk?: number; readonly amount?: number }[]
  readonly fundingStatus?: string | null
  readonly fundingStatusAlso?: readonly string[]
  readonly targetGroup?: string | null
  readonly lines: readonly [number, number]
  readonly textLine?: number
}

const year = (date: string | null | undefined): string => (date ?? '').slice(0, 4)
const years = (span: Span | null | undefined): string => `${year(span?.from)}-${year(span?.to)}`
const begins = (a: string | null | undefined, b: string | null | undefined, letters: number): boolean =>
  squeezed(a).slice(0, letters) === squeezed(b).slice(0, letters)

const names = (all: readonly string[] | undefined, also: readonly string[] | undefined): string =>
  (all ?? [])
    .filter(name => !(also ?? []).map(squeezed).includes(squeezed(name)))
    .map(squeezed)
    .sort()
    .join()

const tests: Readonly<Partial<Record<InitiativeField, (draft: DraftInitiative, label: Label) => boolean>>> = {
  number: (draft, label) => draft.number === (label.number ?? null),
  title: (draft, label) => label.titleIsEditorial === true || begins(draft.title, label.title, 50),
  text: (draft, label) => begins(draft.text, label.text, 100),
  goal: (draft, label) => draft.goal === (label.goal ?? null),
  parent: (draft, label) => begins(draft.parent, label.parent, 40),
  responsible: (draft, label) => names(draft.responsible, label.responsibleAlso) === names(label.responsible, label.responsibleAlso),
  timeframe: (draft, label) => [label.timeframe, ...(label.timeframe?.alternatives ?? [])].map(years).includes(years(draft.timeframe)),
  funding: (draft, label) => {
    const wanted = (label.funding ?? []).map(each => each.amountDkk ?? each.amount)
    return draft.funding.every(each => wanted.includes(each.amount)) && draft.funding.length === wanted.length
  },
  fundingStatus: (draft, label) => [label.fundingStatus, ...(label.fundingStatusAlso ?? [])].includes(draft.fundingStatus),
  targetGroup: (draft, label) => !label.targetGroup || begins(draft.targetGroup, label.targetGroup, 60),
}

/** A draft's initiatives against labels: each value with how sure the reader was, and whether the label says the same. */
export const answersAgainst = (labels: readonly Label[], initiatives: readonly DraftInitiative[]): Answer[] =>
  initiatives.flatMap(draft => {
    const label = labels.find(each => Math.abs(each.lines[0] - draft.lines[0]) <= 3 || each.textLine === draft.lines[0])
    const whole: Answer = { field: 'initiative', confidence: draft.confidence, right: label !== undefined }
    if (!label) return [whole]
    const fields = Object.entries(draft.fieldConfidence) as [InitiativeField, number][]
    return [
      whole,
      ...fields.flatMap(([field, confidence]) => {
        const right = tests[field]?.(draft, label)
        return right === undefined ? [] : [{ field, confidence, right }]
      }),
    ]
  })
