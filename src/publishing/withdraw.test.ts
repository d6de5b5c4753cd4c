import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { findInitiatives } from '../search/find-initiatives.ts'
import type { AppDeps } from '../web/deps.ts'
import { previewOf } from './preview.ts'
import { publish } from './publish.ts'
import { liftWithdrawal, withdrawRecord, withdrawSite } from './withdraw.ts'

let db: TestDatabase
let deps: AppDeps
beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
})
afterAll(() => db.close())

const by = { id: null, name: 'Karen Holm' }
const at = new Date('2026-03-02T09:00:00Z')
const publishNow = (authorityId: string) => publish({ db: db.work, authorityId, by, at, note: '', kind: 'publication' })
const act = (authorityId: string, reason = 'Teksten nævnte en borger.') => ({ db: db.work, authorityId, by, at, reason })

/** A published plan: a goal, an initiative about a lighthouse that serves it, one below that, and a public document it was read from. */
async function aPublishedPlan() {
  const { authorityId } = await anAuthority(deps)
  const ids = {
    policy: deps.newId(),
    goal: deps.newId(),
    plan: deps.newId(),
    initiative: deps.newId(),
    below: deps.newId(),
    document: deps.newId(),
  }
  const authority_id = authorityId
  await inAuthority(db.work, authorityId, async tx => {
    await tx.insertInto('work.policy').values({ authority_id, id: ids.policy, title: 'Handicappolitik' }).execute()
    await tx.insertInto('work.goal').values({ authority_id, id: ids.goal, policy_id: ids.policy, title: 'Zebramålet' }).execute()
    await tx.insertInto('work.plan').values({ authority_id, id: ids.plan, policy_id: ids.policy, title: 'Handleplan' }).execute()
    const initiative = { authority_id, id: ids.initiative, plan_id: ids.plan, number: '1', title: 'Kvastfinnen', text: 'Fyrtårnet males.' }
    await tx.insertInto('work.initiative').values(initiative).execute()
    await tx
      .insertInto('work.initiative')
      .values({ authority_id, id: ids.below, plan_id: ids.plan, parent_id: ids.initiative, number: '2', title: 'Trappen' })
      .execute()
    const serves = [ids.initiative, ids.below].map(initiative_id => ({ authority_id, initiative_id, goal_id: ids.goal }))
    await tx.insertInto('work.initiative_goal').values(serves).execute()
    const file = {
      file_name: 'a.txt',
      media_type: 'text/plain',
      byte_size: 1,
      content_hash: Buffer.alloc(32),
      content: Buffer.from('x'),
      public: true,
    }
    await tx
      .insertInto('work.document')
      .values({ authority_id, id: ids.document, title: 'Bilag', ...file })
      .execute()
    await tx
      .insertInto('work.document_line')
      .values({ authority_id, document_id: ids.document, number: 1, text: 'Pingvinerne talte' })
      .execute()
    const source = {
      authority_id,
      id: deps.newId(),
      record_kind: 'initiative' as const,
      document_id: ids.document,
      line_from: 1,
      line_to: 1,
    }
    await tx
      .insertInto('work.source')
      .values({ ...source, record_id: ids.below })
      .execute()
  })
  await publishNow(authorityId)
  await inAuthority(db.work, authorityId, async tx => {
    const changed = tx.updateTable('work.initiative').where('authority_id', '=', authorityId)
    await changed.set({ text: 'Fyrtårnet males hvidt.' }).where('id', '=', ids.initiative).execute()
    await tx.updateTable('work.goal').set({ title: 'Zebramålet, skærpet' }).where('id', '=', ids.goal).execute()
  })
  await publishNow(authorityId)
  return { authorityId, ...ids }
}

/** Every word the public role can read about an authority, but for addresses, which a visitor already has. */
async function readable(authorityId: string): Promise<string> {
  const tables = [
    'authority',
    'record',
    'initiative',
    'change',
    'search_entry',
    'search_term',
    'search_posting',
    'initiative_facet',
  ] as const
  const rows = await Promise.all(
    tables.map(table => db.open.selectFrom(`published.${table}`).selectAll().where('authority_id', '=', authorityId).execute()),
  )
  return JSON.stringify(rows)
}

test('a withdrawn initiative is gone from every version, from search, and from what others say of it', async () => {
  const { authorityId, initiative } = await aPublishedPlan()
  expect(await readable(authorityId)).toContain('Kvastfinnen')
  const done = await withdrawRecord({ ...act(authorityId), kind: 'initiative', id: initiative })
  expect(done).toEqual({ ok: true, value: { version: 3, records: 1 } })
  const text = await readable(authorityId)
  expect(text).not.toMatch(/kvastfinne/i)
  expect(text).not.toMatch(/fyrtårn/i)
  expect(text).toContain('Trappen')
})

