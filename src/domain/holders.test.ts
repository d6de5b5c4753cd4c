import { expect, test } from 'vitest'
import { type Held, withoutHolder } from './holders.ts'

const UNITS = [
  { id: 'social', parentId: null },
  { id: 'homes', parentId: 'social' },
  { id: 'culture', parentId: null },
]
const WORK = ['social', 'homes', 'culture'].map(unitId => ({ unitId, role: 'contributor' as const }))
type Role = 'contributor' | 'approver'
const held = (given: Partial<Held<Role>>): Held<Role> => ({
  id: '1',
  role: 'contributor',
  unitId: 'social',
  from: '2026-01-01',
  to: null,
  ...given,
})
const orphans = (...appointments: Held<Role>[]) => withoutHolder(WORK, appointments, UNITS, '2026-03-02').map(({ unitId }) => unitId)

test('whoever holds a unit holds what stands below it, and nothing beside', () => {
  expect(orphans(held({}))).toEqual(['culture'])
  expect(orphans(held({ unitId: 'homes' }))).toEqual(['social', 'culture'])
  expect(orphans(held({ unitId: null }))).toEqual([])
  expect(orphans(held({}), held({ unitId: 'culture' }))).toEqual([])
})

test('another role, a term that is over and one that has not begun hold nothing', () => {
  const all = ['social', 'homes', 'culture']
  expect(orphans(held({ unitId: null, role: 'approver' }))).toEqual(all)
  expect(orphans(held({ unitId: null, to: '2026-03-01' }))).toEqual(all)
  expect(orphans(held({ unitId: null, from: '2026-03-03' }))).toEqual(all)
  expect(orphans(held({ unitId: null, from: '2026-03-02', to: '2026-03-02' }))).toEqual([])
})
