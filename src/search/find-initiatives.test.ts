import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { publish } from '../publishing/publish.ts'
import { findInitiatives } from './find-initiatives.ts'
import type { ChosenFacets } from './search-store.ts'

/** number, title, summary, text. What a query finds is told by the number. */
const INITIATIVES = [
  ['1', 'Kommunens nye handicappolitik', 'En fælles retning for alle forvaltninger.', 'Politikken gælder i fire år.'],
  ['2', 'Bedre webtilgængelighed', 'Hjemmesiderne kan bruges af alle.', 'Selvbetjening og dokumenter gennemgås hvert år.'],
  ['3', 'Solistboliger på Fyrvej', 'Små hjem til unge, der vil bo for sig selv.', 'Støtte hele døgnet.'],
  ['4', 'Tidlige indsatser i dagtilbud', 'Pædagoger får vejledning.', 'Indsatserne begynder, før barnet er tre år.'],
  ['4.1', 'Ramper ved stationerne', 'Kørestole kan komme op på perronen.', 'Arbejdet udføres sammen med ministeriet.'],
  ['5', 'En plan for hver ung i uddannelse', 'Uddannelsesplanen laves sammen med den unge.', 'En mentor følger med.'],
  ['6', 'Teleslynger i byrådssalen', 'Møder kan følges af folk, der hører dårligt.', 'Slyngerne afprøves med handicaprådet.'],
  ['7', 'Rettigheder skal kendes', 'Et kort hæfte om klageadgang.', 'Borgerne får besked om deres muligheder.'],
  ['8', 'Flere fleksjob i forvaltningerne', 'Ledere får hjælp til at ansætte.', 'Måltallet er fem nye fleksjob om året.'],
  ['9', 'Hjælpemidler på skolerne', 'Elever låner udstyr samme dag.', 'Skolebørn og forældre spørges hvert år.'],
  ['10', 'Ældre lærer at bruge nettet', 'Kurser på bibliotekerne.', 'Frivillige underviser.'],
  ['11', 'Byggesagsbehandling med øje for adgang', 'Nye huse bygges, så alle kan komme ind.', 'Arkitekterne får et tjekskema.'],
  ['12', 'Ret til hjælp fra politiet', 'Betjente lærer om handicap.', 'En bil med lift står klar.'],
] as const

let db: TestDatabase
let authorityId: string
beforeAll(async () => {
  db = await freshDatabase()
  authorityId = (await anAuthority(testDeps(db))).authorityId
  await inAuthority(db.work, authorityId, async tx => {
    const [policy, plan] = [newId(), newId()]
    await tx.insertInto('work.policy').values({ authority_id: authorityId, id: policy, title: 'Politik' }).execute()
    await tx.insertInto('work.plan').values({ authority_id: authorityId, id: plan, policy_id: policy, title: 'Plan' }).execute()
    for (const [position, [number, title, plain_summary, text]] of INITIATIVES.entries()) {
      const id = newId()
      const row = {
        authority_id: authorityId,
        id,
        plan_id: plan,
        number,
        number_key: number.padStart(6, '0'),
        title,
        plain_summary,
        text,
        position,
      }
      await tx
        .insertInto('work.initiative')
        .values({ ...row, convention_articles: position < 3 ? [9] : [24] })
        .execute()
      const english = {
        authority_id: authorityId,
        record_kind: 'initiative' as const,
        record_id: id,
        field: 'title',
        language: 'en' as const,
        of_revision: 1,
      }
      if (number === '3')
        await tx
          .insertInto('work.translation')
          .values({ ...english, text: 'Dwellings for people who live alone' })
          .execute()
    }
  })
  await publish({ db: db.work, authorityId, by: { id: null, name: 'Karen Holm' }, at: new Date(), note: '', kind: 'publication' })
})
afterAll(() => db.close())

const find = (query: string, facets: ChosenFacets = {}, lang: 'da' | 'en' = 'da') =>
  findInitiatives(db.open, { authorityId, lang, query, facets, page: 1, pageSize: 50 })

async function numbers(query: string, facets: ChosenFacets = {}, lang: 'da' | 'en' = 'da'): Promise<string[]> {
  const found = await find(query, facets, lang)
  const rows = await db.open
    .selectFrom('published.initiative')
    .select(['record_id', 'number'])
    .where('authority_id', '=', authorityId)
    .execute()
  return found.initiatives.map(hit => rows.find(row => row.record_id === hit.recordId)?.number ?? '')
}

