import { describe, expect, test } from 'vitest'
import type { ItemOf } from '../review.ts'
import type { InitiativeFields } from './fields.ts'
import { lessonsOf, lessonsOfNames, lessonsOfOwner } from './lessons.ts'

const read: InitiativeFields = {
  number: '1.1',
  title: 'Flere bænke',
  text: 'Der kommer bænke.',
  goals: [],
  parent: '',
  units: [],
  together: false,
  targetGroup: '',
  time: { words: '', from: '', to: '', ongoing: false, permanent: false },
  money: [],
  funding: '',
}
const item = (fields: Partial<InitiativeFields> = {}, confidence = 0.9): ItemOf<'initiative'> => ({
  id: 'a',
  position: 1,
  kind: 'initiative',
  section: '',
  fields: { ...read, ...fields },
  corrected: null,
  confidence,
  marks: { title: { lines: [10, 10], confidence } },
  lines: [10, 14],
  state: 'open',
  mergedInto: null,
  splitFrom: null,
  skipReason: '',
  recognised: null,
  takes: null,
  status: null,
  revision: 1,
})
const printed = ['Flere bænke', 'Der kommer bænke.', 'Hvem står for det', 'Team Parker', 'Tidsrum: forår 2027']
const textOf = (line: number) => printed[line - 10] ?? ''
const corrected = (fields: Partial<InitiativeFields>, of = item()) =>
  lessonsOf(of, { state: 'corrected', corrected: { ...of.fields, ...fields } }, textOf)

describe('a correction teaches', () => {
  test('the name of a unit, where one name took the place of one', () => {
    const of = item({ units: ['Parkholdet', 'Vejholdet'] })
    expect(corrected({ units: ['Teknikforvaltningen', 'Vejholdet'] }, of)).toEqual([
      { kind: 'unit', printed: 'Parkholdet', meaning: 'Teknikforvaltningen' },
    ])
  })
  test('nothing about units where one became two, or two one', () => {
    expect(corrected({ units: ['A-forvaltningen', 'B-forvaltningen'] }, item({ units: ['AB'] }))).toEqual([])
    expect(corrected({ units: ['AB-forvaltningen'] }, item({ units: ['AA', 'BB'] }))).toEqual([])
  })
  test('the label above a value that a person found', () => {
    expect(corrected({ units: ['Team Parker'] })).toEqual([{ kind: 'label', printed: 'Hvem står for det', meaning: 'units' }])
  })
  test('the label before a colon on the value’s own line', () => {
    expect(corrected({ time: { ...read.time, words: 'forår 2027' } })).toEqual([{ kind: 'label', printed: 'Tidsrum', meaning: 'time' }])
  })
  test('no label where the value stands after a sentence, or nowhere in the lines', () => {
    expect(corrected({ targetGroup: 'Hvem står for det' })).toEqual([])
    expect(corrected({ units: ['Kulturforvaltningen'] })).toEqual([])
  })
})

describe('leaving something out teaches', () => {
  const skip = (of: ItemOf<'initiative'>, skipReason: string) => lessonsOf(of, { state: 'skipped', skipReason }, textOf)
  test('that its heading heads no initiative, when that was the reason', () => {
    expect(skip(item(), 'no-record')).toEqual([{ kind: 'not-initiative', printed: 'Flere bænke', meaning: '' }])
  })
  test('nothing for any other reason, nor of a title that is not printed', () => {
    expect(skip(item(), 'outdated')).toEqual([])
    expect(skip(item(), 'Findes i parkplanen')).toEqual([])
    expect(skip(item({}, 0.3), 'no-record')).toEqual([])
  })
})

test('a change of owner, and a choice of unit, teach the printed name; the same name teaches nothing', () => {
  expect(lessonsOfOwner({ from: 'TMF', to: 'Teknikforvaltningen' })).toEqual([
    { kind: 'unit', printed: 'TMF', meaning: 'Teknikforvaltningen' },
  ])
  expect(lessonsOfOwner({ from: '', to: 'Teknikforvaltningen' })).toEqual([])
  const unit = { id: 'u', officialName: 'Teknikforvaltningen', shortName: '', abbreviation: '', formerly: [] }
  const names = {
    TMF: { to: 'unit', unitId: 'u' },
    Teknikforvaltningen: { to: 'unit', unitId: 'u' },
    Skoler: { to: 'none' },
    KUF: { to: 'new', officialName: 'Kulturforvaltningen', abbreviation: 'KUF' },
  } as const
  expect(lessonsOfNames(names, [unit])).toEqual([
    { kind: 'unit', printed: 'TMF', meaning: 'Teknikforvaltningen' },
    { kind: 'unit', printed: 'KUF', meaning: 'Kulturforvaltningen' },
  ])
})
