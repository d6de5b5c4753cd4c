import { describe, expect, test } from 'vitest'
import { phaseSaid, sentencesIn, troubleSaid } from './phase-words.ts'

describe('the phase a text says', () => {
  test.each([
    ['Initiativet er igangsat, og otte boliger står færdige.', 'running'],
    ['Indsatsen er endnu ikke begyndt.', 'not-begun'],
    ['Ikke påbegyndt. Puljen er søgt.', 'not-begun'],
    ['Projektet er nu afsluttet.', 'completed'],
    ['Afsluttet i juni 2026.', 'completed'],
    ['Status: Gennemført', 'completed'],
    ['Initiativet er afsluttet og overgået til almindelig drift.', 'operations'],
    ['Arbejdet fortsætter med to nye skoler.', 'running'],
    ['Tiltaket er ikke startet.', 'not-begun'],
    ['Insatsen är avslutad.', 'completed'],
    ['The project is completed.', 'completed'],
    ['Initiativet er opgivet.', 'given-up'],
    ['Der er holdt møder. Initiativet blev startet i 2025. Initiativet er nu gennemført.', 'completed'],
  ] as const)('%s → %s', (text, phase) => {
    expect(phaseSaid(text)?.phase).toBe(phase)
  })

  test.each([
    'Der er gennemført tre kurser for personalet.',
    'Initiativet forventes afsluttet i 2027.',
    'Initiativet er delvist gennemført.',
    'Initiativet er ikke afsluttet.',
    'Gennemført undersøgelse af boligerne viser et behov.',
    'Når projektet er afsluttet, bliver det evalueret.',
    '',
  ])('%s says none', text => {
    expect(phaseSaid(text)).toBeUndefined()
  })

  test('what is completed carries the day only where a day is printed', () => {
    expect(phaseSaid('Initiativet blev afsluttet den 3. maj 2025.')?.completedOn).toBe('2025-05-03')
    expect(phaseSaid('Initiativet blev afsluttet den 3.5.2025.')?.completedOn).toBe('2025-05-03')
    expect(phaseSaid('Initiativet blev afsluttet i maj 2025.')?.completedOn).toBeNull()
  })

  test('begun and then ended is a story told in order; ended and then begun is not', () => {
    expect(phaseSaid('Initiativet er igangsat. Initiativet er afsluttet.')?.isContradicted).toBe(false)
    expect(phaseSaid('Initiativet er afsluttet. Initiativet er i gang.')?.isContradicted).toBe(true)
  })
})

test('a full stop after a day, a number or an abbreviation ends no sentence', () => {
  expect(sentencesIn('Det begyndte den 3. maj 2025. Siden er bl.a. to skoler kommet med. Slut.')).toEqual([
    'Det begyndte den 3. maj 2025.',
    'Siden er bl.a. to skoler kommet med.',
    'Slut.',
  ])
})

test('words of delay are shown to a person, who judges', () => {
  expect(troubleSaid('Elevatoren er bestilt. Byggeriet er forsinket til 2027.')).toBe('Byggeriet er forsinket til 2027.')
  expect(troubleSaid('Alt går som det skal.')).toBeUndefined()
})