describe('a search', () => {
  test.each([
    ['handicappolitik', '1'],
    ['handicappolitikken', '1'],
    ['politik', '1'],
    ['politikker', '1'],
    ['politikken', '1'],
    ['handicap', '1'],
    ['handicap', '6'],
    ['tilgængelighed', '2'],
    ['tilgængelig', '2'],
    ['tilgaengelighed', '2'],
    ['TILGÆNGELIGHED', '2'],
    ['webtilgængeligheden', '2'],
    ['web', '2'],
    ['hjemmeside', '2'],
    ['hjemmesiden', '2'],
    ['side', '2'],
    ['dokument', '2'],
    ['dokumenterne', '2'],
    ['betjening', '2'],
    ['bolig', '3'],
    ['boliger', '3'],
    ['boligen', '3'],
    ['solist', '3'],
    ['solistbolig', '3'],
    ['solistboligerne', '3'],
    ['hjem', '3'],
    ['ung', '3'],
    ['unge', '5'],
    ['støtte', '3'],
    ['stoette', '3'],
    ['støtten', '3'],
    ['døgn', '3'],
    ['døgnet', '3'],
    ['fyrvej', '3'],
    ['indsats', '4'],
    ['indsatsen', '4'],
    ['indsatsernes', '4'],
    ['dagtilbud', '4'],
    ['tilbud', '4'],
    ['pædagog', '4'],
    ['paedagoger', '4'],
    ['barn', '4'],
    ['børn', '4'],
    ['børnene', '4'],
    ['boern', '4'],
    ['rampe', '4.1'],
    ['ramperne', '4.1'],
    ['station', '4.1'],
    ['stationen', '4.1'],
    ['kørestol', '4.1'],
    ['kørestolen', '4.1'],
    ['perron', '4.1'],
    ['perroner', '4.1'],
    ['ministerium', '4.1'],
    ['ministerier', '4.1'],
    ['ministeriernes', '4.1'],
    ['uddannelse', '5'],
    ['uddannelser', '5'],
    ['uddannelsen', '5'],
    ['uddannelsesplan', '5'],
    ['uddannelsesplaner', '5'],
    ['plan', '5'],
    ['planer', '5'],
    ['mentorer', '5'],
    ['teleslynge', '6'],
    ['slynge', '6'],
    ['slyngen', '6'],
    ['råd', '6'],
    ['rådet', '6'],
    ['raad', '6'],
    ['handicapråd', '6'],
    ['handicaprådets', '6'],
    ['møde', '6'],
    ['rettighed', '7'],
    ['rettighederne', '7'],
    ['klage', '7'],
    ['adgang', '7'],
    ['borger', '7'],
    ['borgeren', '7'],
    ['borgernes', '7'],
    ['mulighed', '7'],
    ['hæftet', '7'],
    ['fleksjob', '8'],
    ['fleksjobbet', '8'],
    ['job', '8'],
    ['leder', '8'],
    ['lederne', '8'],
    ['forvaltning', '8'],
    ['forvaltningen', '1'],
    ['måltal', '8'],
    ['hjælpemiddel', '9'],
    ['hjælpemidlet', '9'],
    ['hjaelpemidler', '9'],
    ['middel', '9'],
    ['hjælp', '8'],
    ['skolebørnene', '9'],
    ['skole', '9'],
    ['elev', '9'],
    ['forælder', '9'],
    ['ældre', '10'],
    ['kursus', '10'],
    ['kurset', '10'],
    ['bibliotek', '10'],
    ['biblioteket', '10'],
    ['net', '10'],
    ['sagsbehandling', '11'],
    ['behandling', '11'],
    ['sag', '11'],
    ['hus', '11'],
    ['huset', '11'],
    ['arkitekt', '11'],
  ])('for %s finds initiative %s', async (query, number) => {
    expect(await numbers(query)).toContain(number)
  })

  test.each([
    ['ret', '7'],
    ['rettighed', '1'],
    ['plads', '5'],
    ['politi', '1'],
    ['bil', '3'],
    ['indsigt', '4'],
    ['mand', '4'],
    ['råd', '7'],
    ['vejr', '3'],
    ['sat', '4'],
  ])('for %s does not find initiative %s', async (query, number) => {
    expect(await numbers(query)).not.toContain(number)
  })

  test.each([
    ['tilgænglighed', 'tilgængelighed', '2'],
    ['handicappolitk', 'handicappolitik', '1'],
    ['korestole', 'kørestole', '4.1'],
    ['uddanelse', 'uddannelse', '5'],
    ['bibliotke', 'bibliotekerne', '10'],
  ])('reads the misspelt %s as %s, and says so', async (typed, meant, number) => {
    expect((await find(typed)).corrected).toEqual([{ typed, meant }])
    expect(await numbers(typed)).toContain(number)
  })

  test('does not correct a word that stands somewhere', async () => {
    expect((await find('rampe')).corrected).toEqual([])
  })

  test('for a half-written word finds how it may go on', async () => {
    expect(await numbers('telesl')).toEqual(['6'])
    expect(await numbers('unge mento')).toEqual(['5'])
  })

  test('for a printed number puts that initiative first', async () => {
    expect((await numbers('4.1'))[0]).toBe('4.1')
    expect((await numbers('4'))[0]).toBe('4')
  })

  test('puts titles before summaries before texts, and whole words before parts', async () => {
    expect(await numbers('forvaltningerne')).toEqual(['8', '1'])
    expect(await numbers('plan')).toEqual(['5'])
    expect((await numbers('handicap'))[0]).toBe('1')
  })

  test('for several words finds what holds them all', async () => {
    expect(await numbers('unge bolig')).toEqual(['3'])
    expect((await find('unge bolig')).anyWord).toBe(false)
  })

  test('that finds nothing with all words shows what has some, and says so', async () => {
    const found = await find('teleslynge solistbolig')
    expect(found.anyWord).toBe(true)
    expect((await numbers('teleslynge solistbolig')).sort()).toEqual(['3', '6'])
  })

  test('tells in which spelling something was found, with the words marked', async () => {
    const [hit] = (await find('tilgængelighed')).initiatives
    expect(hit?.foundWords).toEqual([{ asked: 'tilgængelighed', found: 'webtilgængelighed' }])
    expect(hit?.title.filter(part => part.hit).map(part => part.text)).toEqual(['webtilgængelighed'])
  })

  test('is narrowed by facets, and counts each facet without its own choice', async () => {
    const found = await find('unge', { article: ['9'] })
    expect(found.count).toBe(1)
    expect(found.facetCounts.filter(count => count.facet === 'article')).toEqual(
      expect.arrayContaining([
        { facet: 'article', value: '9', initiatives: 1 },
        { facet: 'article', value: '24', initiatives: 1 },
      ]),
    )
  })

  test('in English finds what is translated, and the Danish words as well', async () => {
    expect(await numbers('dwelling', {}, 'en')).toEqual(['3'])
    expect(await numbers('people living', {}, 'en')).toEqual(['3'])
    expect(await numbers('bolig', {}, 'en')).toEqual(['3'])
    expect(await numbers('dwelling')).toEqual([])
  })

  test.each([
    '',
    '   ',
    '%',
    "'; drop table published.initiative; --",
    '\\',
    '(((',
    '<script>',
    '\u0000',
    '💥',
    'a'.repeat(100_000),
    'ord '.repeat(5000),
    '-',
    '...',
    '*',
  ])('for hostile or empty words (%#) answers, and finds no more than it should', async query => {
    expect((await find(query)).count).toBeLessThanOrEqual(INITIATIVES.length)
  })

  test('of words that are everywhere asks for them all the same when there are no others', async () => {
    expect((await find('og i det')).count).toBe(0)
  })
})

