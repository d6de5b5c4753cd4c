import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsIn } from './amounts.ts'
import { articlesIn } from './articles.ts'
import { statusOfField, statusOfProse } from './funding-status.ts'
import { timeframeOfField } from './timeframe.ts'
import { timeframeOfProse } from './timeframe-of-prose.ts'

const field = (text: string) => ({ text, from: 1, to: 1 })
const amounts = (text: string) => amountsIn(field(text)).map(each => each.amount)

describe('amounts of money', () => {
  it.each([
    ['Der er afsat 44,2 mio. kr. til formålet', [44_200_000]],
    ['1.5 mio. kr.', [1_500_000]],
    ['1.500 mio. kr.', [1_500_000_000]],
    ['Bevillingen på 900.000 kr. udløber', [900_000]],
    ['kr. 2.000.000 i alt', [2_000_000]],
    ['t.kr. 500', [500_000]],
    ['500 t.kr. årligt', [500_000]],
    ['75 tusind kroner', [75_000]],
    ['2 mia. kr. og 61 mio. kr. årligt', [2_000_000_000, 61_000_000]],
    ['12 mill. kr', [12_000_000]],
    ['3,5 miljoner kronor', [3_500_000]],
    ['5.000,- kr.', [5000]],
    ['87 boliger og 12 pladser i 2018', []],
    ['§ 104 og stk. 2, nr. 14', []],
    ['75 mio. kr. i 2026, 75 mio. kr. i 2027 og 50 mio. kr. i 2028', [75_000_000, 75_000_000, 50_000_000]],
    ['Puljen er på 2 mio. kr. De 2 mio. kr. kan søges i maj', [2_000_000]],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })
  it('that are parts of a total printed before them say so, and are never to be added to it', () => {
    const found = amountsIn(field('Der er afsat 20,0 mio. kr.: 1,0 mio. kr. i 2013, 12,0 mio. kr. i 2014 og 7,0 mio. kr. i 2015'))
    expect(found.map(each => each.role)).toEqual(['total', 'part-of', 'part-of', 'part-of'])
  })
  it.each([
    ['Der er afsat 4 mio. kr. i anlægsmidler', ['capital'], [undefined]],
    ['Investering på 4 mio. kr. i faste priser', ['capital'], ['faste priser']],
    ['4 mio. kr. til anlæg og 2 mio. kr. til drift (2024-p/l)', ['capital', 'operating'], ['2024-p/l', '2024-p/l']],
    ['Anlæg: 4 mio. kr., drift: 2 mio. kr.', ['capital', 'operating'], [undefined, undefined]],
    ['Anlæg og drift koster i alt 5 mio. kr.', [undefined], [undefined]],
    ['3 mio. kr. af driftsmidler, pl-niveau 2025', ['operating'], ['pl-niveau 2025']],
    ['3 mio. kr. til driften i 2026-priser', ['operating'], ['2026-priser']],
    ['Når heisen er i drift, brukes 2 mill. kr', [undefined], [undefined]],
    ['2 mill. kr i investeringsmidler, 2025-kroner', ['capital'], ['2025-kroner']],
    ['3 miljoner kronor i investeringsmedel, 2024 års prisnivå', ['capital'], ['2024 års prisnivå']],
    ['Anlægget rummer 200 gæster. Der er afsat 1 mio. kr.', [undefined], [undefined]],
    ['1 mio. kr. i 2024-p/l. Desuden 2 mio. kr. i 2025-p/l.', [undefined, undefined], ['2024-p/l', '2025-p/l']],
  ])('say what they are for and in whose prices, where the words do: %s', (text, kinds, levels) => {
    const found = amountsIn(field(text))
    expect(found.map(each => each.kind)).toEqual(kinds)
    expect(found.map(each => each.priceLevel)).toEqual(levels)
  })
  it('that come again each year say so', () => {
    expect(amountsIn(field('22,7 mio. kr. årligt fra 2025 samt 10,9 mio. kr. til kurser')).map(each => each.recurring)).toEqual([
      true,
      false,
    ])
  })
  it('are found whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('mio. kr.', 'mia. kr.', 'mill. kr'), (tenths, unit) => {
        const factor = unit.startsWith('mia') ? 1_000_000_000 : 1_000_000
        const printed = `${Math.floor(tenths / 10)},${tenths % 10}`
        expect(amounts(`Der er afsat ${printed} ${unit} til det`)).toEqual([Math.round((tenths / 10) * factor)])
      }),
    )
  })
})

