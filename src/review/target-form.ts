import { accepted, type Outcome, type Refusal } from '../domain/refusal.ts'
import type { NewFrame, PlanTarget, PolicyTarget, Target } from '../domain/review/acceptance/target.ts'
import { targetProblems } from '../domain/review/acceptance/target.ts'
import type { KnownUnit, NameChoice } from '../domain/review/unit-names.ts'
import type { Fields } from '../web/fields.ts'
import type { PolicyChoice } from './surroundings-store.ts'

export type TargetInput = { readonly target: Target; readonly names: Readonly<Record<string, NameChoice>> }

/** What may be chosen among. */
export type TargetChoices = {
  readonly policies: readonly PolicyChoice[]
  readonly units: readonly KnownUnit[]
  readonly names: readonly string[]
}

/** Where the records go and what each name in the document is; or every refusal by field. */
export function parseTarget(fields: Fields, choices: TargetChoices): Outcome<TargetInput> {
  const target: Target = { policy: policyIn(fields), plan: planIn(fields) }
  const names = Object.fromEntries(choices.names.map((name, at) => [name, nameIn(fields, at)]))
  const refusals = [
    ...fields.refusals,
    ...targetProblems(target),
    ...placeProblems(target, choices.policies),
    ...choices.names.flatMap((name, at) => nameProblems(names[name], at, choices.units)),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : accepted({ target, names })
}

const frameIn = (fields: Fields, name: 'policy' | 'plan'): NewFrame => ({
  to: 'new',
  title: fields.text(`${name}-title`),
  from: fields.text(`${name}-from`),
  until: fields.text(`${name}-until`),
})

function policyIn(fields: Fields): PolicyTarget {
  const chosen = fields.text('policy')
  return chosen === 'new' || chosen === '' ? { ...frameIn(fields, 'policy'), vision: fields.text('vision') } : { to: 'record', id: chosen }
}

function planIn(fields: Fields): PlanTarget {
  const chosen = fields.text('plan')
  if (chosen === 'none' || chosen === '') return { to: 'none' }
  return chosen === 'new' ? frameIn(fields, 'plan') : { to: 'record', id: chosen }
}

function placeProblems({ policy, plan }: Target, policies: readonly PolicyChoice[]): readonly Refusal[] {
  const known = policy.to === 'record' ? policies.find(choice => choice.id === policy.id) : undefined
  if (policy.to === 'record' && !known) return [{ key: 'review.target-gone', field: 'policy' }]
  if (plan.to !== 'record') return []
  if (known?.plans.some(choice => choice.id === plan.id)) return []
  const elsewhere = policies.some(choice => choice.plans.some(other => other.id === plan.id))
  return [{ key: elsewhere ? 'review.target-other-policy' : 'review.target-gone', field: 'plan' }]
}

function nameIn(fields: Fields, at: number): NameChoice {
  const chosen = fields.text(`name-${at}`)
  if (chosen === 'none' || chosen === '') return { to: 'none' }
  if (chosen !== 'new') return { to: 'unit', unitId: chosen }
  return { to: 'new', officialName: fields.text(`name-${at}-official`), abbreviation: fields.text(`name-${at}-abbreviation`) }
}

function nameProblems(choice: NameChoice | undefined, at: number, units: readonly KnownUnit[]): readonly Refusal[] {
  if (choice?.to === 'unit')
    return units.some(unit => unit.id === choice.unitId) ? [] : [{ key: 'review.target-gone', field: `name-${at}` }]
  if (choice?.to !== 'new') return []
  const { officialName, abbreviation } = choice
  if (officialName === '') return [{ key: 'review.name-required', field: `name-${at}-official` }]
  if (officialName.length > 200) return [tooLong(`name-${at}-official`, officialName, 200)]
  return abbreviation.length > 20 ? [tooLong(`name-${at}-abbreviation`, abbreviation, 20)] : []
}

const tooLong = (field: string, text: string, max: number): Refusal => ({
  key: 'web.too-long',
  field,
  params: { max, length: text.length },
})

/** What is chosen now, in the notation of the form. */
export function targetValues({ target, names }: { target: Target; names: readonly NameChoice[] }): Readonly<Record<string, string>> {
  const values: Record<string, string> = {
    policy: target.policy.to === 'record' ? target.policy.id : 'new',
    plan: target.plan.to === 'record' ? target.plan.id : target.plan.to,
  }
  for (const [name, frame] of [['policy', target.policy] as const, ['plan', target.plan] as const])
    if (frame.to === 'new')
      Object.assign(values, { [`${name}-title`]: frame.title, [`${name}-from`]: frame.from, [`${name}-until`]: frame.until })
  if (target.policy.to === 'new') values['vision'] = target.policy.vision
  names.forEach((choice, at) => {
    values[`name-${at}`] = choice.to === 'unit' ? choice.unitId : choice.to
    if (choice.to !== 'new') return
    values[`name-${at}-official`] = choice.officialName
    values[`name-${at}-abbreviation`] = choice.abbreviation
  })
  return values
}
