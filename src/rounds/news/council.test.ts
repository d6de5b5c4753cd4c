import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { allowOwnApproval, aPlan, type InventedPlan, obligationOf, openARound } from '../../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { EMPTY_DRAFT } from '../../domain/rounds/answer.ts'
import { publish } from '../../publishing/publish.ts'
import { workPaths } from '../../web/paths.ts'
import { tellCouncil } from './council-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  nadia = await signIn(app, deps, plan.coordinator)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const inOwn = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
const tell = () => inOwn(tx => tellCouncil(tx, deps, plan.coordinator.authorityId))

/** A round about Social's two initiatives; one of them is answered, approved, and the report frozen. */
async function aFrozenReport(): Promise<void> {
  await allowOwnApproval(nadia, plan)
  const round = await openARound(nadia, deps, plan)
  const one = await obligationOf(deps, plan, round, 'Bostøtte')
  const answer = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Otte familier.', next_step: 'Flere.' }
  await nadia.post(workPaths.contribution(one), { base: JSON.stringify(EMPTY_DRAFT), ...answer })
  const page = (await nadia.get(workPaths.approval(one))).body
  await nadia.post(workPaths.approval(one), { act: 'approve', sent: /name="sent" value="([^"]+)"/.exec(page)?.[1] ?? '' })
  await nadia.post(workPaths.roundReport(round))
}

test('the council is told when a report is out that answers what it had remarked on: each of its people once, and nobody before', async () => {
  const [member, secretary] = [
    await aColleague(deps, plan.coordinator, 'council-member'),
    await aColleague(deps, plan.coordinator, 'council-secretary'),
  ]
  await inOwn(async tx => {
    const initiatives = await tx
      .selectFrom('work.initiative')
      .select(['id', 'title'])
      .where('title', 'in', ['Bostøtte', 'Ramper'])
      .execute()
    for (const { id, title } of initiatives) {
      const remark = { authority_id: plan.coordinator.authorityId, id: deps.newId(), initiative_id: id }
      await tx
        .insertInto('work.remark')
        .values({ ...remark, author: 'Handicaprådet', text: `Om ${title}` })
        .execute()
    }
  })
  await aFrozenReport()
  expect(await tell()).toBe(0)
  const { authorityId, personId: id, name } = plan.coordinator
  await publish({ db: db.work, authorityId, by: { id, name }, at: deps.clock(), note: '', kind: 'publication' })
  expect([await tell(), await tell()]).toEqual([2, 0])
  const mails = await inOwn(tx =>
    tx.selectFrom('work.mail').select(['to_email', 'body_text']).where('template', '=', 'council-answered').execute(),
  )
  expect(mails.map(mail => mail.to_email).sort()).toEqual([member.email, secretary.email].sort())
  // Ramps are remarked on too, and not answered about.
  for (const mail of mails) expect([mail.body_text.includes('- Bostøtte'), mail.body_text.includes('Ramper')]).toEqual([true, false])
})
