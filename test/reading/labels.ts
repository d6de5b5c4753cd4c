import type { Draft, DraftInitiative, InitiativeField } from '../../src/domain/draft.ts'
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
  readonly timeframe?: (Span & { readonly ongoing?: boolean; readonly alternatives?: readonly Span[] | null }) | null
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
  fundingStatus: (draft, label) => [label.fundingStatus ?? null, ...(label.fundingStatusAlso ?? [])].includes(draft.fundingStatus),
  targetGroup: (draft, label) => !label.targetGroup || begins(draft.targetGroup, label.targetGroup, 60),
}

/** Begun on the same line; where no label is, a few lines away. */
const labelFor = (labels: readonly Label[], { lines: [first] }: DraftInitiative): Label | undefined =>
  labels.find(each => each.lines[0] === first || each.textLine === first) ?? labels.find(each => Math.abs(each.lines[0] - first) <= 3)

/** A draft's initiatives against labels: each value with how sure the reader was, and whether the label says the same. */
export const answersAgainst = (labels: readonly Label[], initiatives: readonly DraftInitiative[]): Answer[] =>
  initiatives.flatMap(draft => {
    const label = labelFor(labels, draft)
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

export type Labels = {
  readonly goals?: readonly {
    readonly number?: string | null
    readonly title: string
    readonly priorities?: readonly { readonly text: string }[]
  }[]
  readonly initiatives: readonly Label[]
  readonly remarks?: readonly { readonly goal?: string | null; readonly text: string }[]
}

/** The fields a label says something of. What it does not speak of may be there or not. */
const spokenOf = (label: Label): InitiativeField[] => [
  ...(label.title ? (['title'] as const) : []),
  ...(label.text ? (['text'] as const) : []),
  ...(label.goal ? (['goal'] as const) : []),
  'responsible',
  'timeframe',
  'funding',
  'fundingStatus',
]

type Verdict = { readonly share: number; readonly misses: readonly string[] }

/** Every initiative, goal and remark of the labels against those of a draft: right answers among those wanted, and what is there besides. */
export const verdictOn = ({ goals = [], initiatives, remarks = [] }: Labels, draft: Draft): Verdict => {
  const misses: string[] = []
  let wanted = 0
  const check = (isRight: boolean, miss: string) => {
    wanted++
    if (!isRight) misses.push(miss)
  }
  const left = new Set(draft.initiatives)
  for (const label of initiatives) {
    const [first] = label.lines
    const found = [...left].find(each => Math.abs(each.lines[0] - first) <= 3 && (tests.text?.(each, label) || tests.title?.(each, label)))
    if (found) left.delete(found)
    check(found !== undefined, `line ${first}: not found`)
    for (const field of spokenOf(label)) check(found !== undefined && (tests[field]?.(found, label) ?? true), `line ${first}: ${field}`)
    if (label.timeframe?.ongoing) check(found?.timeframe?.ongoing === true, `line ${first}: ongoing`)
  }
  for (const extra of left) check(false, `line ${extra.lines[0]}: nothing is there`)
  for (const goal of goals) {
    const found = draft.goals.find(each => begins(each.title, goal.title, 40) && each.number === (goal.number ?? null))
    check(found !== undefined, `goal ${goal.number}: ${goal.title}`)
    for (const { text } of goal.priorities ?? [])
      check(found?.priorities.some(each => begins(each.text, text, 60)) === true, `priority ${text}`)
  }
  for (const remark of remarks)
    check(
      draft.remarks.some(each => begins(each.text, remark.text, 80) && each.goal === (remark.goal ?? null)),
      `remark ${remark.text}`,
    )
  return { share: wanted === 0 ? 1 : 1 - misses.length / wanted, misses }
}