describe('the time frame of a field', () => {
  const frame = (text: string) => {
    const read = timeframeOfField(text)
    return read && [read.from, read.to, read.ongoing]
  }
  it.each([
    ['2014 - 2016', ['2014', '2016', false]],
    ['2024/25', ['2024', '2025', false]],
    ['Fra 2025 og frem', ['2025', null, true]],
    ['Inden udgangen af 2026', [null, '2026', false]],
    ['Planen gælder frem til 2019', [null, '2019', false]],
    ['Kan begynde primo 2027', ['2027', null, false]],
    ['Igangsættes i 3. kvartal 2025', ['2025-07', null, false]],
    ['2. halvår 2026', ['2026-07', '2026-07', false]],
    ['1. marts 2025', ['2025-03-01', '2025-03-01', false]],
    ['Løbende', [null, null, true]],
    ['Begyndt i 2024 og fortsætter løbende', ['2024', null, true]],
    ['Varig', [null, null, true]],
    ['Løpende', [null, null, true]],
    ['Tills vidare', [null, null, true]],
    ['Fra høsten 2026', ['2026', null, false]],
    ['Endnu ikke fastlagt', [null, null, false]],
  ])('%s', (text, expected) => {
    expect(frame(text)).toEqual(expected)
  })
})

describe('the time frame that running text tells of', () => {
  const frame = (text: string) => {
    const read = timeframeOfProse(text)
    return read && [read.from, read.to, read.ongoing]
  }
  it.each([
    ['Siden 2023 har to skoler haft en mentor.', ['2023', null, true]],
    ['Forsøget løber frem til marts 2026.', [null, '2026-03', false]],
    ['Arbejdet begyndte i maj 2025 og tager to år.', ['2025-05', null, false]],
    ['Der er afsat midler i perioden 2024-2026.', ['2024', '2026', false]],
    ['Det følger af Kulturpolitik 2023-2026, at alle skal med.', null],
    ['Holdet bygger på en folder fra 2019.', null],
    ['Centrene arbejder løbende med adgangen.', [null, null, true]],
    ['Målet er en løbende dialog.', null],
    ['Her gøres noget godt.', null],
    ['Døren ventes færdig ultimo 2027.', [null, '2027', false]],
    ['Fortovet sænkes inden udgangen af 2026.', [null, '2026', false]],
    ['Ordningen gøres varig.', [null, null, true]],
    ['Kontoret gennemgår alle bygninger løbende.', [null, null, true]],
    ['Elever blev optaget i 2023, 2024 og 2025.', ['2023', '2025', false]],
    ['Der er afsat 50 mio. kr. i 2024 og 80 mio. kr. årligt i 2025-2027.', ['2024', '2027', false]],
    ['Der er afsat 4 mio. kr. i 2024 og 6 mio. kr. fra 2025 og fremadrettet.', ['2024', null, true]],
    ['Der udmøntes 10 mio. kr. (2023-pl) til formålet. Arbejdet er begyndt i 2025.', ['2025', null, false]],
    ['Partierne blev i 2023 enige om en ny ordning. Fra januar 2027 får alle del i den.', ['2027-01', null, false]],
    ['Styrelsen afsluttede i 2024 et forsøg med faste kontaktpersoner.', [null, '2024', false]],
    ['Puljen blev åbnet i 2024, og projekterne løber til 2026.', ['2024', '2026', false]],
    ['Et center blev oprettet i april 2023 og skal frem mod 2026 samle viden.', ['2023-04', '2026', false]],
    ['Med aftale om bedre støtte til unge af maj 2022 fik alle ret til at vælge. Fra 2025 gælder det hele landet.', ['2025', null, false]],
    ['Godt på vej (2018-2021) blev udbredt i 2022-2024.', ['2022', '2024', false]],
  ])('%s', (text, expected) => {
    expect(frame(text)).toEqual(expected)
  })
  it('is that of the document where a text tells of earlier years too', () => {
    const text = 'I 2016-2018 blev metoden udviklet. I 2023-2026 udbredes den til flere.'
    expect(timeframeOfProse(text, { year: '2024' })).toMatchObject({ from: '2023', to: '2026' })
  })
  it('is what comes, not what a thing was before', () => {
    expect(timeframeOfProse('Skolen tilbyder fra august 2026 en fast vejleder.', { year: '2026' })).toMatchObject({ from: '2026-08' })
    expect(timeframeOfProse('Trin fjernes på skoler bygget før 1995. Puljen åbner i 2026.', { year: '2026' })).toMatchObject({
      from: '2026',
    })
  })
  it('is the one printed after its own title', () => {
    const text = 'I Havnstads strategi for byrum 2021-2025 er alle med. Den blev evalueret i 2024.'
    expect(timeframeOfProse(text, { title: 'Havnstads strategi for byrum' })).toMatchObject({ from: '2021', to: '2025' })
  })
  it('is quoted date by date where they stand far apart', () => {
    const text =
      'Puljen blev åbnet i 2024 for foreninger i hele landet, som kunne søge om støtte til nye fællesskaber, og den løber til 2026.'
    expect(timeframeOfProse(text)?.text).toBe('åbnet i 2024 … løber til 2026')
  })
})