describe('the index', () => {
  const terms = () =>
    db.open
      .selectFrom('published.search_term')
      .select(['space', 'lang', 'term', 'entries'])
      .orderBy('space')
      .orderBy('lang')
      .orderBy('term')
      .execute()

  test('after a change is what it would be had it been made anew', async () => {
    await inAuthority(db.work, authorityId, async tx => {
      await tx
        .updateTable('work.initiative')
        .set({ title: 'Kajakker til alle' })
        .where('authority_id', '=', authorityId)
        .where('number', '=', '10')
        .execute()
      await tx.deleteFrom('work.initiative').where('authority_id', '=', authorityId).where('number', '=', '11').execute()
    })
    await publish({ db: db.work, authorityId, by: { id: null, name: 'Karen Holm' }, at: new Date(), note: '', kind: 'publication' })
    expect(await numbers('kajak')).toEqual(['10'])
    expect(await numbers('byggesagsbehandling')).toEqual([])
    expect(await numbers('nettet')).toEqual([])
    const before = await terms()
    const counted = await sql<{ term: string; n: number }>`
      select lang || ' ' || term as term, sum(cardinality(ords))::int as n from published.search_posting
      where authority_id = ${authorityId} and space = 'initiative' and lang <> 'facet' and term not like '#%' group by 1`.execute(db.open)
    const known = new Map(before.filter(row => row.space === 'initiative').map(row => [`${row.lang} ${row.term}`, row.entries]))
    expect(new Map(counted.rows.map(row => [row.term, row.n]))).toEqual(known)
  })
})
