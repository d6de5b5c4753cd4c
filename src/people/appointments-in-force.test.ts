import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aColleague, anAuthority, type Coordinator, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { appointmentsInForce } from './appointments-in-force-store.ts'
import { may } from './permission.ts'
import { findViewer } from './session-store.ts'
import { startSession } from './sign-in.ts'

describe('what a person is appointed to', () => {
  let db: TestDatabase
  let deps: TestDeps
  let karen: Coordinator
  const unit = { social: '', home: '', culture: '' }

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    karen = await anAuthority(deps)
    const { authorityId: authority_id } = karen
    for (const name of Object.keys(unit) as (keyof typeof unit)[]) unit[name] = deps.newId()
    const rows = [
      { authority_id, id: unit.social, official_name: 'Social', parent_id: null },
      { authority_id, id: unit.home, official_name: 'Bosteder', parent_id: unit.social },
      { authority_id, id: unit.culture, official_name: 'Kultur', parent_id: null },
    ]
    await inAuthority(deps.work, authority_id, tx => tx.insertInto('work.unit').values(rows).execute())
  })
  afterAll(() => db.close())

  const onDay = (who: Coordinator, day: string) => inAuthority(deps.work, who.authorityId, tx => appointmentsInForce(tx, who, day))
  const endOn = (who: Coordinator, day: string) =>
    inAuthority(deps.work, who.authorityId, tx =>
      tx.updateTable('work.appointment').set({ valid_to: day }).where('person_id', '=', who.personId).execute(),
    )

  test('for a unit it counts for what stands below it too, and for nothing beside it', async () => {
    const ida = await aColleague(deps, karen, 'approver', unit.social)
    const appointments = await onDay(ida, '2026-03-02')
    const may_ = (at: string) => may({ appointments }, 'create', 'approval', 'draft', { unit: at })
    expect([may_(unit.social), may_(unit.home), may_(unit.culture)]).toEqual([true, true, false])
  })

  test('counts from its first day to its last, in Denmark', async () => {
    const ida = await aColleague(deps, karen, 'contributor', unit.home)
    await endOn(ida, '2026-03-31')
    expect(await onDay(ida, '2026-03-01')).toEqual([])
    expect((await onDay(ida, '2026-03-31')).map(({ role }) => role)).toEqual(['contributor'])
    expect(await onDay(ida, '2026-04-01')).toEqual([])
  })

  test('when the last one ends, at midnight in Denmark, so does the session', async () => {
    const ida = await aColleague(deps, karen, 'reader')
    await endOn(ida, '2026-06-30')
    const key = await startSession(deps, ida, '')
    expect(await findViewer(deps.work, key, new Date('2026-03-02T09:30:00Z'))).not.toBeNull()
    const late = await startSession({ ...deps, clock: () => new Date('2026-06-30T20:00:00Z') }, ida, '')
    expect(await findViewer(deps.work, late, new Date('2026-06-30T21:59:00Z'))).not.toBeNull()
    expect(await findViewer(deps.work, late, new Date('2026-06-30T22:00:00Z'))).toBeNull()
  })
})
