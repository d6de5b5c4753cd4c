import { describe, expect, it } from 'vitest'
import { bracketOwners, ownersOf } from './owners.ts'
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
