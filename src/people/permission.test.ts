import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appointment, ROLES, type Role } from '../domain/role.ts'
import { may, NOUNS, reachOf, STATES, VERBS, type Verb } from './permission.ts'

const holding = (role: Role, ...units: string[]) => ({ appointments: [appointment(role, units)] })
const appointment = (role: Role, units: readonly string[]): Appointment => ({
  id: '1',
  role,
  units: units.length === 0 ? null : new Set(units),
})

describe('who may do what', () => {
  test('the public reads what is published and nothing else', () => {
    for (const noun of NOUNS)
      for (const verb of VERBS)
        for (const state of STATES) if (reachOf('public', verb, noun, state)) expect([verb, state]).toEqual(['read', 'published'])
  })

  test.each(['account', 'reading', 'acceptance', 'history'] as const)('the public never sees %s', noun => {
    for (const verb of VERBS) for (const state of STATES) expect(reachOf('public', verb, noun, state)).toBeUndefined()
  })

  test('acts with a who and a when are never edited, and history not even made by hand', () => {
    for (const role of ROLES) {
      for (const noun of ['status', 'publication', 'acceptance', 'return', 'approval', 'waiver', 'history'] as const)
        expect(may(holding(role), 'edit', noun)).toBe(false)
      for (const noun of ['status', 'publication', 'return', 'approval', 'waiver', 'history'] as const)
        expect(may(holding(role), 'delete', noun)).toBe(false)
      expect(may(holding(role), 'create', 'history')).toBe(false)
    }
  })

  test('the coordinator reads everything but the machine room', () => {
    for (const noun of NOUNS) expect(may(holding('coordinator'), 'read', noun)).toBe(noun !== 'operation')
  })

  test('the operator sees the machine room and no content', () => {
    const seen = NOUNS.filter(noun => STATES.some(state => may(holding('operator'), 'read', noun, state)))
    expect(seen).toEqual(['account', 'permission', 'operation'])
  })

  test('a member of the council reads in the workspace what everyone may read, and only writes what the council says', () => {
    const writes = NOUNS.filter(noun => ['create', 'edit', 'delete'].some(verb => may(holding('council-member'), verb as Verb, noun)))
    expect(writes).toEqual(['account', 'council-assessment'])
    for (const noun of ['plan', 'initiative', 'round', 'publication'] as const) {
      expect(may(holding('council-member'), 'read', noun)).toBe(false)
      expect(may(holding('council-member'), 'read', noun, 'published')).toBe(true)
    }
  })

  test('who is not signed in is the public', () => {
    expect(may(null, 'read', 'plan')).toBe(false)
    expect(may(null, 'read', 'plan', 'published')).toBe(true)
  })
})

describe('a role given for a unit', () => {
  test('answers for that unit, not for another and not for the authority', () => {
    const lars = holding('approver', 'social', 'day-care')
    for (const unit of ['social', 'day-care']) expect(may(lars, 'create', 'approval', 'draft', { unit })).toBe(true)
    expect(may(lars, 'create', 'approval', 'draft', { unit: 'culture' })).toBe(false)
    expect(may(lars, 'create', 'approval', 'draft', { unit: null })).toBe(false)
    expect(may(lars, 'create', 'approval')).toBe(true)
  })

  test('reads the whole plan all the same', () => {
    expect(may(holding('contributor', 'social'), 'read', 'initiative', 'draft', { unit: 'culture' })).toBe(true)
  })

  test('does not run the authority: a coordinator of one unit publishes nothing and edits no plan', () => {
    const local = holding('coordinator', 'social')
    expect(may(local, 'create', 'publication')).toBe(false)
    expect(may(local, 'edit', 'initiative')).toBe(false)
    expect(may(local, 'create', 'waiver', 'draft', { unit: 'social' })).toBe(true)
  })

  const asked = fc.record({
    role: fc.constantFrom(...ROLES),
    verb: fc.constantFrom(...VERBS),
    noun: fc.constantFrom(...NOUNS),
    state: fc.constantFrom(...STATES),
    unit: fc.constantFrom('social', 'culture', null),
  })

  test('never gives more than the same role for the whole authority', () => {
    fc.assert(
      fc.property(asked, ({ role, verb, noun, state, unit }) => {
        const local = may(holding(role, 'social'), verb, noun, state, { unit })
        expect(local && !may(holding(role), verb, noun, state, { unit })).toBe(false)
      }),
    )
  })

  test('adds to what a person may already do, and takes nothing away', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...ROLES), ({ role, verb, noun, state, unit }, other) => {
        const both = { appointments: [appointment(role, ['social']), appointment(other, ['culture'])] }
        const either = [role, other].map((one, at) => may(holding(one, at === 0 ? 'social' : 'culture'), verb, noun, state, { unit }))
        expect(may(both, verb, noun, state, { unit })).toBe(either.includes(true))
      }),
    )
  })

  test('without an appointment nothing is open, not even what everyone may read', () => {
    for (const noun of NOUNS) expect(may({ appointments: [] }, 'read', noun, 'published')).toBe(false)
  })
})
