import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, acts, items, itemTitled, type ReviewDesk, read, reviewDesk } from '../../test/review.ts'
import { anAuthority, signIn } from '../../test/sign-in.ts'
import { needsDecision, valuesOf } from '../domain/review.ts'
import { workPaths } from '../web/paths.ts'
import { reviewPaths } from './review-paths.ts'

let desk: ReviewDesk
let reading: string
beforeAll(async () => {
  desk = await reviewDesk()
  reading = await read(desk)
})
afterAll(() => desk.close())

/** The form of an initiative as the page shows it, ready to be sent. */
async function formOf(url: string): Promise<Record<string, string | string[]>> {
  const { body } = await desk.browser.get(url)
  const typed: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const known = typed[name]
    typed[name] = known === undefined ? value : [known, value].flat()
  }
  for (const [, attributes = ''] of body.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]+)"/.exec(attributes)?.[1]
    const type = /type="([^"]+)"/.exec(attributes)?.[1]
    const isOff = (type === 'checkbox' || type === 'radio') && !attributes.includes('checked')
    if (name && name !== 'csrf' && !isOff) add(name, unescaped(/value="([^"]*)"/.exec(attributes)?.[1] ?? ''))
  }
  for (const [, name = '', text = ''] of body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)) add(name, unescaped(text))
  for (const [, name = '', options = ''] of body.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    add(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? /selected value="([^"]*)"/.exec(options)?.[1] ?? '')
  return typed
}
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

test('every act has a page or a form, and a stranger sees none of them', async () => {
  const item = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  const stranger = await signIn(desk.app, desk.deps, await anAuthority(desk.deps))
  for (const name of ['correct', 'merge', 'split', 'skip'] as const)
    expect((await desk.browser.get(reviewPaths.act(reading, item.id, name))).statusCode).toBe(200)
  for (const name of acts) {
    const answer = await stranger.post(reviewPaths.act(reading, item.id, name), { revision: '1', reason: 'no-record', at: '100' })
    expect([name, answer.statusCode]).toEqual([name, 404])
  }
  expect((await stranger.get(workPaths.review(reading))).statusCode).toBe(404)
  expect((await stranger.post(workPaths.acceptance(reading))).statusCode).toBe(404)
  expect((await itemTitled(desk, reading, 'Ledelinjer på torvet')).state).toBe('open')
})

test('the form for correcting, sent as it is shown, changes nothing and accepts the item as read', async () => {
  const item = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  const typed = await formOf(reviewPaths.act(reading, item.id, 'correct'))
  expect(typed).toMatchObject({
    number: '2.1.1',
    from: '2026',
    to: '2026',
    units: 'Teknik- og Miljøforvaltningen',
    'money-0-amount': '1,2 mio.',
  })
  expect((await act(desk, reading, item, 'correct', typed)).statusCode).toBe(303)
  const now = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  expect(now.state).toBe('accepted')
  expect(valuesOf(now)).toEqual(item.fields)
})

test('a correction is kept beside what was read, and typing wrong loses nothing', async () => {
  const item = await itemTitled(desk, reading, 'Rådgivning om indretning')
  const typed = await formOf(reviewPaths.act(reading, item.id, 'correct'))
  const wrong = await act(desk, reading, item, 'correct', {
    ...typed,
    to: 'engang',
    'money-0-words': 'ca. 2 mio.',
    'money-0-amount': 'en slat',
    text: 'Mine egne ord.',
  })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="engang"')
  expect(wrong.body).toContain('value="en slat"')
  expect(wrong.body).toContain('Mine egne ord.')
  const money = { 'money-0-words': 'ca. 2 mio.', 'money-0-amount': '2 mio.', 'money-0-kind': 'operating', 'money-0-price-level': '2026' }
  const right = { ...typed, ...money, to: '2029-K2', title: 'Råd om boligen' }
  expect((await act(desk, reading, item, 'correct', right)).statusCode).toBe(303)
  const now = await itemTitled(desk, reading, 'Råd om boligen')
  expect(now.state).toBe('corrected')
  expect(now.fields).toEqual(item.fields)
  expect(now.corrected).toMatchObject({
    time: { to: '2029-K2' },
    money: [{ ore: 200_000_000, words: 'ca. 2 mio.', kind: 'operating', priceLevel: '2026' }],
  })
})

