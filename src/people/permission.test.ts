import { describe, expect, test } from 'vitest'
import { allowed, may, NOUNS, STATES, VERBS } from './permission.ts'

describe('who may do what', () => {
  test('the public reads what is published and nothing else', () => {
    for (const noun of NOUNS)
      for (const verb of VERBS)
        for (const state of STATES) if (allowed('public', verb, noun, state)) expect([verb, state]).toEqual(['read', 'published'])
  })

  test.each(['account', 'reading', 'acceptance', 'history'] as const)('the public never sees %s', noun => {
    for (const verb of VERBS) for (const state of STATES) expect(allowed('public', verb, noun, state)).toBe(false)
  })

  test('acts with a who and a when are never edited, and history not even made by hand', () => {
    for (const noun of ['status', 'publication', 'acceptance', 'history'] as const)
      expect(may({ role: 'coordinator' }, 'edit', noun)).toBe(false)
    for (const noun of ['status', 'publication', 'history'] as const) expect(may({ role: 'coordinator' }, 'delete', noun)).toBe(false)
    expect(may({ role: 'coordinator' }, 'create', 'history')).toBe(false)
  })

  test('the coordinator reads everything', () => {
    for (const noun of NOUNS) expect(may({ role: 'coordinator' }, 'read', noun)).toBe(true)
  })

  test('who is not signed in is the public', () => {
    expect(may(null, 'read', 'plan')).toBe(false)
    expect(may(null, 'read', 'plan', 'published')).toBe(true)
  })
})
