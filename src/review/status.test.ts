import { afterAll, beforeAll, expect, test } from 'vitest'
import { INVENTED_PLAN } from '../../test/invented-plan.ts'
import { LATER_PLAIN, LATER_STATUS } from '../../test/later-status.ts'
import { acceptAll, act, items, itemTitled, type ReviewDesk, read, reviewDesk, rows } from '../../test/review.ts'
import { needsDecision } from '../domain/review.ts'
import { workPaths } from '../web/paths.ts'
import { reviewPaths } from './review-paths.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await reviewDesk()
  const plan = await read(desk, INVENTED_PLAN)
  await acceptAll(desk, plan)
  await desk.browser.post(workPaths.acceptance(plan))
})
afterAll(() => desk.close())

const counts = async () => {
  const [row] = await rows<{ initiatives: number; statuses: number; units: number }>(
    desk,
    `select (select count(*)::int from work.initiative) as initiatives, (select count(*)::int from work.status_entry) as statuses,
      (select count(*)::int from work.unit) as units`,
  )
  return row
}
const said = {
  phase: 'running',
  assessment: 'not-assessed',
  reason: 'Otte af de tolv boliger står færdige.',
  stated_on: '2026-03-01',
  voice: 'owner',
}

test('a later document that names a plan’s initiatives is placed with that plan, and proposed as statuses of them', async () => {
  const reading = await read(desk, LATER_PLAIN)
  const page = await desk.browser.get(workPaths.review(reading))
  expect(page.body).toContain('Læg som ny status')
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  expect(flats.recognised?.kind).toBe('initiative')
  expect((await itemTitled(desk, reading, 'Et nyt værksted til træ')).recognised).toBeNull()
  const beside = await desk.browser.get(reviewPaths.act(reading, flats.id, 'status'))
  // The words of the plan stand beside those of the status, and the form holds the new ones.
  expect(beside.body).toContain('Kommunen bygger tolv små boliger')
  expect(beside.body).toContain('Fra »Handicapplan for Prøvby Kommune 2026-2029«')
  expect(beside.body).toMatch(/<textarea[^>]*name="reason"[^>]*>Otte af de tolv boliger/)
})

test('accepting writes the status with its lines and makes no second initiative; undoing takes it back', async () => {
  const reading = await read(desk, LATER_PLAIN)
  const before = await counts()
  const titled = ['Flere små boliger', 'Rådgivning om indretning', 'Praktik hos kommunens']
  for (const title of titled)
    expect((await act(desk, reading, await itemTitled(desk, reading, title), 'status', said)).statusCode).toBe(303)
  for (const item of (await items(desk, reading)).filter(one => one.state === 'open' && needsDecision(one)))
    await act(desk, reading, item, item.recognised ? 'skip' : 'accept', { reason: 'exists' })
  const last = await desk.browser.get(workPaths.acceptance(reading))
  expect(last.body).toContain('3 nye statusser')
  expect((await desk.browser.post(workPaths.acceptance(reading))).statusCode).toBe(303)
  expect(await counts()).toEqual({ ...before, initiatives: Number(before?.initiatives) + 1, statuses: 3 })
  const [written] = await rows(
    desk,
    `select s.phase, s.reason, s.stated_on::text, source.line_to > source.line_from as lines
    from work.status_entry s join work.initiative i on i.id = s.initiative_id
    join work.source source on source.record_kind = 'status' and source.record_id = s.id where i.title like 'Flere små boliger%'`,
  )
  expect(written).toEqual({ phase: 'running', reason: 'Otte af de tolv boliger står færdige.', stated_on: '2026-03-01', lines: true })
  const page = await desk.browser.get(workPaths.acceptance(reading))
  const kept = [...page.body.matchAll(/name="kept" value="([^"]+)"/g)].map(found => found[1] ?? '')
  expect(kept).toEqual([])
  expect((await desk.browser.post(reviewPaths.undo(reading))).statusCode).toBe(303)
  expect(await counts()).toEqual(before)
  expect((await itemTitled(desk, reading, 'Flere små boliger')).state).toBe('accepted')
})

test('a status that does not hold is refused by field, and keeps what was typed', async () => {
  const reading = await read(desk, LATER_PLAIN)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  const wrong = [
    [{ ...said, phase: 'completed' }, 'href="#completed_on"'],
    [{ ...said, phase: 'given-up', reason: '' }, 'href="#reason"'],
    [{ ...said, stated_on: '2099-01-01' }, 'href="#stated_on"'],
    [{ ...said, phase: '' }, 'href="#phase'],
  ] as const
  for (const [typed, place] of wrong) {
    const answer = await act(desk, reading, flats, 'status', typed)
    expect([answer.statusCode, place, answer.body.includes(place)]).toEqual([422, place, true])
  }
  expect((await itemTitled(desk, reading, 'Flere små boliger')).state).toBe('open')
})

test('a status in the review can be undone, and an item that is like nothing has none', async () => {
  const reading = await read(desk, LATER_PLAIN)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  await act(desk, reading, flats, 'status', said)
  const done = await desk.browser.get(workPaths.review(reading))
  const undo = /action="([^"]+\/fortrydelse[^"]*)"/.exec(done.body)?.[1] ?? ''
  await desk.browser.post(undo)
  expect(await itemTitled(desk, reading, 'Flere små boliger')).toMatchObject({ state: 'open', status: null })
  const fresh = await itemTitled(desk, reading, 'Et nyt værksted til træ')
  expect((await desk.browser.get(reviewPaths.act(reading, fresh.id, 'status'))).statusCode).toBe(409)
  expect((await act(desk, reading, fresh, 'status', said)).statusCode).toBe(409)
})