test('what is too long or half filled in is refused with a word, and nothing typed is cut or dropped', async () => {
  const item = await itemTitled(desk, reading, 'Praktik hos kommunens')
  const typed = await formOf(reviewPaths.act(reading, item.id, 'correct'))
  const level = 'prisniveau som aftalt i budgetforliget for 2026'
  const wrong = [
    [{ 'money-0-words': '2 mio.', 'money-0-amount': '2 mio.', 'money-0-price-level': level }, 'money-0-price-level'],
    [{ 'money-0-words': '', 'money-0-amount': '', 'money-0-note': '', 'money-0-price-level': '2026' }, 'money-0-amount'],
    [{ number: '1.2.1 i den gamle plan fra 2019' }, 'number'],
  ] as const
  for (const [fields, field] of wrong) {
    const answer = await act(desk, reading, item, 'correct', { ...typed, ...fields })
    expect([answer.statusCode, field, answer.body.includes(`href="#${field}"`)]).toEqual([422, field, true])
    for (const value of Object.values(fields)) expect(answer.body).toContain(value)
  }
  const long = await act(desk, reading, item, 'skip', { words: 'ord '.repeat(200) })
  expect([long.statusCode, long.body.includes('href="#words"')]).toEqual([422, true])
  expect((await itemTitled(desk, reading, 'Praktik hos kommunens')).state).toBe('open')
})

