import type { Draft } from '../../draft.ts'
import type { Refusal } from '../../refusal.ts'
import { parseStatedDate } from '../../timeframe.ts'

/** Where the records go. Periods are typed as a year or a date; '' is unknown. */
export type NewFrame = { readonly to: 'new'; readonly title: string; readonly from: string; readonly until: string }
export type PolicyTarget = { readonly to: 'record'; readonly id: string } | (NewFrame & { readonly vision: string })
export type PlanTarget = { readonly to: 'record'; readonly id: string } | NewFrame | { readonly to: 'none' }
export type Target = { readonly policy: PolicyTarget; readonly plan: PlanTarget }

export type DraftFacts = Pick<Draft, 'title' | 'kind' | 'period' | 'vision'>

/** A new policy and plan with the document's own title and period, until a person says otherwise. */
export function proposedTarget(facts: DraftFacts, documentTitle: string, hasInitiatives: boolean): Target {
  const title = (facts.title ?? documentTitle).slice(0, 300)
  const frame = { to: 'new', title, from: facts.period?.from ?? '', until: facts.period?.to ?? '' } as const
  return { policy: { ...frame, vision: facts.vision ?? '' }, plan: hasInitiatives ? frame : { to: 'none' } }
}

/** What is wrong with the choice as typed; fields are named `policy-title`, `plan-from`, … */
export function targetProblems(target: Target): readonly Refusal[] {
  const frames = [
    ['policy', target.policy],
    ['plan', target.plan],
  ] as const
  return frames.flatMap(([name, frame]) => (frame.to === 'new' ? frameProblems(name, frame) : []))
}

function frameProblems(name: string, frame: NewFrame): readonly Refusal[] {
  const from = parseStatedDate(frame.from)
  const until = parseStatedDate(frame.until)
  const problems: (Refusal | false)[] = [
    frame.title === '' && { key: 'web.required', field: `${name}-title` },
    frame.title.length > 300 && { key: 'web.too-long', field: `${name}-title`, params: { max: 300, length: frame.title.length } },
    frame.from !== '' && !from && { key: 'review.problem.date', field: `${name}-from` },
    frame.until !== '' && !until && { key: 'review.problem.date', field: `${name}-until` },
    from !== null && until !== null && from.start > until.end && { key: 'review.problem.ends-before', field: `${name}-until` },
  ]
  return problems.filter(problem => problem !== false)
}

export const periodOf = (frame: NewFrame): { periodFrom: string | null; periodTo: string | null } => ({
  periodFrom: parseStatedDate(frame.from)?.start ?? null,
  periodTo: parseStatedDate(frame.until)?.end ?? null,
})
