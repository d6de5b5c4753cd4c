import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { connectWork, inAuthority } from './connect.ts'
import { withClient } from './login.ts'
import { newId } from './new-id.ts'

let db: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  db = await freshDatabase()
  owner = new pg.Client(db.owner)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await db.close()
})

/** Tables that belong to no authority, each with its reason. */
const REFERENCE_TABLES: Readonly<Record<string, string>> = {}

async function names(query: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(query)
  return rows.map(row => row.name).filter(name => !Object.hasOwn(REFERENCE_TABLES, name.split(' ')[0] ?? ''))
}

/** Keys whose first column is another than authority_id. */
const keysOfKind = (kind: 'p' | 'f') => `
  select format('%s.%s %s', n.nspname, c.relname, k.conname) as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_constraint k on k.conrelid = c.oid and k.contype = '${kind}'
  left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
  where n.nspname in ('work', 'published') and c.relkind in ('r', 'p') and a.attname is distinct from 'authority_id'
    and (k.oid is not null or '${kind}' = 'p')
  order by 1`

test('every primary key begins with the authority', async () => {
  expect(await names(keysOfKind('p'))).toEqual([])
})

test('every foreign key begins with the authority', async () => {
  expect(await names(keysOfKind('f'))).toEqual([])
})

test('row-level security is on, and forced, for every table of work', async () => {
  const open = await names(
    `select format('work.%s', relname) as name from pg_class
     where relnamespace = 'work'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  )
  expect(open).toEqual([])
})

test('the public role may read what is published, and nothing else', async () => {
  const { rows } = await owner.query<{ name: string; kind: string }>(
    `select format('%s.%s', n.nspname, c.relname) as name, p.kind
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as p(kind)
     where n.nspname in ('work', 'published', 'ops', 'public') and c.relkind in ('r', 'p', 'v', 'm')
       and has_table_privilege('tov_public', c.oid, p.kind)`,
  )
  expect(rows.filter(row => row.kind !== 'select' || !row.name.startsWith('published.'))).toEqual([])
  expect(rows.length).toBeGreaterThan(0)
})

test('the public login finds no way into work, also when it tries to become somebody else', async () => {
  const tries = [
    'select * from work.authority',
    'select * from ops.setup_link',
    'delete from published.authority',
    'set role tov',
    'set role tov_app',
  ]
  for (const statement of tries) await expect(sql.raw(statement).execute(db.open)).rejects.toThrow(/permission denied|read-only/)
  await withClient({ ...db.logins.open, options: '' }, async writer => {
    await expect(writer.query('delete from published.authority')).rejects.toThrow(/permission denied/)
  })
})

test('neither login may act as the owner, a superuser or past row-level security', async () => {
  const { rows } = await owner.query(
    `select rolname from pg_roles where rolname in ('tov_app', 'tov_public')
     and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or pg_has_role(oid, current_user, 'member')) order by 1`,
  )
  expect(rows).toEqual([{ rolname: 'tov_app' }, { rolname: 'tov_public' }])
})

test('the app sees and writes one authority at a time', async () => {
  const [here, there] = [newId(), newId()]
  for (const [id, slug] of [
    [here, 'havnstad'],
    [there, 'fjordby'],
  ]) {
    await owner.query(`insert into work.authority (authority_id, slug, official_name, kind) values ($1, $2, $2, 'municipality')`, [
      id,
      slug,
    ])
  }
  const unit = { authority_id: here, id: newId(), official_name: 'Socialforvaltningen' }
  await inAuthority(db.work, here, tx => tx.insertInto('work.unit').values(unit).execute())

  expect(await db.work.selectFrom('work.unit').selectAll().execute()).toEqual([])
  expect(await inAuthority(db.work, there, tx => tx.selectFrom('work.unit').selectAll().execute())).toEqual([])
  expect(await inAuthority(db.work, here, tx => tx.selectFrom('work.unit').select('id').execute())).toEqual([{ id: unit.id }])

  const elsewhere = { ...unit, id: newId(), authority_id: there }
  await expect(inAuthority(db.work, here, tx => tx.insertInto('work.unit').values(elsewhere).execute())).rejects.toThrow(
    /row-level security/,
  )
  await expect(db.work.insertInto('work.unit').values(elsewhere).execute()).rejects.toThrow(/row-level security/)
  const moved = inAuthority(db.work, here, tx => tx.updateTable('work.unit').set({ authority_id: there }).execute())
  await expect(moved).rejects.toThrow(/row-level security/)
  const stray = await inAuthority(db.work, there, tx => tx.deleteFrom('work.unit').executeTakeFirst())
  expect(stray.numDeletedRows).toBe(0n)
})

test('a pooled connection carries no authority over to the next request', async () => {
  const single = connectWork({ ...db.logins.app, max: 1 })
  const current = sql<{ id: string | null }>`select work.current_authority() as id`
  const id = newId()
  expect((await inAuthority(single, id, tx => current.execute(tx))).rows).toEqual([{ id }])
  expect((await current.execute(single)).rows).toEqual([{ id: null }])
  await expect(inAuthority(single, id, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop')
  expect((await current.execute(single)).rows).toEqual([{ id: null }])
  await single.destroy()
})