test('the same document read again says nothing new: its initiatives are there already', async () => {
  const [document] = await rows<{ id: string }>(desk, `select document_id as id from work.reading order by read_at, id limit 1`)
  const again = await desk.browser.post(`${workPaths.document(document?.id ?? '')}/gennemgange`)
  const reading = /gennemgang\/([0-9a-f-]{36})/.exec(String(again.headers.location))?.[1] ?? ''
  const page = await desk.browser.get(workPaths.review(reading))
  expect(page.body).toContain('Findes allerede')
  expect(page.body).not.toContain('Læg som ny status')
})

const tickOf = (item: { id: string; revision: number }, phase = 'running') => `${item.id}:${item.revision}:${phase}`

test('the statuses of a later document are listed beside what stands now, the sure ones ticked, each with its sentence and its doubt', async () => {
  const reading = await read(desk, LATER_STATUS)
  const head = await desk.browser.get(workPaths.review(reading))
  expect(head.body).toContain('Læg 3 som nye statusser')
  const { body } = await desk.browser.get(reviewPaths.statuses(reading))
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  const advice = await itemTitled(desk, reading, 'Rådgivning om indretning')
  const work = await itemTitled(desk, reading, 'Praktik hos kommunens')
  const isTicked = (item: { id: string }) => new RegExp(`value="${item.id}:[^>]*checked`).test(body)
  expect([flats, advice, work].map(isTicked)).toEqual([true, false, true])
  expect(body).toContain('<q>Initiativet blev afsluttet den 1. juni 2025.</q>')
  expect(body).toContain('Teksten nævner forsinkelse eller stilstand.')
  // What is said again is no repetition, to be passed over with what is there already.
  const certain = await desk.browser.get(reviewPaths.certain(reading))
  expect(certain.body).not.toContain(`${flats.id}:`)
  const none = await desk.browser.get(`${reviewPaths.statuses(reading)}?valgt=ingen`)
  expect(none.body).not.toContain(' checked')
})

test('statuses are taken in with one act and one audit entry, and taken back as one', async () => {
  const reading = await read(desk, LATER_STATUS)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  const work = await itemTitled(desk, reading, 'Praktik hos kommunens')
  const ticks = [tickOf(flats, 'completed'), tickOf(work), tickOf(work, 'completed')]
  const answer = await desk.browser.post(reviewPaths.statuses(reading), { stated_on: '2026-01-31', item: ticks })
  expect(answer.headers.location).toContain('gjort=statuses&antal=2')
  expect((await itemTitled(desk, reading, 'Flere små boliger')).status).toMatchObject({
    phase: 'completed',
    completedOn: '2025-06-01',
    assessment: 'not-assessed',
    statedOn: '2026-01-31',
  })
  const audited = async () =>
    (
      await rows<{ act: string; items: number }>(
        desk,
        `select act, (after->>'items')::int as items from work.audit_entry
      where record_id = $1 and act like 'items-%' order by number`,
        [reading],
      )
    ).map(({ act, items: count }) => `${act} ${count}`)
  expect(await audited()).toEqual(['items-settled 2'])
  const page = await desk.browser.get(workPaths.review(reading))
  await desk.browser.post(/action="([^"]+\/fortrydelse[^"]*)"/.exec(page.body)?.[1] ?? '')
  expect(await itemTitled(desk, reading, 'Flere små boliger')).toMatchObject({ state: 'open', status: null })
  expect(await audited()).toEqual(['items-settled 2', 'items-unsettled 2'])
})

test('nothing ticked, a day to come and what has changed since are refused in words, and keep what was typed', async () => {
  const reading = await read(desk, LATER_STATUS)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  const tick = tickOf(flats, 'completed')
  const wrong = [
    [{ stated_on: '2026-01-31' }, 'Sæt flueben ved mindst ét initiativ.'],
    [{ stated_on: '2026-01-31', item: tickOf({ ...flats, revision: 9 }, 'completed') }, 'Sæt flueben ved mindst ét initiativ.'],
    [{ stated_on: '2099-01-01', item: tick }, 'href="#stated_on"'],
    [{ stated_on: 'i går', item: tick }, 'href="#stated_on"'],
    [{ stated_on: '', item: tick }, 'href="#stated_on"'],
  ] as const
  for (const [typed, said] of wrong) {
    const answer = await desk.browser.post(reviewPaths.statuses(reading), typed)
    expect([answer.statusCode, said, answer.body.includes(said)]).toEqual([422, said, true])
  }
  expect((await desk.browser.post(reviewPaths.statuses(reading), { stated_on: '2024-01-01', item: tick })).statusCode).toBe(422)
  expect((await itemTitled(desk, reading, 'Flere små boliger')).state).toBe('open')
})

test('what was read of an initiative leads to the document, open at its lines with the lines marked', async () => {
  const [source] = await rows<{ initiative: string; document: string; from: number; to: number }>(
    desk,
    `select record_id as initiative, document_id as document, line_from as "from", line_to as "to" from work.source
    where record_kind = 'initiative' and field = '' order by line_from limit 1`,
  )
  const { initiative = '', document = '', from = 0, to = 0 } = source ?? {}
  const address = workPaths.documentLines(document, from, to)
  expect((await desk.browser.get(workPaths.initiative(initiative))).body).toContain(`href="${address}"`)
  const { body } = await desk.browser.get(address)
  expect(body).toContain(`Linje ${from}-${to} er markeret.`)
  expect([...body.matchAll(/<li id="l(\d+)" class="hit"/g)].map(found => Number(found[1]))).toEqual(
    Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(line => body.includes(`id="l${line}"`)),
  )
  for (const broken of ['0-3', '9-2', '999999', 'x', '1-', '-1'])
    expect((await desk.browser.get(`${workPaths.document(document)}?linjer=${broken}`)).body).not.toContain('er markeret')
})
