/** Why a record stays in the workspace although the rest is published. */
export type HeldBack = {
  readonly recordKind: 'policy' | 'plan'
  readonly recordId: string
  readonly title: string
  readonly reason: 'planning' | 'policy-planning' | 'withdrawn'
}

type Policy = {
  readonly id: string
  readonly title: string
  readonly adopted_on: string | null
  /** The policy whose next period this one is. */
  readonly predecessor_id: string | null
}
type Plan = { readonly id: string; readonly policy_id: string; readonly title: string; readonly state: 'planning' | 'current' | 'past' }

/**
 * Which policies and plans go out. A plan being made (state planning) does not, nor a policy that is not adopted and whose plans are
 * all being made, or that is to succeed another and has none yet; else a policy without any plan does. What was withdrawn stays away with all below it.
 */
export function publishable<P extends Policy, Q extends Plan>(policies: readonly P[], plans: readonly Q[], withdrawn: ReadonlySet<string>) {
  const heldBack: HeldBack[] = []
  const hold = (recordKind: HeldBack['recordKind'], record: Policy | Plan, reason: HeldBack['reason']) => {
    heldBack.push({ recordKind, recordId: record.id, title: record.title, reason })
    return false
  }
  const goesOut = policies.filter(policy => {
    if (withdrawn.has(policy.id)) return hold('policy', policy, 'withdrawn')
    const own = plans.filter(plan => plan.policy_id === policy.id)
    const isBegun = own.length > 0 || policy.predecessor_id !== null
    const inTheMaking = policy.adopted_on === null && isBegun && own.every(plan => plan.state === 'planning')
    return inTheMaking ? hold('policy', policy, 'policy-planning') : true
  })
  const policyIds = new Set(goesOut.map(policy => policy.id))
  const plansOut = plans.filter(plan => {
    if (withdrawn.has(plan.id)) return hold('plan', plan, 'withdrawn')
    if (!policyIds.has(plan.policy_id)) return false
    return plan.state === 'planning' ? hold('plan', plan, 'planning') : true
  })
  return { policies: goesOut, plans: plansOut, heldBack }
}
