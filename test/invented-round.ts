import { inAuthority } from '../src/db/connect.ts'
import type { AppDeps } from '../src/web/deps.ts'
import { workPaths } from '../src/web/paths.ts'
import { anAuthority, type Coordinator, type SignedIn, type Typed } from './sign-in.ts'

/** A small plan: three initiatives with owners, one without, one whose unit closes at the end of March. */
export type InventedPlan = {
  readonly coordinator: Coordinator
  readonly planId: string
  /** Over the unit for disability. */
  readonly social: string
  readonly handicap: string
  readonly teknik: string
  readonly closing: string
  readonly goal: string
}

/** Sent out on the day the tests' clock stands at. */
export const ROUND = {
  title: 'Status foråret 2026',
  asks: ['initiative'],
  window_from: '2025',
  window_to: '2026-02',
  opens_on: '2026-03-02',
  deadline: '2026-04-10',
  reminder_days: '-21, -7, 0, 3, 14',
} as const

export async function aPlan(deps: AppDeps): Promise<InventedPlan> {
  const coordinator = await anAuthority(deps, { name: 'Nadia Friis' })
  const { authorityId: authority_id } = coordinator
  const id = () => deps.newId()
  const plan: InventedPlan = { coordinator, planId: id(), social: id(), handicap: id(), teknik: id(), closing: id(), goal: id() }
  await inAuthority(deps.work, authority_id, async tx => {
    const unit = (id: string, official_name: string, more: { abbreviation: string; parent_id?: string; valid_to?: string }) =>
      tx
        .insertInto('work.unit')
        .values({ authority_id, id, official_name, ...more })
        .execute()
    await unit(plan.social, 'Socialforvaltningen', { abbreviation: 'SOF' })
    await unit(plan.handicap, 'Center for Handicap', { abbreviation: 'CFH', parent_id: plan.social })
    await unit(plan.teknik, 'Teknikforvaltningen', { abbreviation: 'TMF' })
    await unit(plan.closing, 'Byggekontoret', { abbreviation: 'BYG', valid_to: '2026-03-31' })
    const policy = id()
    await tx.insertInto('work.policy').values({ authority_id, id: policy, title: 'Handicappolitik' }).execute()
    const goal = { authority_id, policy_id: policy }
    await tx
      .insertInto('work.goal')
      .values([
        { ...goal, id: plan.goal, number: '1', number_key: '1', title: 'Et godt hverdagsliv' },
        { ...goal, id: id(), number: '2', number_key: '2', title: 'En by for alle' },
      ])
      .execute()
    await tx.insertInto('work.plan').values({ authority_id, id: plan.planId, policy_id: policy, title: 'Handleplan' }).execute()
    const initiative = async (title: string, owner: string | null, under: boolean) => {
      const initiative_id = id()
      await tx.insertInto('work.initiative').values({ authority_id, id: initiative_id, plan_id: plan.planId, title }).execute()
      if (under) await tx.insertInto('work.initiative_goal').values({ authority_id, initiative_id, goal_id: plan.goal }).execute()
      if (owner) await tx.insertInto('work.initiative_unit').values({ authority_id, initiative_id, unit_id: owner, part: 'lead' }).execute()
    }
    await initiative('Mere tid', plan.social, false)
    await initiative('Bostøtte', plan.handicap, true)
    await initiative('Ramper', plan.teknik, true)
    await initiative('Nye døre', plan.closing, true)
    await initiative('Uden ejer', null, true)
  })
  return plan
}

/** Makes a round and sends it out to Social and what stands below it. */
export async function openARound(browser: SignedIn, deps: AppDeps, plan: InventedPlan, typed: Typed = {}): Promise<string> {
  const id = deps.newId()
  await browser.post(workPaths.newRound, { id, ...ROUND, plan: plan.planId, units: [plan.social], ...typed })
  await browser.post(workPaths.openRound(id))
  return id
}

/** The obligation of a round about the initiative with this title. */
export const obligationOf = (deps: AppDeps, plan: InventedPlan, roundId: string, title: string): Promise<string> =>
  inAuthority(deps.work, plan.coordinator.authorityId, async tx => {
    const row = await tx
      .selectFrom('work.obligation as o')
      .innerJoin('work.initiative as i', join => join.onRef('i.authority_id', '=', 'o.authority_id').onRef('i.id', '=', 'o.initiative_id'))
      .select('o.id')
      .where('o.round_id', '=', roundId)
      .where('i.title', '=', title)
      .executeTakeFirstOrThrow()
    return row.id
  })

/** The authority lets an approver approve what she wrote herself. */
export function allowOwnApproval(coordinator: SignedIn, plan: InventedPlan) {
  const { slug, authorityName } = plan.coordinator
  const authority = { official_name: authorityName, kind: 'municipality', slug, revision: '1', own_approval: 'on' }
  return coordinator.post(workPaths.authority, authority)
}
