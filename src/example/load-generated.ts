import type { AppDeps } from '../web/deps.ts'
import { authorityRows } from './authority-rows.ts'
import { insertAuthority } from './example-authority-store.ts'
import { takeStatistics } from './example-rows-store.ts'
import { generateInitiatives } from './generate.ts'
import { GOALS } from './havnstad/goals.ts'
import { initiativeRows } from './initiative-rows.ts'
import { insertAll } from './load.ts'
import { publishExample } from './publish-example.ts'
import { planRows, policyRows, Rows } from './rows.ts'

/** Initiatives gathered before they are written: keeps the memory of 100,000 under that of one large plan. */
const AT_A_TIME = 5000

/** Batches being written at once, beside the one being made: initiatives refer to nothing in each other. */
const WRITERS = 2

const POLICY = {
  title: 'Handicappolitik 2023-2026',
  vision: 'En stor by med mange løfter, lavet til at prøve, hvad systemet kan bære.',
  english: {},
  from: '2023-01-01',
  to: '2026-12-31',
  adoptedOn: '2022-12-15',
  adoptedBy: 'Byrådet',
  decision: '',
  plans: [],
} as const

/** A new, published authority with `count` generated initiatives. False, with nothing done, when the address is taken. */
export async function loadGenerated(deps: Pick<AppDeps, 'work' | 'newId' | 'clock'>, slug: string, count: number): Promise<boolean> {
  const authorityId = deps.newId()
  const authority = { authority_id: authorityId, slug, official_name: `Stortby Kommune (${count})`, kind: 'municipality' as const }
  if (!(await insertAuthority(deps, authority))) return false
  const rows = new Rows()
  const places = authorityRows(rows, authorityId, deps.newId)
  const policy = policyRows(rows, places, { ...POLICY, goals: GOALS }, null)
  const plan = {
    id: planRows(rows, places, policy.id, { title: 'Handleplan 2023-2026', from: POLICY.from, to: POLICY.to, state: 'current' }),
    goals: policy.goals,
  }
  await insertAll(deps, authorityId, rows.taken())
  const underWay: Promise<void>[] = []
  let position = 0
  for (const initiative of generateInitiatives(count)) {
    initiativeRows(rows, places, plan, initiative, position)
    position += 1
    if (position % AT_A_TIME > 0 && position < count) continue
    if (underWay.length === WRITERS) await underWay.shift()
    const writing = insertAll(deps, authorityId, rows.taken())
    // Thrown where it is awaited; until then the next batch is being made.
    writing.catch(() => {})
    underWay.push(writing)
  }
  await Promise.all(underWay)
  await takeStatistics(deps.work)
  await publishExample({
    db: deps.work,
    authorityId,
    by: { id: null, name: 'Tovholder' },
    at: deps.clock(),
    note: POLICY.title,
    kind: 'publication',
  })
  return true
}
