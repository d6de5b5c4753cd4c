import { describe, expect, it } from 'vitest'
import { bracketOwners, ownersOf } from './owners.ts'
import { ownersOfProse } from './prose-owners.ts'
import { abbreviates, learnUnits } from './register.ts'
import { isUnitLine } from './units.ts'

const document = [
  'Børne- og Ungeforvaltningen (BUF) og Socialforvaltningen samarbejder. Teknik- og Miljøforvaltningen er med.',
  'Teknik- og Miljøforvaltningen og Teknik- og miljøforvaltningen. Socialforvaltningen igen.',
  'Beskæftigelses- og Integrationsforvaltningen, Beskæftigelses- og Integrationsforvaltningen og Beskæftigelses- og Integrationsforvaltningen.',
]
const units = learnUnits(document)
const names = (field: string) => ownersOf(field, units).names

describe('the owners a field names', () => {
  it.each([
    ['Socialforvaltningen', ['Socialforvaltningen']],
    ['Socialforvaltningen og Børne- og Ungeforvaltningen.', ['Socialforvaltningen', 'Børne- og Ungeforvaltningen']],
    ['Teknik- og miljøforvaltningen', ['Teknik- og Miljøforvaltningen']],
    ['SOF, BUF og TMF', ['Socialforvaltningen', 'Børne- og Ungeforvaltningen', 'Teknik- og Miljøforvaltningen']],
    ['Beskæftigelsesforvaltningen', ['Beskæftigelses- og Integrationsforvaltningen']],
    ['Socialforvaltningen (fortsat)', ['Socialforvaltningen']],
    ['Alle forvaltninger', ['Alle forvaltninger']],
    ['Social- og Boligministeriet/Social- og Boligstyrelsen', ['Social- og Boligministeriet', 'Social- og Boligstyrelsen']],
    ['Styrelsen for Arbejdsmarked og Rekruttering', ['Styrelsen for Arbejdsmarked og Rekruttering']],
    ['Teknik og Miljø', ['Teknik og Miljø']],
    ['Borgerservice og Jobcenter Nord', ['Borgerservice', 'Jobcenter Nord']],
    ['Tekniska förvaltningen', ['Tekniska förvaltningen']],
    ['Tværgående', ['Tværgående']],
    ['Jobcenter Nord, Socialforvaltningen', ['Jobcenter Nord', 'Socialforvaltningen']],
    ['Center for Unge og Familier og Center for Sundhed', ['Center for Unge og Familier', 'Center for Sundhed']],
    ['Teknisk Afdeling og Koncern Analyse', ['Teknisk Afdeling', 'Koncern Analyse']],
    ['Natur og Havn sammen med Besøgskontoret', ['Besøgskontoret', 'Natur og Havn']],
    ['Unge og Læring samt Familiecentret', ['Familiecentret', 'Unge og Læring']],
    ['Afdelinger i Socialforvaltningen', ['Socialforvaltningen']],
  ])('%s', (field, expected) => {
    expect(names(field)).toEqual(expected)
  })
  it('are the official ones of the authority where it has them', () => {
    const known = learnUnits([], [{ name: 'Social og Sundhed', abbreviation: 'SS' }])
    expect(ownersOf('SS', known).names).toEqual(['Social og Sundhed'])
  })
  it('may stand in brackets at the end of a text', () => {
    expect(bracketOwners('Styrke dialogen (Socialforvaltningen, BUF)', units)).toEqual({
      text: 'Styrke dialogen',
      names: ['Socialforvaltningen', 'Børne- og Ungeforvaltningen'],
    })
    expect(bracketOwners('Styrke dialogen (jf. bilag)', units)).toEqual({ text: 'Styrke dialogen (jf. bilag)', names: [] })
  })
})

describe('who answers for an initiative by its own text', () => {
  const told = (text: string) => ownersOfProse(text, units)?.names ?? []
  it.each([
    ['Unge får en bolig på prøve. Voksencentret har ansvaret, og den første står klar i maj.', ['Voksencentret']],
    ['Der er ikke fundet midler endnu. Ansvarlig er Drift og Havn.', ['Drift og Havn']],
    ['Ordningen ledes af Borgercentret og kører i to år.', ['Borgercentret']],
    ['Unge og Læring og Social og Sundhed er fælles om opgaven.', ['Unge og Læring', 'Social og Sundhed']],
    ['Fastighetskontoret har byggt om två entréer.', ['Fastighetskontoret']],
    [
      'Socialforvaltningen åbner to hold, mens Teknik- og Miljøforvaltningen bygger en rampe.',
      ['Socialforvaltningen', 'Teknik- og Miljøforvaltningen'],
    ],
    ['Der oprettes et bindeled. Socialforvaltningen har siden 2024 haft en koordinator.', ['Socialforvaltningen']],
    ['Borgerne har ansvaret for at møde op.', []],
    ['Der holdes et møde med Socialforvaltningen hvert år.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('letters that stand for a unit', () => {
  it('are read off its name in order', () => {
    expect(abbreviates('SOF', 'Socialforvaltningen')).toBe(true)
    expect(abbreviates('SUF', 'Sundheds- og Omsorgsforvaltningen')).toBe(false)
    expect(abbreviates('BIF', 'Beskæftigelses- og Integrationsforvaltningen')).toBe(true)
    expect(abbreviates('KK', 'Socialforvaltningen')).toBe(false)
  })
})

describe('a line of units', () => {
  it.each([
    'Socialforvaltningen',
    'Socialforvaltningen og Økonomiforvaltningen',
    'Kulturministeriet/Slots- og Kulturstyrelsen',
    'Tværgående',
  ])('%s', line => {
    expect(isUnitLine(line)).toBe(true)
  })
  it.each(['Socialforvaltningen har i år åbnet to hold', 'Tilgængelighed i almene boliger', 'forvaltningen', 'Om forvaltningen'])(
    'is not: %s',
    line => {
      expect(isUnitLine(line)).toBe(false)
    },
  )
})
