import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { ROLES } from '../domain/role.ts'
import { loadExample } from './load.ts'
import { loadGenerated } from './load-generated.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const published = async (slug: string) => {
  const authority = await db.open.selectFrom('published.authority').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const initiatives = await db.open
    .selectFrom('published.initiative')
    .select(['number', 'title', 'status', 'amount_ore'])
    .where('authority_id', '=', authority.authority_id)
    .where('until_version', 'is', null)
    .execute()
  return { authority, initiatives }
}

test('Havnstad opens with five publications and 54 initiatives under two policies', async () => {
  const deps = testDeps(db)
  expect(await loadExample(deps, 'tre-blaa-havnekraner')).toBe(true)
  const { authority, initiatives } = await published('havnstad')
  expect(authority.version).toBe(5)
  expect(initiatives).toHaveLength(54)
  expect(new Set(initiatives.map(initiative => initiative.status))).toEqual(
    new Set(['completed', 'on-plan', 'delayed', 'stalled', 'not-begun', 'not-assessed', 'given-up']),
  )
})

test('Havnstad has somebody in every role, each with a password, and a unit where the role is given for one', async () => {
  const names = await db.work.selectFrom('ops.sign_in_name').selectAll().execute()
  const authorityId = names[0]?.authority_id ?? ''
  const held = await inAuthority(db.work, authorityId, tx =>
    tx
      .selectFrom('work.appointment as r')
      .innerJoin('work.person as p', 'p.id', 'r.person_id')
      .leftJoin('work.unit as u', 'u.id', 'r.unit_id')
      .select(['r.role', 'u.abbreviation', 'p.password_hash'])
      .execute(),
  )
  expect(new Set(held.map(({ role }) => role))).toEqual(new Set(ROLES))
  expect(held.filter(({ role }) => role === 'contributor').map(({ abbreviation }) => abbreviation)).toEqual(['SOF', 'BUF'])
  expect(held.every(({ password_hash }) => password_hash?.startsWith('$argon2id$'))).toBe(true)
})

test('a part of an appropriation is not counted twice', async () => {
  const { initiatives } = await published('havnstad')
  const communities = initiatives.find(initiative => initiative.title === 'Mangfoldige børnefællesskaber')
  expect(communities?.amount_ore).toBe(57_060_000_000)
})

test('loading Havnstad again changes nothing', async () => {
  expect(await loadExample(testDeps(db), 'tre-blaa-havnekraner')).toBe(false)
  expect((await published('havnstad')).initiatives).toHaveLength(54)
})

test('a generated authority has as many initiatives as asked for, each with an owner and a goal', async () => {
  const deps = testDeps(db)
  expect(await loadGenerated(deps, 'stortby', 500)).toBe(true)
  const { authority, initiatives } = await published('stortby')
  expect(initiatives).toHaveLength(500)
  expect(new Set(initiatives.map(initiative => initiative.number)).size).toBe(500)
  const lonely = await inAuthority(deps.work, authority.authority_id, tx =>
    tx
      .selectFrom('work.initiative')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('work.initiative_unit').select('unit_id').whereRef('initiative_id', '=', 'work.initiative.id'))),
      )
      .select('id')
      .execute(),
  )
  expect(lonely).toEqual([])
  expect(await loadGenerated(deps, 'stortby', 5)).toBe(false)
})