test('a personal identity number typed in a correction is stopped', async () => {
  const item = await itemTitled(desk, reading, 'Praktik hos kommunens')
  const typed = await formOf(reviewPaths.act(reading, item.id, 'correct'))
  const answer = await act(desk, reading, item, 'correct', { ...typed, text: 'Ring til 010203-1234.' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('CPR-nummer')
})

test('two people decide the same item: the first stands, the second keeps her words', async () => {
  const item = await itemTitled(desk, reading, 'Mentorer, der selv')
  const typed = await formOf(reviewPaths.act(reading, item.id, 'correct'))
  expect((await act(desk, reading, item, 'correct', { ...typed, title: 'Mentorer med erfaring' })).statusCode).toBe(303)
  const late = await act(desk, reading, item, 'correct', { ...typed, title: 'Mentorer <b>med</b> hjerte' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('En anden har afgjort posten')
  expect(late.body).toContain('Mentorer &lt;b>med&lt;/b> hjerte')
  expect(late.body).toContain('Mentorer med erfaring')
  const skipped = await act(desk, reading, item, 'skip', { reason: 'outdated' })
  expect(skipped.statusCode).toBe(409)
  expect((await itemTitled(desk, reading, 'Mentorer med erfaring')).state).toBe('corrected')
})

test('the same decision sent twice is no conflict', async () => {
  const item = await itemTitled(desk, reading, 'Praktik hos kommunens')
  const answers = [await act(desk, reading, item, 'accept'), await act(desk, reading, item, 'accept')]
  expect(answers.map(answer => answer.statusCode)).toEqual([303, 303])
  expect((await itemTitled(desk, reading, 'Praktik hos kommunens')).revision).toBe(item.revision + 1)
})

test('skipping takes a reason, one of ours or one’s own, and can be undone', async () => {
  const item = await itemTitled(desk, reading, 'Bænke for hver')
  const silent = await act(desk, reading, item, 'skip')
  expect(silent.statusCode).toBe(422)
  expect(silent.body).toContain('Vælg en grund, eller skriv den.')
  expect((await act(desk, reading, item, 'skip', { words: 'Hører til parkplanen' })).statusCode).toBe(303)
  const page = await desk.browser.get(`${workPaths.review(reading)}?post=${item.id}`)
  expect(page.body).toContain('Sprunget over: Hører til parkplanen')
  const skipped = await itemTitled(desk, reading, 'Bænke for hver')
  expect((await act(desk, reading, skipped, 'reopen')).statusCode).toBe(303)
  expect(await itemTitled(desk, reading, 'Bænke for hver')).toMatchObject({ state: 'open', skipReason: '' })
})

test('merging shows the differences, keeps both sources and can be undone', async () => {
  const small = await itemTitled(desk, reading, 'Flere små boliger')
  const benches = await itemTitled(desk, reading, 'Bænke for hver')
  const list = await desk.browser.get(reviewPaths.act(reading, benches.id, 'merge'))
  expect(list.body).toContain(`value="${small.id}"`)
  const compare = await desk.browser.get(`${reviewPaths.act(reading, benches.id, 'merge')}?med=${small.id}`)
  expect(compare.body).toContain('Socialforvaltningen')
  expect(compare.body).toContain('name="take-units"')
  const typed = {
    into: small.id,
    'into-revision': String(small.revision),
    'take-title': 'other',
    'take-units': 'both',
    'take-number': 'kept',
  }
  const old = await act(desk, reading, benches, 'merge', { ...typed, 'into-revision': '99' })
  expect(old.statusCode).toBe(409)
  expect((await act(desk, reading, benches, 'merge', typed)).statusCode).toBe(303)
  const all = await items(desk, reading)
  const merged = all.find(item => item.id === benches.id)
  const kept = all.find(item => item.id === small.id)
  expect(merged).toMatchObject({ state: 'merged', mergedInto: small.id })
  expect(kept).toMatchObject({
    state: 'corrected',
    corrected: { title: 'Bænke for hver hundrede meter', number: '1.1.1', units: ['Socialforvaltningen', 'Teknik- og Miljøforvaltningen'] },
  })
  if (!merged || !kept) throw new Error('gone')
  expect((await act(desk, reading, kept, 'reopen')).statusCode).toBe(303)
  const reopened = (await items(desk, reading)).find(item => item.id === kept.id)
  if (!reopened) throw new Error('gone')
  const skip = await act(desk, reading, reopened, 'skip', { reason: 'outdated' })
  expect(skip.statusCode).toBe(422)
  expect(skip.body).toContain('Åbn den igen først')
  expect((await act(desk, reading, merged, 'reopen')).statusCode).toBe(303)
  expect((await items(desk, reading)).find(item => item.id === benches.id)).toMatchObject({ state: 'open', mergedInto: null })
})

test('splitting makes two items of one, each with its own lines, and undoing makes them one again', async () => {
  const other = await read(desk)
  const whole = await itemTitled(desk, other, 'Flere små boliger')
  const before = await items(desk, other)
  const wrong = await act(desk, other, whole, 'split', { at: '1' })
  expect(wrong.statusCode).toBe(422)
  const at = whole.lines[0] + 8
  expect((await act(desk, other, whole, 'split', { at: String(at) })).statusCode).toBe(303)
  const parts = (await items(desk, other)).filter(item => item.splitFrom === whole.id)
  expect(parts.map(part => part.lines)).toEqual([
    [whole.lines[0], at - 1],
    [at, whole.lines[1]],
  ])
  const split = (await items(desk, other)).find(item => item.id === whole.id)
  if (!split) throw new Error('gone')
  expect((await act(desk, other, split, 'reopen')).statusCode).toBe(303)
  expect((await items(desk, other)).map(item => item.id)).toEqual(before.map(item => item.id))
})

test('what is certain is accepted in one act after the list is shown, and only what is ticked', async () => {
  const other = await read(desk)
  const list = await desk.browser.get(reviewPaths.certain(other))
  const ticks = [...list.body.matchAll(/name="item" value="([^"]+)"/g)].map(found => found[1] ?? '')
  expect(ticks.length).toBe(11)
  const [first, ...rest] = ticks
  const answer = await desk.browser.post(reviewPaths.certain(other), { item: [...rest, `${first?.split(':')[0]}:99`, 'noget:1'] })
  expect(answer.headers.location).toContain(`antal=${rest.length}`)
  const open = (await items(desk, other)).filter(item => needsDecision(item) && item.state === 'open')
  expect(open.map(item => item.id)).toEqual([first?.split(':')[0]])
})

test('a section can be made an initiative, and back', async () => {
  const text =
    'Plan for byen\n\nForord\n\nByen skal være til at færdes i for alle, uanset hvordan man kommer frem, og det tager vi fat på nu.\n\n1. Veje\n\n1.1 Bredere gangstier\n\nAnsvarlig forvaltning\n\nVejforvaltningen\n'
  const other = await read(desk, text)
  const section = (await items(desk, other)).find(item => item.kind === 'section')
  if (!section) return expect(section, 'the reader found a place for every line').toBeUndefined()
  expect((await act(desk, other, section, 'initiative')).statusCode).toBe(303)
  const made = (await items(desk, other)).find(item => item.splitFrom === section.id)
  expect(made).toMatchObject({ kind: 'initiative', state: 'open', lines: section.lines })
  const old = (await items(desk, other)).find(item => item.id === section.id)
  if (old) expect((await act(desk, other, old, 'reopen')).statusCode).toBe(303)
  expect((await items(desk, other)).some(item => item.splitFrom === section.id)).toBe(false)
})

test('where it goes is chosen and refused by field; a plan of another policy is no place', async () => {
  const other = await read(desk)
  const page = await desk.browser.get(reviewPaths.target(other))
  expect(page.body).toContain('»Socialforvaltningen« er')
  const empty = await desk.browser.post(reviewPaths.target(other), {
    revision: '1',
    policy: 'new',
    plan: 'new',
    'plan-title': 'Planen',
    'plan-from': '2029',
    'plan-until': '2026',
  })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('href="#policy-title"')
  expect(empty.body).toContain('Slutningen ligger før begyndelsen')
  const gone = await desk.browser.post(reviewPaths.target(other), { revision: '1', policy: desk.deps.newId(), plan: 'none' })
  expect(gone.statusCode).toBe(422)
  const good = { policy: 'new', 'policy-title': 'Politikken', plan: 'new', 'plan-title': 'Planen' }
  expect((await desk.browser.post(reviewPaths.target(other), { ...good, revision: '1' })).statusCode).toBe(303)
  expect((await desk.browser.post(reviewPaths.target(other), { ...good, revision: '1' })).statusCode).toBe(409)
})

test('whatever stands in a document stays text: in fields, lines, lists and forms', async () => {
  const hostile = `Plan

1. <script>alert('mål')</script>

1.1 <img src=x onerror=alert(1)> '); drop table work.initiative; --

Beskrivelse af initiativ

"><svg onload=alert(2)> og {t} og \${x} og %s gør ingenting.

Ansvarlig forvaltning

<b>Social</b>forvaltningen

Tidshorisont

2026
`
  const other = await read(desk, hostile)
  const all = await items(desk, other)
  expect(all.filter(needsDecision).length).toBeGreaterThan(0)
  const pages = [
    workPaths.review(other),
    reviewPaths.certain(other),
    reviewPaths.target(other),
    workPaths.acceptance(other),
    workPaths.documents,
  ]
  for (const item of all.filter(needsDecision))
    for (const name of ['correct', 'skip', 'split', 'merge'] as const) pages.push(reviewPaths.act(other, item.id, name))
  for (const url of pages) {
    const page = await desk.browser.get(url)
    expect([url, page.statusCode < 500]).toEqual([url, true])
    expect(page.body).not.toMatch(/<script>alert|<img src=x|<svg onload|<b>Social/)
  }
})
