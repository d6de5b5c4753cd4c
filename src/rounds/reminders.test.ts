import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, openARound } from '../../test/invented-round.ts'
import { aColleague, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { remind } from './reminder-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  await aColleague(deps, plan.coordinator, 'contributor', plan.social)
  await aColleague(deps, plan.coordinator, 'approver', plan.social)
  await openARound(await signIn(app, deps, plan.coordinator), deps, plan)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const on = (day: string) => {
  const then = testDeps(db, { now: new Date(`${day}T08:00:00Z`) })
  return inAuthority(db.work, plan.coordinator.authorityId, tx => remind(tx, then, plan.coordinator.authorityId))
}

test('reminders go out on their days, one mail for all that is owed, each once; at last to the approver', async () => {
  const days = [
    '2026-03-19',
    '2026-03-20',
    '2026-03-20',
    '2026-03-22',
    '2026-04-01',
    '2026-04-10',
    '2026-04-13',
    '2026-04-24',
    '2026-04-27',
    '2026-04-28',
  ]
  const sent = []
  for (const day of days) sent.push(await on(day))
  expect(sent).toEqual([0, 1, 0, 0, 1, 1, 1, 1, 1, 0])
  const mails = await inAuthority(db.work, plan.coordinator.authorityId, tx =>
    tx
      .selectFrom('work.mail')
      .select(['template', 'body_text', 'to_email'])
      .where('template', 'in', ['round-reminder', 'round-overdue'])
      .orderBy('queued_at')
      .execute(),
  )
  expect(mails.map(mail => mail.template)).toEqual([...Array(5).fill('round-reminder'), 'round-overdue'])
  for (const title of ['- Bostøtte', '- Mere tid']) expect(mails[0]?.body_text).toContain(title)
  expect(mails.at(-1)?.to_email).toContain('approver')
})
