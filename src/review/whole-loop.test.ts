import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptAll, act, items, itemTitled, type ReviewDesk, read, reviewDesk, rows } from '../../test/review.ts'
import { WHOLE } from '../domain/review/view.ts'
import { needsDecision } from '../domain/review.ts'
import { workPaths } from '../web/paths.ts'
import { inView, reviewPaths } from './review-paths.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await reviewDesk()
})
afterAll(() => desk.close())

const count = async (table: string): Promise<number> =>
  (await rows<{ count: number }>(desk, `select count(*)::int as count from work.${table}`))[0]?.count ?? 0
const counts = async () => ({
  initiatives: await count('initiative'),
  goals: await count('goal'),
  units: await count('unit'),
  policies: await count('policy'),
  plans: await count('plan'),
  sources: await count('source'),
  acceptances: await count('acceptance'),
})

let readingId: string

test('a plan becomes a draft of goals and initiatives, each beside its lines', async () => {
  readingId = await read(desk)
  const page = await desk.browser.get(workPaths.review(readingId))
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Flere små boliger med fælles stue')
  expect(page.body).toContain('Post 1 af 11')
  expect(page.body).toMatch(/id="l\d+" class="hit"/)
  expect((await items(desk, readingId)).filter(item => item.kind === 'initiative')).toHaveLength(6)
  expect(await counts()).toMatchObject({ initiatives: 0, goals: 0, sources: 0 })
})

test('nothing becomes a record while an item is undecided', async () => {
  const before = await desk.browser.get(workPaths.acceptance(readingId))
  expect(before.body).toContain('11 poster er ikke afgjort')
  expect((await desk.browser.post(workPaths.acceptance(readingId))).statusCode).toBe(409)
  expect(await counts()).toMatchObject({ initiatives: 0, acceptances: 0 })
})

test('a decision is saved at once, and leads to the next open item with a line that says what happened', async () => {
  const [first, second] = (await items(desk, readingId)).filter(needsDecision)
  if (!first) throw new Error('no items')
  const printed = inView({ ...WHOLE, order: 'document' }, reviewPaths.act(readingId, first.id, 'accept'))
  const answer = await desk.browser.post(printed, { revision: String(first.revision) })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toContain(`#post-${second?.id}`)
  const next = await desk.browser.get(String(answer.headers.location).split('#')[0] ?? '')
  expect(next.body).toContain('Post 1 er godtaget.')
  expect(next.body).toContain('1 af 11 er afgjort')
  expect(next.body).toContain('Fortryd det sidste')
})

test('before the last step the page says what it will become, new units by name', async () => {
  await acceptAll(desk, readingId)
  const page = await desk.browser.get(workPaths.acceptance(readingId))
  expect(page.body).toContain('6 initiativer')
  expect(page.body).toContain('5 målsætninger')
  expect(page.body).toContain('3 nye enheder: Socialforvaltningen, Beskæftigelsesforvaltningen, Teknik- og Miljøforvaltningen')
  expect(page.body).toContain('1 ny plan: Handicapplan for Prøvby Kommune 2026-2029')
})

test('acceptance makes all records at once, each with its lines, its owner, its years and its money', async () => {
  expect((await desk.browser.post(workPaths.acceptance(readingId))).statusCode).toBe(303)
  expect(await counts()).toMatchObject({ initiatives: 6, goals: 5, units: 3, policies: 1, plans: 1, acceptances: 1 })
  const [flats] = await rows(
    desk,
    `
    select i.*, u.official_name, link.part, g.number as goal, a.amount_ore, a.permanence, a.kind, a.price_level
    from work.initiative i
    join work.initiative_unit link on link.initiative_id = i.id join work.unit u on u.id = link.unit_id
    join work.initiative_goal ig on ig.initiative_id = i.id join work.goal g on g.id = ig.goal_id
    left join work.appropriation a on a.initiative_id = i.id
    where i.number = '1.1.1'`,
  )
  expect(flats).toMatchObject({
    title: 'Flere små boliger med fælles stue',
    official_name: 'Socialforvaltningen',
    part: 'lead',
    goal: '1.1',
    starts_on: '2026-01-01',
    starts_precision: 'year',
    ends_on: '2028-12-31',
    amount_ore: 450_000_000,
    permanence: 'temporary',
    kind: 'capital',
    price_level: '2026-p/l',
    funding_status: 'funded',
  })
  const [yearly] = await rows(
    desk,
    `select a.permanence, a.amount_ore, a.kind, a.price_level from work.appropriation a join work.initiative i on i.id = a.initiative_id where i.number = '1.2.1'`,
  )
  expect(yearly).toEqual({ permanence: 'permanent', amount_ore: 30_000_000, kind: 'operating', price_level: '' })
  const [parent] = await rows(
    desk,
    `select above.number from work.goal g join work.goal above on above.id = g.parent_id where g.number = '1.2'`,
  )
  expect(parent).toEqual({ number: '1' })
})

