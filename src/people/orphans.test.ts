import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aColleague, anAuthority, type Coordinator, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import type { WorkSource } from './open-work.ts'
import { orphanedBy, orphanedWork } from './orphans.ts'

describe('work that waits', () => {
  let db: TestDatabase
  let deps: TestDeps
  let karen: Coordinator
  const unit = { social: '', homes: '' }

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    karen = await anAuthority(deps)
    const { authorityId: authority_id } = karen
    unit.social = deps.newId()
    unit.homes = deps.newId()
    await inAuthority(deps.work, authority_id, tx =>
      tx
        .insertInto('work.unit')
        .values([
          { authority_id, id: unit.social, official_name: 'Social', parent_id: null },
          { authority_id, id: unit.homes, official_name: 'Bosteder', parent_id: unit.social },
        ])
        .execute(),
    )
  })
  afterAll(() => db.close())

  const source: WorkSource = async () => [
    { id: '1', title: 'Bidrag om ramper', href: '/arbejde', unitId: unit.homes, role: 'contributor', due: '2026-04-01' },
  ]
  const orphans = (day: string) =>
    inAuthority(deps.work, karen.authorityId, tx => orphanedWork(tx, karen.authorityId, day, undefined, [source]))

  test('is without anybody until somebody has the role in its unit or above it, and again from the day after the last one has left', async () => {
    expect(await orphans('2026-03-02')).toHaveLength(1)
    const bo = await aColleague(deps, karen, 'contributor', unit.social)
    expect(await orphans('2026-03-02')).toEqual([])
    const { id } = await inAuthority(deps.work, karen.authorityId, tx =>
      tx.selectFrom('work.appointment').select('id').where('person_id', '=', bo.personId).executeTakeFirstOrThrow(),
    )
    const left = await inAuthority(deps.work, karen.authorityId, tx => orphanedBy(tx, karen.authorityId, id, '2026-03-03', [source]))
    expect(left.map(({ title }) => title)).toEqual(['Bidrag om ramper'])
    await inAuthority(deps.work, karen.authorityId, tx =>
      tx.updateTable('work.appointment').set({ valid_to: '2026-03-31' }).where('id', '=', id).execute(),
    )
    expect(await orphans('2026-03-31')).toEqual([])
    expect(await orphans('2026-04-01')).toHaveLength(1)
  })
})
