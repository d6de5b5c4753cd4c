import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, items, itemTitled, type ReviewDesk, read, reviewDesk, rows } from '../../test/review.ts'
import { anAuthority, signIn } from '../../test/sign-in.ts'
import { needsDecision, valuesOf } from '../domain/review.ts'
import { reviewPaths } from '../review/review-paths.ts'
import { unitsOf } from '../review/units-of.ts'
import { workPaths } from '../web/paths.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await reviewDesk()
})
afterAll(() => desk.close())

/** A plan whose label for the owner is no word we know, and whose owners have no ending that a unit's name has. */
const plan = (benches: string, owner = 'Team Parker') => `Parkplan for Prøvby

1. Grønne steder

1.1 ${benches}

Beskrivelse af initiativ

Der kommer flere bænke ved stierne, så alle kan hvile sig undervejs til byen.

Vi som står bag

${owner}

Tidshorisont

2027

1.2 Tak til alle

Beskrivelse af initiativ

Tak til de mange, der har skrevet til os om parkerne i foråret.

Vi som står bag

${owner}

Tidshorisont

2027
`

const teach = (typed: Readonly<Record<string, string>>) => desk.browser.post(workPaths.vocabulary, typed)
const learnt = () =>
  rows<{ kind: string; printed: string; meaning: string }>(
    desk,
    'select kind, printed, meaning from work.vocabulary order by kind, printed',
  )

test('a field that a person found teaches its label, a skipped heading that it is none, and the next document is read with both', async () => {
  const first = await read(desk, plan('Bænke langs stien'))
  const bench = await itemTitled(desk, first, 'Bænke langs stien')
  expect(unitsOf(bench)).toEqual([])
  const typed = {
    title: 'Bænke langs stien',
    number: '1.1',
    text: 'Bænke.',
    sharing: 'lead',
    'time-words': '2027',
    from: '2027',
    to: '2027',
    units: 'Team Parker',
  }
  expect((await act(desk, first, bench, 'correct', typed)).statusCode).toBe(303)
  await act(desk, first, await itemTitled(desk, first, 'Tak til alle'), 'skip', { reason: 'no-record' })
  expect(await learnt()).toEqual([
    { kind: 'label', printed: 'Vi som står bag', meaning: 'units' },
    { kind: 'not-initiative', printed: 'Tak til alle', meaning: '' },
  ])
  const second = await read(desk, plan('Borde på pladsen', 'Team Træer'))
  expect(unitsOf(await itemTitled(desk, second, 'Borde på pladsen'))).toEqual(['Team Træer'])
  const initiatives = (await items(desk, second)).filter(item => item.kind === 'initiative')
  expect(initiatives.map(item => valuesOf(item).title)).toEqual(['Borde på pladsen'])
  // Nothing is lost: the lines of what is no initiative any more lie in another section.
  const lines = await rows<{ number: number }>(
    desk,
    `select l.number from work.document_line l join work.reading r on r.document_id = l.document_id where r.id = $1 and l.text like 'Tak til de mange%'`,
    [second],
  )
  const [line] = lines.map(row => row.number)
  expect(
    (await items(desk, second)).some(item => item.kind === 'section' && item.lines[0] <= Number(line) && Number(line) <= item.lines[1]),
  ).toBe(true)
  expect((await items(desk, second)).some(item => item.kind === 'section' && item.fields.loose && needsDecision(item))).toBe(false)
})

test('an owner put in place of another is the first one’s official name from then on', async () => {
  const first = await read(desk, plan('Skilte ved indgangen'))
  const preview = await desk.browser.get(`${reviewPaths.owner(first)}?fra=navn:Team%20Parker&til=Parkforvaltningen`)
  const item = [...preview.body.matchAll(/name="item" value="([^"]+)"/g)].map(found => found[1] ?? '')
  await desk.browser.post(reviewPaths.owner(first), { fra: 'navn:Team Parker', til: 'Parkforvaltningen', item })
  const second = await read(desk, plan('Stier med lys'))
  expect(unitsOf(await itemTitled(desk, second, 'Stier med lys'))).toEqual(['Parkforvaltningen'])
  const page = await desk.browser.get(workPaths.vocabulary)
  expect(page.body).toContain('»Team Parker«')
  expect(page.body).toContain('Et skift af ansvarlig')
  expect(page.body).toContain(workPaths.review(first))
})

test('an act that is undone has taught nothing', async () => {
  const first = await read(desk, plan('Et nyt springvand'))
  await act(desk, first, await itemTitled(desk, first, 'Et nyt springvand'), 'skip', { reason: 'no-record' })
  expect((await learnt()).map(word => word.printed)).toContain('Et nyt springvand')
  const page = await desk.browser.get(workPaths.review(first))
  await desk.browser.post(/action="([^"]+\/fortrydelse[^"]*)"/.exec(page.body)?.[1] ?? '')
  expect((await learnt()).map(word => word.printed)).not.toContain('Et nyt springvand')
})