test('a withdrawn initiative leaves behind when and why', async () => {
  const { authorityId, initiative } = await aPublishedPlan()
  await withdrawRecord({ ...act(authorityId), kind: 'initiative', id: initiative })
  const rows = await db.open.selectFrom('published.withdrawn').selectAll().where('authority_id', '=', authorityId).execute()
  expect(rows).toMatchObject([{ record_id: initiative, reason: 'Teksten nævnte en borger.', withdrawn_at: at, version: 3 }])
  const changes = await db.open
    .selectFrom('published.change')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('version', '=', 3)
    .execute()
  expect(changes).toMatchObject([{ kind: 'withdrawn', record_id: initiative, title: '', reason: 'Teksten nævnte en borger.' }])
})

test('a withdrawn goal is gone from its initiatives, their search words and filters', async () => {
  const { authorityId, goal } = await aPublishedPlan()
  const find = () => findInitiatives(db.open, { authorityId, lang: 'da', query: 'zebramålet', facets: {}, page: 1, pageSize: 10 })
  expect((await find()).count).toBe(2)
  await withdrawRecord({ ...act(authorityId), kind: 'goal', id: goal })
  expect(await readable(authorityId)).not.toMatch(/zebra/i)
  expect((await find()).count).toBe(0)
})

test('a withdrawn document takes the lines with it that records were read from', async () => {
  const { authorityId, document } = await aPublishedPlan()
  expect(await readable(authorityId)).toContain('Pingvinerne')
  await withdrawRecord({ ...act(authorityId), kind: 'document', id: document })
  expect(await readable(authorityId)).not.toMatch(/pingvin/i)
})

test('a withdrawn policy takes its goals, plans and initiatives with it', async () => {
  const { authorityId, policy } = await aPublishedPlan()
  expect(await withdrawRecord({ ...act(authorityId), kind: 'policy', id: policy })).toEqual({ ok: true, value: { version: 3, records: 5 } })
  const text = await readable(authorityId)
  for (const word of ['Handicappolitik', 'Handleplan', 'Zebra', 'Kvastfinnen', 'Trappen']) expect(text).not.toContain(word)
})

test('a withdrawal publishes nothing else', async () => {
  const { authorityId, initiative, below } = await aPublishedPlan()
  await inAuthority(db.work, authorityId, async tx => {
    await tx.updateTable('work.initiative').set({ title: 'Endnu ikke' }).where('id', '=', below).execute()
  })
  await withdrawRecord({ ...act(authorityId), kind: 'initiative', id: initiative })
  expect(await readable(authorityId)).not.toContain('Endnu ikke')
})

test('what is withdrawn stays away from the next publication until the withdrawal is lifted', async () => {
  const { authorityId, initiative } = await aPublishedPlan()
  await withdrawRecord({ ...act(authorityId), kind: 'initiative', id: initiative })
  expect(await publishNow(authorityId)).toMatchObject({ ok: false, refusals: [{ key: 'publishing.nothing-changed' }] })
  expect(await liftWithdrawal({ ...act(authorityId), kind: 'initiative', id: initiative })).toBe(true)
  expect(await readable(authorityId)).not.toContain('Kvastfinnen')
  expect(await publishNow(authorityId)).toMatchObject({ ok: true, value: { counts: { added: 1 } } })
  expect(await readable(authorityId)).toContain('Kvastfinnen')
})

test('withdrawing needs a reason, and something that is published', async () => {
  const { authorityId, initiative } = await aPublishedPlan()
  expect(await withdrawRecord({ ...act(authorityId, ' '), kind: 'initiative', id: initiative })).toMatchObject({
    ok: false,
    refusals: [{ key: 'publishing.reason-required', field: 'reason' }],
  })
  expect(await withdrawRecord({ ...act(authorityId), kind: 'initiative', id: deps.newId() })).toMatchObject({
    ok: false,
    refusals: [{ key: 'publishing.not-published' }],
  })
})

test('another authority cannot withdraw it', async () => {
  const [mine, theirs] = [await aPublishedPlan(), await aPublishedPlan()]
  expect(await withdrawRecord({ ...act(mine.authorityId), kind: 'initiative', id: theirs.initiative })).toMatchObject({ ok: false })
  expect(await readable(theirs.authorityId)).toContain('Kvastfinnen')
})

test('a site that was taken down comes back with the next publication, changed or not', async () => {
  const { authorityId } = await aPublishedPlan()
  expect(await withdrawSite(act(authorityId, 'Vi retter en fejl.'))).toMatchObject({ ok: true, value: { version: 3 } })
  const site = () =>
    db.open.selectFrom('published.authority').select(['version', 'withdrawn_at']).where('authority_id', '=', authorityId).executeTakeFirst()
  expect(await site()).toEqual({ version: 3, withdrawn_at: at })
  expect((await previewOf(db.work, authorityId, { from: 0, size: 1 })).publishable).toBe(true)
  expect(await publishNow(authorityId)).toMatchObject({ ok: true, value: { version: 4 } })
  expect(await site()).toEqual({ version: 4, withdrawn_at: null })
})
