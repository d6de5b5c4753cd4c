import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import type { AppDeps } from '../web/deps.ts'
import { previewOf } from './preview.ts'
import { type PublishInput, publish } from './publish.ts'

let db: TestDatabase
let deps: AppDeps
beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
})
afterAll(() => db.close())

const by = { id: null, name: 'Karen Holm' }
const act = (authorityId: string, more: Partial<PublishInput> = {}): PublishInput => ({
  ...{ db: db.work, authorityId, by, at: new Date('2026-03-02T09:00:00Z'), note: '', kind: 'publication' as const },
  ...more,
})

/** A policy with one goal, a plan that runs, and two initiatives of it. */
async function aPlan() {
  const { authorityId, slug } = await anAuthority(deps)
  const ids = {
    policy: deps.newId(),
    goal: deps.newId(),
    plan: deps.newId(),
    first: deps.newId(),
    second: deps.newId(),
    unit: deps.newId(),
  }
  await work(authorityId, async tx => {
    await tx.insertInto('work.policy').values({ authority_id: authorityId, id: ids.policy, title: 'Handicappolitik 2026' }).execute()
    await tx.insertInto('work.unit').values({ authority_id: authorityId, id: ids.unit, official_name: 'Socialforvaltningen' }).execute()
    const goal = { authority_id: authorityId, id: ids.goal, policy_id: ids.policy, number: '1', number_key: '000001', title: 'Flere i job' }
    await tx.insertInto('work.goal').values(goal).execute()
    const plan = { authority_id: authorityId, id: ids.plan, policy_id: ids.policy, title: 'Handleplan 2026' }
    await tx.insertInto('work.plan').values(plan).execute()
    const initiative = { authority_id: authorityId, plan_id: ids.plan }
    const rows = [
      {
        ...initiative,
        id: ids.first,
        number: '1.1',
        number_key: '000001.000001',
        title: 'Mentor til unge',
        text: 'En voksen følger den unge.',
        timeframe_words: 'Fra 2026',
        starts_on: '2026-01-01',
        starts_precision: 'year' as const,
      },
      { ...initiative, id: ids.second, number: '1.2', number_key: '000001.000002', title: 'Solistboliger på Fyrvej' },
    ]
    await tx.insertInto('work.initiative').values(rows).execute()
    const activity = { authority_id: authorityId, id: deps.newId(), initiative_id: ids.first, title: 'De første mentorer begynder' }
    await tx
      .insertInto('work.activity')
      .values({ ...activity, deadline_on: '2026-08-31', deadline_precision: 'month' })
      .execute()
    await tx.insertInto('work.initiative_goal').values({ authority_id: authorityId, initiative_id: ids.first, goal_id: ids.goal }).execute()
    const unit = { authority_id: authorityId, initiative_id: ids.first, unit_id: ids.unit, part: 'lead' as const }
    await tx.insertInto('work.initiative_unit').values(unit).execute()
  })
  return { authorityId, slug, ...ids }
}

const work = (authorityId: string, run: Parameters<typeof inAuthority<void>>[2]) => inAuthority(db.work, authorityId, run)

