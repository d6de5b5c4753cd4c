import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { findViewer } from './session-store.ts'
import { checkCredentials, startSession } from './sign-in.ts'
import { addUser, findAuthorityId, findUsers, listUsers, resetPassword } from './user-admin.ts'

describe('users from the command line', () => {
  let db: TestDatabase
  let deps: TestDeps
  let karen: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    karen = await anAuthority(deps, { slug: 'havneby' })
  })
  afterAll(() => db.close())

  const signsIn = async (email: string, password: string) => (await checkCredentials(deps, { email, password, address: '::1' })).kind

  test('a person is added to an authority, once, with a password that works', async () => {
    const authorityId = await findAuthorityId(deps, 'havneby')
    expect(authorityId).toBe(karen.authorityId)
    const user = { name: 'Ib Berg', email: 'ib@havneby.example' }
    const password = await addUser(deps, karen.authorityId, user)
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(await signsIn('IB@havneby.example', password ?? '')).toBe('right')
    expect(await addUser(deps, karen.authorityId, { ...user, email: 'Ib@Havneby.example' })).toBeUndefined()
    expect((await listUsers(deps)).map(one => [one.authoritySlug, one.name])).toEqual([
      ['havneby', 'Ib Berg'],
      ['havneby', 'Karen Holm'],
    ])
  })

  test('a new password replaces the old one and ends what was open, and the history says so without it', async () => {
    const [user] = await findUsers(deps, karen.email)
    const key = await startSession(deps, karen, '')
    const password = user ? await resetPassword(deps, user) : ''
    expect(await findViewer(deps.work, key, deps.clock())).toBeNull()
    expect(await signsIn(karen.email, password)).toBe('right')
    const entries = await inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.audit_entry').selectAll().execute())
    expect(entries.map(entry => [entry.act, entry.person_name])).toContainEqual(['password-changed', 'tovholder user'])
    expect(JSON.stringify(entries)).not.toContain(password)
  })

  test('an unknown authority and an unknown e-mail are nobody', async () => {
    expect(await findAuthorityId(deps, 'findes-ikke')).toBeUndefined()
    expect(await findUsers(deps, 'ukendt@eksempel.dk')).toEqual([])
  })
})
