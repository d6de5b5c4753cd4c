import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../search/analysis.ts'
import { compoundParts } from './compound.ts'
import { FIELD_WORDS } from './field-words.ts'
import { fold } from './fold.ts'
import { danishStem } from './stem.ts'

/** Forms of one word each: whoever asks for one of them finds all. */
const FORMS = `
  indsats indsatsen indsatser indsatserne indsatsens indsatsernes
  ministerium ministeriet ministerier ministerierne ministeriets
  politik politikken politikker politikkerne politikkens
  handicappolitik handicappolitikken handicappolitikker
  kommune kommunen kommuner kommunerne kommunes kommunernes
  rettighed rettigheden rettigheder rettighederne
  tilgængelig tilgængelige tilgængeligt
  tilgængelighed tilgængeligheden tilgængelighedens tilgaengelighed
  center centre centret centrene centrets
  nummer numre nummeret numrene
  middel midler midlet midlerne
  artikel artikler artiklen artiklerne
  barn barnet børn børnene børns boern
  budget budgettet budgetter budgetterne
  borger borgere borgeren borgerne borgernes
  bolig boliger boligen boligerne
  plads pladsen pladser pladserne
  arbejdsplads arbejdspladser arbejdspladserne
  projekt projektet projekter projekterne
  råd rådet rådene rådets raad
  uddannelse uddannelsen uddannelser uddannelserne
  aktivitet aktiviteten aktiviteter aktiviteterne
  universitet universitetet universiteter
  handleplan handleplanen handleplaner handleplanerne
  kulturel kulturelle kulturelt
  støtte støtten støttet støttede stoette
  proces processen processer processerne
  bus bussen busser busserne
  miljø miljøet miljøer miljøerne miljoe
  voksen voksne voksnes
  forælder forældre forældrene
  by byen byer byerne
  museum museet museer museerne
  kursus kurser kurset kurserne
  offentlig offentlige offentligt
  social sociale socialt
  institution institutionen institutioner
  toilet toilettet toiletter
  enhed enheden enheder enhederne
  køkken køkkenet køkkener
  handicap handicappet handicaps
  hjælpemiddel hjælpemidler hjælpemidlet
  fællesskab fællesskaber fællesskabet
  år året årene aar`
  .trim()
  .split('\n')
  .map(line => line.trim().split(' '))

describe('the stem of a Danish word', () => {
  test.each(FORMS)('is the same for %s, %s, %s …', (...words) => {
    expect(new Set(words.map(word => danishStem(fold(word)))).size).toBe(1)
  })

  test.each([
    ['ret', 'rettighed'],
    ['indsats', 'indsigt'],
    ['plan', 'plads'],
    ['barn', 'bane'],
    ['hus', 'husk'],
    ['vej', 'vejr'],
    ['bil', 'bilag'],
    ['råd', 'rådhus'],
    ['tid', 'tilbud'],
  ])('tells %s from %s', (one, other) => {
    expect(danishStem(fold(one))).not.toBe(danishStem(fold(other)))
  })
})

describe('the parts of a compound', () => {
  const parts = (word: string) => compoundParts(fold(word), () => false).map(danishStem)

  test.each([
    ['handicappolitik', ['handicap', 'politik']],
    ['webtilgængelighed', ['web', 'tilgængelighed']],
    ['solistboliger', ['solist', 'bolig']],
    ['uddannelsesplan', ['uddannelse', 'plan']],
    ['børnehus', ['barn', 'hus']],
    ['beskæftigelsesindsats', ['beskæftigelse', 'indsats']],
    ['byggesagsbehandling', ['bygge', 'sag', 'behandling']],
    ['tegnsprogstolkning', ['tegnsprog', 'tolkning']],
    ['botilbud', ['bo', 'tilbud']],
    ['socialforvaltningen', ['social', 'forvaltning']],
    ['tilgængelighedserklæring', ['tilgængelighed', 'erklæring']],
  ])('%s → %j', (word, expected) => {
    expect(parts(word)).toEqual(expected.map(part => danishStem(fold(part))))
  })

  test.each([
    'rettighed',
    'forvaltning',
    'undervisning',
    'bestemmelse',
    'republik',
    'kommunikation',
    'information',
    'mulighed',
    'organisation',
  ])('%s is no compound', word => {
    expect(parts(word)).toEqual([])
  })

  test('are known from the authority’s own texts too', () => {
    const known = new Set(['slynge', 'rollator'].map(danishStem))
    expect(compoundParts('rollatorslynge', stem => known.has(stem))).toEqual(['rollator', 'slynge'])
  })
})

describe('any text at all', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom(...FIELD_WORDS),
    fc.array(fc.constantFrom(...FIELD_WORDS), { maxLength: 4 }).map(parts => parts.join('s')),
  )

  test('folded twice is folded once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)))
  })

  test('written with ae, oe, aa folds to what it folds to with æ, ø, å', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('æ', 'ø', 'å', 'b', 'r', 's', 't')), letters => {
        const written = letters.join('').replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
        return fold(written) === fold(letters.join(''))
      }),
    )
  })

  test('finds itself, and ends in time', () => {
    fc.assert(
      fc.property(words, word => {
        const folded = fold(word)
        expect(analyse(folded, 'da', () => false)).toEqual(analyse(fold(word.toUpperCase().toLowerCase()), 'da', () => false))
        expect(analyse(folded, 'da', () => false).parts).not.toContain(analyse(folded, 'da', () => false).whole)
      }),
    )
  })

  test('of a hundred thousand letters costs no more than a word', () => {
    const started = performance.now()
    for (const letter of ['a', 's', 'n', 'å', 'es', 'sk']) analyse(fold(letter.repeat(100_000)), 'da', () => true)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