test('every record knows its lines, as a whole and field by field', async () => {
  const without = await rows(
    desk,
    `
    select number from work.initiative i where not exists (select from work.source s where s.record_id = i.id and s.field = '')
    union all select number from work.goal g where not exists (select from work.source s where s.record_id = g.id and s.field = '')`,
  )
  expect(without).toEqual([])
  const lines = await rows<{ field: string; text: string }>(
    desk,
    `
    select s.field, string_agg(l.text, ' ') as text from work.source s join work.document_line l on l.document_id = s.document_id and l.number between s.line_from and s.line_to
    join work.initiative i on i.id = s.record_id where i.number = '2.1.1' group by s.field`,
  )
  expect(lines.find(row => row.field === 'title')?.text).toContain('Ledelinjer på torvet')
  expect(lines.find(row => row.field === 'units')?.text).toContain('Teknik- og Miljøforvaltningen')
})

test('each record’s history begins with the acceptance, and the chain is whole', async () => {
  const entries = await rows<{ act: string; count: number }>(
    desk,
    `select act, count(*)::int as count from work.audit_entry where record_kind <> 'document' group by act order by act`,
  )
  expect(entries).toContainEqual({ act: 'accepted', count: 1 })
  expect(entries).toContainEqual({ act: 'created', count: 16 })
  const [broken] = await rows(desk, 'select work.first_broken_audit_entry($1) as number', [desk.who.authorityId])
  expect(broken).toEqual({ number: null })
})

test('sent twice, one after the other or at the same moment, it is accepted once', async () => {
  const before = await counts()
  const answers = await Promise.all([1, 2, 3].map(() => desk.browser.post(workPaths.acceptance(readingId))))
  expect(answers.map(answer => answer.statusCode)).toEqual([303, 303, 303])
  expect(await counts()).toEqual(before)
  const page = await desk.browser.get(workPaths.acceptance(readingId))
  expect(page.body).toContain('Lagt i planen 2. marts 2026 kl. 10.00 af Karen Holm')
  expect(page.body).toContain('1.1.1 Flere små boliger med fælles stue')
})

test('an accepted review is closed for decisions', async () => {
  const [item] = await items(desk, readingId)
  if (!item) throw new Error('no items')
  const answer = await act(desk, readingId, item, 'reopen')
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('Fortryd godkendelsen først')
})

test('undoing keeps what somebody has worked on, and what that stands upon', async () => {
  await rows(desk, `update work.initiative set title = 'Ledelinjer på torvet og i gågaden', revision = 2 where number = '2.1.1'`)
  const page = await desk.browser.get(workPaths.acceptance(readingId))
  expect(page.body).toContain('2.1.1 Ledelinjer på torvet (ændret siden)')
  expect(page.body).toContain('2.1 Gader og pladser (andet bygger på den)')
  const unseen = await desk.browser.post(reviewPaths.undo(readingId))
  expect(unseen.statusCode).toBe(409)
  expect(unseen.body).toContain('Se listen igen')
  const kept = [...page.body.matchAll(/name="kept" value="([^"]+)"/g)].map(found => found[1] ?? '')
  expect((await desk.browser.post(reviewPaths.undo(readingId), { kept })).statusCode).toBe(303)
  expect(await counts()).toMatchObject({ initiatives: 1, goals: 2, units: 1, policies: 1, plans: 1 })
  const left = await rows<{ title: string }>(desk, `select distinct record_kind from work.source order by 1`)
  expect(left.map(row => Object.values(row)[0])).toEqual(['goal', 'initiative', 'plan', 'policy', 'unit'])
})

test('after an undo the decisions stand; what was kept is open again, recognised, and not made twice', async () => {
  const all = await items(desk, readingId)
  const kept = all.filter(item => item.state === 'open' && needsDecision(item))
  expect(kept.map(item => item.recognised?.kind)).toEqual(['goal', 'goal', 'initiative'])
  expect(all.filter(item => item.state === 'accepted')).toHaveLength(8)
  for (const item of kept) await act(desk, readingId, item, 'skip', { reason: 'exists' })
  expect((await desk.browser.post(workPaths.acceptance(readingId))).statusCode).toBe(303)
  expect(await counts()).toMatchObject({ initiatives: 6, goals: 5, units: 3, policies: 1, plans: 1 })
  const [under] = await rows(
    desk,
    `select g.number from work.goal g join work.goal above on above.id = g.parent_id where above.number = '2'`,
  )
  expect(under).toEqual({ number: '2.1' })
})