test('a person can teach a word and have it forgotten; both stand in the history', async () => {
  expect((await teach({ kind: 'unit', printed: 'TTM', unit: 'Team for Træer og Mark' })).statusCode).toBe(303)
  const other = await read(desk, plan('Et stort egetræ', 'TTM'))
  expect(unitsOf(await itemTitled(desk, other, 'Et stort egetræ'))).toEqual(['Team for Træer og Mark'])
  const page = await desk.browser.get(workPaths.vocabulary)
  const [word] = await rows<{ id: string }>(desk, `select id from work.vocabulary where printed = 'TTM'`)
  expect(page.body).toContain(workPaths.forgetWord(word?.id ?? ''))
  const forget = () => desk.browser.post(workPaths.forgetWord(word?.id ?? ''))
  expect([(await forget()).statusCode, (await forget()).statusCode]).toEqual([303, 404])
  const [entries] = await rows<{ acts: string[] }>(
    desk,
    `select array_agg(act order by number) as acts from work.audit_entry where record_id = $1`,
    [word?.id],
  )
  expect(entries?.acts).toEqual(['learnt', 'forgotten'])
  expect((await desk.browser.get(workPaths.history)).body).toContain('Ordforråd')
})

test('a word is put right in its place: what it means, or how it is printed', async () => {
  await teach({ kind: 'unit', printed: 'TVK', unit: 'Team for Veje' })
  const of = async (printed: string) =>
    (await rows<{ id: string; meaning: string }>(desk, 'select id, meaning from work.vocabulary where printed = $1', [printed]))[0]
  const word = await of('TVK')
  const page = await desk.browser.get(`${workPaths.vocabulary}?ret=${word?.id}`)
  expect(page.body).toContain('Ret »TVK«')
  expect(page.body).toContain('value="Team for Veje"')
  const instead = word?.id ?? ''
  await teach({ kind: 'unit', printed: 'TVK', unit: 'Team for Veje og Klima', instead })
  expect(await of('TVK')).toEqual({ id: instead, meaning: 'Team for Veje og Klima' })
  await teach({ kind: 'unit', printed: 'TVOK', unit: 'Team for Veje og Klima', instead })
  expect([await of('TVK'), (await of('TVOK'))?.meaning]).toEqual([undefined, 'Team for Veje og Klima'])
  const wrong = await teach({ kind: 'unit', printed: 'TVOK', unit: '', instead: (await of('TVOK'))?.id ?? '' })
  expect([wrong.statusCode, wrong.body.includes('Ret »TVOK«')]).toEqual([422, true])
})

test('abbreviations, names, labels and headings corrected in one document are all used on the next, and each says where it is from', async () => {
  const first = await read(desk, plan('Hegn om legepladsen', 'PTN'))
  const fence = await itemTitled(desk, first, 'Hegn om legepladsen')
  const done = await act(desk, first, fence, 'correct', {
    title: 'Hegn om legepladsen',
    number: '1.1',
    text: 'Hegn.',
    sharing: 'lead',
    'time-words': '2027',
    from: '2027',
    to: '2027',
    units: 'Parkteam Nord',
  })
  expect((await desk.browser.get(String(done.headers.location))).body).toContain('Din rettelse bliver husket til næste dokument.')
  const second = await read(desk, plan('Rutsjebane ved søen', 'PTN'))
  expect(unitsOf(await itemTitled(desk, second, 'Rutsjebane ved søen'))).toEqual(['Parkteam Nord'])
  expect((await desk.browser.get(workPaths.vocabulary)).body).toContain(workPaths.review(first))
})

test('a word that says nothing is refused in its place, and what was typed stays', async () => {
  const wrong = [
    [{ kind: 'unit', printed: 'Parkholdet' }, 'Skriv enhedens fulde navn.'],
    [{ kind: 'label', printed: 'Hvem' }, 'Vælg det felt, ordet betyder.'],
    [{ kind: 'unit', printed: 'x', unit: 'Y-forvaltningen' }, 'med mindst to tegn'],
    [{ printed: 'Parkholdet', unit: 'Y' }, 'Vælg, hvad det er.'],
    [{ kind: 'unit', printed: 'Parken', unit: 'Parken' }, 'Navnet betyder sig selv.'],
    [{ kind: 'unit', printed: 'Per 010203-1234', unit: 'Parken' }, 'CPR-nummer'],
    [{ kind: 'label', printed: 'Et meget langt navn '.repeat(20), field: 'units' }, 'href="#printed"'],
  ] as const
  for (const [typed, said] of wrong) {
    const answer = await teach(typed)
    expect([answer.statusCode, said, answer.body.includes(said)]).toEqual([422, said, true])
  }
  expect((await teach({ kind: 'unit', printed: 'Skovholdet' })).body).toContain('value="Skovholdet"')
})

test('what one authority taught is nobody else’s to see, use or forget', async () => {
  const stranger = await signIn(desk.app, desk.deps, await anAuthority(desk.deps))
  const [word] = await rows<{ id: string }>(desk, 'select id from work.vocabulary limit 1')
  expect((await stranger.get(workPaths.vocabulary)).body).toContain('Intet er lært endnu')
  const before = await learnt()
  await stranger.post(workPaths.forgetWord(word?.id ?? ''))
  expect(await learnt()).toEqual(before)
})
