import { describe, expect, it } from 'vitest'
import { referencesIn } from './references.ts'

const named = (text: string, kind: string) =>
  referencesIn(text)
    .filter(each => each.kind === kind)
    .map(each => each.text)

describe('what an initiative rests on', () => {
  it.each([
    ['Støtten gives efter servicelovens § 85, stk. 2.', ['servicelovens § 85, stk. 2']],
    ['Lov nr. 123 af 8. juni 2018 gælder alle.', ['Lov nr. 123 af 8. juni 2018']],
    ['Praksis for § 82 i barnets lov undersøges.', ['§ 82 i barnets lov']],
    ['Folkeskoleloven og sundhedsloven spiller sammen.', ['Folkeskoleloven', 'sundhedsloven']],
    ['Insatsen följer socialtjänstlagen.', ['socialtjänstlagen']],
    ['Loven skal følges.', []],
  ])('laws: %s', (text, expected) => {
    expect(named(text, 'law')).toEqual(expected)
  })
  it.each([
    ['Med Aftale om bedre veje til job fra 2024 følger nye penge.', ['Aftale om bedre veje til job']],
    ['Finanslovsaftalen for 2025 og filmaftalen for 2024-2027 betaler.', ['Finanslovsaftalen for 2025', 'filmaftalen for 2024-2027']],
    ['Der er ingen aftale endnu.', []],
  ])('agreements: %s', (text, expected) => {
    expect(named(text, 'agreement')).toEqual(expected)
  })
  it('articles of the convention, by number', () => {
    expect(named('Det følger af artikel 9 og artikel 30.', 'article')).toEqual(['9', '30'])
  })
  it.each([
    ['Her følges anbefaling 4 op.', ['anbefaling 4']],
    ['Anbefalingerne fra arbejdsgruppen er fulgt.', ['Anbefalingerne fra arbejdsgruppen']],
    ['Handicaprådets anbefalinger er hørt.', ['Handicaprådets anbefalinger']],
  ])('recommendations: %s', (text, expected) => {
    expect(named(text, 'recommendation')).toEqual(expected)
  })
  it('each only once', () => {
    expect(referencesIn('Serviceloven først. Og serviceloven igen.')).toEqual([{ kind: 'law', text: 'Serviceloven' }])
  })
})