test('with nothing touched, an undo leaves no trace but the history', async () => {
  const before = await counts()
  const other = await read(
    desk,
    'En anden plan\n\n1. Musik for alle\n\n1.1 Kor på plejehjemmet\n\nBeskrivelse af initiativ\n\nDer synges hver tirsdag, og alle kan være med.\n\nAnsvarlig forvaltning\n\nKulturforvaltningen\n\nTidshorisont\n\n2026\n',
  )
  await acceptAll(desk, other)
  await desk.browser.post(reviewPaths.target(other), {
    revision: '1',
    policy: 'new',
    'policy-title': 'Musikpolitik',
    plan: 'new',
    'plan-title': 'Musikplan',
    'name-0': 'new',
    'name-0-official': 'Kulturforvaltningen',
    'name-0-abbreviation': 'KUF',
  })
  expect((await desk.browser.post(workPaths.acceptance(other))).statusCode).toBe(303)
  expect((await counts()).initiatives).toBeGreaterThan(before.initiatives)
  const [unit] = await rows(desk, `select abbreviation from work.unit where official_name = 'Kulturforvaltningen'`)
  expect(unit).toEqual({ abbreviation: 'KUF' })
  expect((await desk.browser.post(reviewPaths.undo(other))).statusCode).toBe(303)
  expect({ ...(await counts()), acceptances: 0 }).toEqual({ ...before, acceptances: 0 })
})

test('the same document read again recognises what it already gave, and doubles nothing', async () => {
  const policy = 'Genkendelsespolitik'
  const first = await read(desk)
  await acceptAll(desk, first)
  const target = { revision: '1', policy: 'new', 'policy-title': policy, plan: 'new', 'plan-title': 'Genkendelsesplan' }
  const names = {
    'name-0': 'new',
    'name-0-official': 'Socialforvaltningen',
    'name-1': 'new',
    'name-1-official': 'Beskæftigelsesforvaltningen',
    'name-2': 'none',
  }
  await desk.browser.post(reviewPaths.target(first), { ...target, ...names })
  expect((await desk.browser.post(workPaths.acceptance(first))).statusCode).toBe(303)
  const [document] = await rows<{ id: string }>(desk, 'select document_id as id from work.reading where id = $1', [first])
  const again = await desk.browser.post(`${workPaths.document(document?.id ?? '')}/gennemgange`)
  const second = /gennemgang\/([0-9a-f-]{36})/.exec(String(again.headers.location))?.[1] ?? ''
  const recognised = (await items(desk, second)).filter(item => item.kind !== 'section')
  expect(recognised.every(item => item.recognised)).toBe(true)
  const list = await desk.browser.get(reviewPaths.certain(second))
  expect(list.body).toContain('Findes allerede og bliver sprunget over')
  const exists = [...list.body.matchAll(/name="exists" value="([^"]+)"/g)].map(found => found[1] ?? '')
  expect(exists).toHaveLength(11)
  const before = await counts()
  await desk.browser.post(reviewPaths.certain(second), { exists })
  expect((await desk.browser.get(workPaths.acceptance(second))).body).toContain('Alle poster er sprunget over')
  expect(await counts()).toEqual(before)
})

test('a later version updates the fields that are chosen, and undoing puts them back', async () => {
  const later = await read(
    desk,
    (await import('../../test/invented-plan.ts')).INVENTED_PLAN.replace('2027-2029', '2027-2031').replace(
      'bænke med ryg',
      'brede bænke med ryg',
    ),
  )
  const [policy] = await rows<{ id: string }>(desk, `select id from work.policy where title = 'Genkendelsespolitik'`)
  const [plan] = await rows<{ id: string }>(desk, `select id from work.plan where title = 'Genkendelsesplan'`)
  await desk.browser.post(reviewPaths.target(later), { revision: '1', policy: policy?.id ?? '', plan: plan?.id ?? '', 'name-2': 'none' })
  const benches = await itemTitled(desk, later, 'Bænke for hver')
  expect(benches.recognised).not.toBeNull()
  const form = await desk.browser.get(`${reviewPaths.act(later, benches.id, 'correct')}?opdater=1`)
  expect(form.body).toContain('Hvilke felter skal have det nye')
  const typed = {
    update: '1',
    takes: ['time'],
    number: '2.1.2',
    title: 'Bænke for hver hundrede meter',
    from: '2027',
    to: '2031',
    text: 'Andet.',
    units: 'Teknik- og Miljøforvaltningen',
  }
  expect((await act(desk, later, benches, 'correct', typed)).statusCode).toBe(303)
  for (const item of await items(desk, later))
    if (item.state === 'open') await act(desk, later, item, 'skip', { reason: item.recognised ? 'exists' : 'no-record' })
  expect((await desk.browser.post(workPaths.acceptance(later))).statusCode).toBe(303)
  const now = `select ends_on, text, revision from work.initiative where number = '2.1.2' and plan_id = $1`
  const [updated] = await rows(desk, now, [plan?.id])
  expect(updated).toMatchObject({ ends_on: '2031-12-31', revision: 2 })
  expect(updated?.['text']).toContain('sætter bænke med ryg')
  expect((await desk.browser.post(reviewPaths.undo(later))).statusCode).toBe(303)
  const [restored] = await rows(desk, now, [plan?.id])
  expect(restored).toMatchObject({ ends_on: '2029-12-31', revision: 3 })
})