const rename = (authorityId: string, id: string, title: string) =>
  work(authorityId, async tx => {
    await tx.updateTable('work.initiative').set({ title }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
  })

const rowsNow = (authorityId: string) =>
  db.open
    .selectFrom('published.initiative')
    .select(['record_id', 'number', 'title', 'from_version'])
    .where('authority_id', '=', authorityId)
    .where('until_version', 'is', null)
    .orderBy('number_key')
    .execute()

/** Everything version N holds, as the public can read it. */
async function versionOf(authorityId: string, version: number) {
  const of = (table: 'initiative' | 'record') =>
    db.open
      .selectFrom(`published.${table}`)
      .select(['record_id', 'title', 'data'])
      .where('authority_id', '=', authorityId)
      .where('from_version', '<=', version)
      .where(eb => eb.or([eb('until_version', 'is', null), eb('until_version', '>', version)]))
      .orderBy('record_id')
      .execute()
  const changes = await db.open
    .selectFrom('published.change')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
  return JSON.stringify([await of('initiative'), await of('record'), changes])
}

describe('a publication', () => {
  test('shows the public what stands in the workspace, and who published it when', async () => {
    const { authorityId } = await aPlan()
    const done = await publish(act(authorityId, { note: 'Første udgave' }))
    expect(done).toMatchObject({ ok: true, value: { version: 1, counts: { added: 6, changed: 0, removed: 0, initiatives: 2 } } })
    expect((await rowsNow(authorityId)).map(row => row.title)).toEqual(['Mentor til unge', 'Solistboliger på Fyrvej'])
    const [publication] = await db.open.selectFrom('published.publication').selectAll().where('authority_id', '=', authorityId).execute()
    expect(publication).toMatchObject({ version: 1, note: 'Første udgave', published_by_name: 'Karen Holm' })
  })

  test('replaces only what has changed, and tells what was changed field by field', async () => {
    const { authorityId, first } = await aPlan()
    await publish(act(authorityId))
    await rename(authorityId, first, 'Mentor til unge i job')
    const done = await publish(act(authorityId))
    expect(done).toMatchObject({ ok: true, value: { version: 2, counts: { added: 0, changed: 1, removed: 0 } } })
    expect((await rowsNow(authorityId)).map(row => row.from_version)).toEqual([2, 1])
    const [change] = await db.open
      .selectFrom('published.change')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('version', '=', 2)
      .execute()
    expect(change).toMatchObject({
      kind: 'changed',
      record_id: first,
      fields: [{ field: 'title', before: 'Mentor til unge', after: 'Mentor til unge i job' }],
    })
  })

  test('never changes an earlier version', async () => {
    const { authorityId, first, second, unit } = await aPlan()
    await publish(act(authorityId))
    const before = await versionOf(authorityId, 1)
    await rename(authorityId, first, 'Noget helt andet')
    await work(authorityId, async tx => {
      await tx.updateTable('work.unit').set({ official_name: 'Job og Velfærd' }).where('id', '=', unit).execute()
      await tx.deleteFrom('work.initiative').where('id', '=', second).execute()
    })
    await publish(act(authorityId))
    expect(await versionOf(authorityId, 1)).toBe(before)
    expect(await versionOf(authorityId, 2)).not.toContain('Solistboliger på Fyrvej"}')
  })

  test('does not count a neighbour’s new name as a change of the initiative', async () => {
    const { authorityId, first, unit } = await aPlan()
    await publish(act(authorityId))
    await work(authorityId, async tx => {
      await tx.updateTable('work.unit').set({ official_name: 'Job og Velfærd' }).where('id', '=', unit).execute()
    })
    await publish(act(authorityId))
    const changes = await db.open
      .selectFrom('published.change')
      .select('record_id')
      .where('authority_id', '=', authorityId)
      .where('version', '=', 2)
      .execute()
    expect(changes.map(change => change.record_id)).toEqual([unit])
    const row = await db.open
      .selectFrom('published.initiative')
      .select('list_data')
      .where('record_id', '=', first)
      .where('until_version', 'is', null)
      .executeTakeFirstOrThrow()
    expect(row.list_data).toMatchObject({ leadUnits: ['Job og Velfærd'] })
  })

  test('is refused when nothing has changed, and leaves no trace', async () => {
    const { authorityId } = await aPlan()
    await publish(act(authorityId))
    expect(await publish(act(authorityId))).toEqual({ ok: false, refusals: [{ key: 'publishing.nothing-changed' }] })
    const rows = await db.open.selectFrom('published.publication').select('version').where('authority_id', '=', authorityId).execute()
    expect(rows).toHaveLength(1)
  })

  test('is refused when somebody else has published since the person looked', async () => {
    const { authorityId, first } = await aPlan()
    await publish(act(authorityId))
    await rename(authorityId, first, 'Mentor i to år')
    await publish(act(authorityId))
    await rename(authorityId, first, 'Mentor i tre år')
    const late = await publish(act(authorityId, { expectedVersion: 1 }))
    expect(late).toEqual({ ok: false, refusals: [{ key: 'publishing.published-meanwhile', params: { version: 2 } }] })
  })

  test('as a correction must say what was wrong', async () => {
    const { authorityId, first } = await aPlan()
    await publish(act(authorityId))
    await rename(authorityId, first, 'Mentor til unge i uddannelse')
    expect(await publish(act(authorityId, { kind: 'correction' }))).toMatchObject({
      ok: false,
      refusals: [{ key: 'publishing.note-required' }],
    })
    expect(await publish(act(authorityId, { kind: 'correction', note: 'Der stod job. Det er uddannelse.' }))).toMatchObject({ ok: true })
  })

  test('by two people at once gives one version, and the other is told there is nothing left', async () => {
    const { authorityId } = await aPlan()
    const both = await Promise.all([publish(act(authorityId)), publish(act(authorityId))])
    expect(both.map(done => done.ok)).toEqual([true, false])
  })

  test('from two processes at once gives one version', async () => {
    const { authorityId } = await aPlan()
    const other = new pg.Client(db.owner)
    await other.connect()
    await other.query('begin')
    await other.query(`select pg_advisory_xact_lock(hashtextextended('publication:' || $1, 0))`, [authorityId])
    const waiting = publish(act(authorityId))
    const early = await Promise.race([waiting.then(() => 'done'), new Promise(resolve => setTimeout(resolve, 200, 'waiting'))])
    expect(early).toBe('waiting')
    await other.query('commit')
    await other.end()
    expect(await waiting).toMatchObject({ ok: true, value: { version: 1 } })
  })

  test('that is cut off half-way leaves the version before it whole', async () => {
    const { authorityId, first } = await aPlan()
    await publish(act(authorityId))
    const before = await versionOf(authorityId, 1)
    await rename(authorityId, first, 'Halvvejs')
    const killer = new pg.Client(db.owner)
    await killer.connect()
    await killer.query(`create function published.cut_off() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new; end $$`)
    await killer.query('create trigger cut_off before insert on published.change for each row execute function published.cut_off()')
    await expect(publish(act(authorityId))).rejects.toThrow()
    await killer.query('drop trigger cut_off on published.change')
    await killer.query('drop function published.cut_off()')
    await killer.end()
    expect(await versionOf(authorityId, 1)).toBe(before)
    expect((await rowsNow(authorityId)).map(row => row.title)).toContain('Mentor til unge')
    expect(await publish(act(authorityId))).toMatchObject({ ok: true, value: { version: 2 } })
  })

  test('is written into the history of the authority', async () => {
    const { authorityId } = await aPlan()
    await publish(act(authorityId, { note: 'Klar til høring' }))
    await work(authorityId, async tx => {
      const entries = await tx.selectFrom('work.audit_entry').select(['act', 'reason']).where('authority_id', '=', authorityId).execute()
      expect(entries).toContainEqual({ act: 'published', reason: 'Klar til høring' })
    })
  })

  test('is told to every process that listens', async () => {
    const { authorityId } = await aPlan()
    const listener = new pg.Client(db.owner)
    await listener.connect()
    await listener.query('listen published')
    const heard = new Promise(resolve => listener.on('notification', message => resolve(message.payload)))
    await publish(act(authorityId))
    expect(await heard).toBe(`${authorityId} 1`)
    await listener.end()
  })
})

describe('addresses', () => {
  const addresses = (authorityId: string, id: string) =>
    db.open
      .selectFrom('published.address')
      .select(['slug', 'retired'])
      .where('authority_id', '=', authorityId)
      .where('record_id', '=', id)
      .orderBy('slug')
      .execute()

  test('follow number and title, and the old one stays the record’s', async () => {
    const { authorityId, first } = await aPlan()
    await publish(act(authorityId))
    await rename(authorityId, first, 'Mentor i job')
    await publish(act(authorityId))
    expect(await addresses(authorityId, first)).toEqual([
      { slug: '1-1-mentor-i-job', retired: false },
      { slug: '1-1-mentor-til-unge', retired: true },
    ])
    await rename(authorityId, first, 'Mentor til unge')
    await publish(act(authorityId))
    expect((await addresses(authorityId, first)).filter(address => !address.retired)).toEqual([
      { slug: '1-1-mentor-til-unge', retired: false },
    ])
  })
})

describe('what stays in the workspace', () => {
  const readable = async (authorityId: string) => {
    const tables = ['record', 'initiative', 'change', 'address', 'search_entry', 'search_term'] as const
    const rows = await Promise.all(
      tables.map(table => db.open.selectFrom(`published.${table}`).selectAll().where('authority_id', '=', authorityId).execute()),
    )
    return JSON.stringify(rows)
  }

  test('a plan that is being made, and all its initiatives', async () => {
    const { authorityId, plan } = await aPlan()
    const secret = deps.newId()
    await work(authorityId, async tx => {
      const policy = await tx.selectFrom('work.plan').select('policy_id').where('id', '=', plan).executeTakeFirstOrThrow()
      await tx
        .insertInto('work.plan')
        .values({ authority_id: authorityId, id: secret, ...policy, title: 'Handleplan 2030', state: 'planning' })
        .execute()
      const initiative = { authority_id: authorityId, id: deps.newId(), plan_id: secret, parent_id: null, title: 'Hemmelig hængebro' }
      await tx.insertInto('work.initiative').values(initiative).execute()
    })
    await publish(act(authorityId))
    const text = await readable(authorityId)
    expect(text).not.toContain('hængebro')
    expect(text).not.toContain('Handleplan 2030')
    const preview = await previewOf(db.work, authorityId, { from: 0, size: 10 })
    expect(preview.heldBack).toEqual([{ recordKind: 'plan', recordId: secret, title: 'Handleplan 2030', reason: 'planning' }])
  })

  test('a document that is not public, and the lines of it that a record was read from', async () => {
    const { authorityId, first } = await aPlan()
    const document = deps.newId()
    await work(authorityId, async tx => {
      const bytes = Buffer.from('x')
      const file = {
        title: 'Internt notat',
        file_name: 'notat.txt',
        media_type: 'text/plain',
        byte_size: 1,
        content_hash: Buffer.alloc(32),
        content: bytes,
      }
      await tx
        .insertInto('work.document')
        .values({ authority_id: authorityId, id: document, ...file })
        .execute()
      await tx
        .insertInto('work.document_line')
        .values({ authority_id: authorityId, document_id: document, number: 1, text: 'Fortrolig linje' })
        .execute()
      const source = {
        authority_id: authorityId,
        id: deps.newId(),
        record_kind: 'initiative' as const,
        record_id: first,
        document_id: document,
      }
      await tx
        .insertInto('work.source')
        .values({ ...source, line_from: 1, line_to: 1 })
        .execute()
    })
    await publish(act(authorityId))
    expect(await readable(authorityId)).not.toContain('Fortrolig')
    await work(authorityId, async tx => {
      await tx.updateTable('work.document').set({ public: true }).where('id', '=', document).execute()
    })
    await publish(act(authorityId))
    expect(await readable(authorityId)).toContain('Fortrolig linje')
  })

  test('another authority’s records', async () => {
    const [mine, theirs] = [await aPlan(), await aPlan()]
    await publish(act(mine.authorityId))
    expect(await rowsNow(theirs.authorityId)).toEqual([])
  })
})