describe('the funding status of a field', () => {
  it.each([
    ['Afholdes inden for den eksisterende ramme', 'within-budget'],
    ['Inden for rammen', 'within-budget'],
    ['Der er i budget 2026 afsat 3 mio. kr.', 'funded'],
    ['Indsatsen er ikke finansieret', 'unfunded'],
    ['Der er ikke afsat midler', 'unfunded'],
    ['Fire boliger er betalt; der mangler finansiering af resten, og 2 mio. kr. er afsat', 'partly-funded'],
    ['Det er endnu ikke afklaret, hvem der betaler', 'unclear'],
    ['Indgår i forhandlingerne om næste budget', 'unfunded'],
    ['Ingen', 'not-applicable'],
    ['Ikke relevant.', 'not-applicable'],
    ['Innenfor gjeldende budsjett', 'within-budget'],
    ['Inom befintlig ram', 'within-budget'],
    ['28 mio. kr. afsat i budget 2026', 'funded'],
    ['Holdes inden for byggebudgettet', 'within-budget'],
    ['Indgår i introduktionsbudgettet', 'within-budget'],
    ['Det koster ikke noget.', 'not-applicable'],
    ['Tiltaget er udgiftsneutralt', 'not-applicable'],
    ['45.000 kr. om året. Pengene er ikke fundet endnu.', 'unfunded'],
    ['Medel saknas', 'unfunded'],
    ['', null],
  ])('%s', (text, expected) => {
    expect(statusOfField(text)).toBe(expected)
  })
  it('in running text counts only where it is about money', () => {
    expect(statusOfProse('Arbejdet sker inden for rammen af universelt design.')).toBeNull()
    expect(statusOfProse('Ti borgere har fået bevilget en mentor.')).toBeNull()
    expect(statusOfProse('Det finansieres inden for de to centres rammer.')).toBe('within-budget')
    expect(statusOfProse('Kontoret avsätter 1,5 mkr per år.')).toBe('funded')
    expect(statusOfProse('Med budgettet er der afsat midler til to stillinger.')).toBe('funded')
  })
})

describe('articles of the convention', () => {
  it('are found one by one, in lists and in ranges', () => {
    expect(articlesIn('Det følger af artikel 5: Lighed og artikel 8.')).toEqual([5, 8])
    expect(articlesIn('artikel 31: Statistik og 33: Overvågning')).toEqual([31, 33])
    expect(articlesIn('artiklerne 19, 29 og 30')).toEqual([19, 29, 30])
    expect(articlesIn('artiklerne 36-38')).toEqual([36, 37, 38])
    expect(articlesIn('Ingen her i 2025')).toEqual([])
  })
})
