import { inAuthority } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { FOUNDER_ROLES } from '../domain/role.ts'
import { addDays } from '../domain/rounds/days.ts'
import { hashPassword } from '../people/password-hash.ts'
import { insertUser } from '../people/person-store.ts'
import type { AppDeps } from '../web/deps.ts'
import { authorityRows } from './authority-rows.ts'
import { insertAuthority } from './example-authority-store.ts'
import type { ExamplePlan } from './example-data.ts'
import { insertRows } from './example-rows-store.ts'
import { LATER } from './havnstad/later.ts'
import { PEOPLE } from './havnstad/people.ts'
import { POLICIES } from './havnstad/policies.ts'
import { initiativeRows } from './initiative-rows.ts'
import { loadComments } from './load-comments.ts'
import { loadLater } from './load-later.ts'
import { loadClosedRound, loadOpenRound } from './load-rounds.ts'
import { loadYear } from './load-year.ts'
import { publishExample } from './publish-example.ts'
import { idOf, type Places, planRows, policyRows, Rows } from './rows.ts'

export const EXAMPLE_COORDINATOR = { name: 'Nadia Friis', email: 'nadia.friis@havnstad.example' } as const

const HAVNSTAD = {
  slug: 'havnstad',
  official_name: 'Havnstad Kommune',
  kind: 'municipality',
  about: 'Havnstad er en eksempelkommune. Byen, menneskene og tallene er opdigtede, så du trygt kan prøve alt.',
  contact_name: 'Handicapkoordinatoren',
  contact_email: 'handicappolitik@havnstad.example',
  contact_phone: '33 00 00 00',
} as const

/** Its report goes out with the present plan. */
const CLOSED_ROUND = { title: 'Midtvejsstatus 2026', opened: new Date('2026-05-18T09:00:00Z'), deadline: '2026-06-12' } as const

type Deps = Pick<AppDeps, 'work' | 'newId' | 'clock'>

/** When each plan was published: the past policy's, its follower's first, the present one. What happened to it since is in `LATER`. */
const PUBLISHED = ['2023-01-20T09:00:00Z', '2025-02-03T09:00:00Z', '2026-06-15T08:12:00Z'] as const

/**
 * Loads Havnstad: two policies, three plans, published in five steps, and people in every role who sign in with `password`.
 * False, with nothing done, when Havnstad is there already.
 */
export async function loadExample(deps: Deps, password: string): Promise<boolean> {
  const authorityId = deps.newId()
  if (!(await insertAuthority(deps, { authority_id: authorityId, ...HAVNSTAD }))) return false
  const passwordHash = await hashPassword(password)
  const personId = deps.newId()
  await inAuthority(deps.work, authorityId, async tx => {
    const person = { authorityId, id: personId, ...EXAMPLE_COORDINATOR, language: 'da' as const, passwordHash }
    await insertUser(
      tx,
      person,
      FOUNDER_ROLES.map(role => ({ id: deps.newId(), role })),
      deps.clock(),
    )
  })
  const { places, currentPlan } = await fill(deps, authorityId, personId)
  const people = new Map([[EXAMPLE_COORDINATOR.name as string, personId]])
  await inAuthority(deps.work, authorityId, async tx => {
    for (const { name, email, role, unit } of PEOPLE) {
      const id = deps.newId()
      people.set(name, id)
      const person = { authorityId, id, name, email, language: 'da' as const, passwordHash }
      await insertUser(
        tx,
        person,
        [{ id: deps.newId(), role, unitId: unit === undefined ? undefined : idOf(places.units, unit) }],
        deps.clock(),
      )
    }
    await loadComments(tx, { authorityId, planId: currentPlan, newId: deps.newId, now: deps.clock() }, people)
  })
  return true
}

async function fill(deps: Deps, authorityId: string, personId: string): Promise<{ places: Places; currentPlan: string }> {
  const rows = new Rows()
  const places = authorityRows(rows, authorityId, deps.newId)
  let predecessor: string | null = null
  let step = 0
  let current: InsertedPlan | undefined
  const of = { authorityId, by: { id: personId, name: EXAMPLE_COORDINATOR.name } }
  const publication = { db: deps.work, ...of, kind: 'publication' } as const
  for (const policy of POLICIES) {
    const { id, goals }: ReturnType<typeof policyRows> = policyRows(rows, places, policy, predecessor)
    predecessor = id
    for (const plan of policy.plans) {
      current = await insertPlan(deps, places, rows, { policyId: id, goals, plan })
      if (plan.state === 'current') await loadClosedRound(deps, { ...CLOSED_ROUND, ...of, planId: current.id })
      const at = new Date(PUBLISHED[step] ?? deps.clock())
      await publishExample({ ...publication, at, note: plan.title })
      step += 1
    }
  }
  if (!current) throw new Error('the example has no plan')
  for (const later of LATER) {
    const at = new Date(later.at)
    await loadLater(deps, { authorityId, personId, name: EXAMPLE_COORDINATOR.name, at }, current.initiatives, later)
    await publishExample({ ...publication, at, note: later.note })
  }
  const today = danishDay(deps.clock())
  const opened = new Date(`${addDays(today, -14)}T09:00:00Z`)
  await loadOpenRound(deps, { ...of, planId: current.id, title: 'Slutstatus', opened, deadline: addDays(today, 10) })
  await loadYear(deps, { authorityId, personId, name: EXAMPLE_COORDINATOR.name, at: deps.clock() }, Number(today.slice(0, 4)) + 1)
  return { places, currentPlan: current.id }
}

type PlanOf = { readonly policyId: string; readonly goals: ReadonlyMap<string, string>; readonly plan: ExamplePlan }

/** The ids of its initiatives by their numbers. */
type InsertedPlan = { readonly id: string; readonly initiatives: ReadonlyMap<string, string> }

/** Policies, goals and units first: initiatives refer to them. */
async function insertPlan(deps: Deps, places: Places, rows: Rows, { policyId, goals, plan }: PlanOf): Promise<InsertedPlan> {
  const id = planRows(rows, places, policyId, plan)
  await insertAll(deps, places.authorityId, rows.taken())
  const own = new Rows()
  const initiatives = plan.initiatives.map(
    (one, position) => [one.number, initiativeRows(own, places, { id, goals }, one, position)] as const,
  )
  await insertAll(deps, places.authorityId, own)
  return { id, initiatives: new Map(initiatives) }
}

export async function insertAll(deps: Pick<AppDeps, 'work'>, authorityId: string, rows: Rows): Promise<void> {
  await inAuthority(deps.work, authorityId, async tx => {
    for (const [table, list] of rows.tables) await insertRows(tx, table, list)
  })
}
