import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventedReport } from '../../test/invented-report.ts'
import { act, colleagueAt, items, itemTitled, type ReviewDesk, read, reviewDesk, rows } from '../../test/review.ts'
import { anAuthority, signIn } from '../../test/sign-in.ts'
import { WHOLE } from '../domain/review/view.ts'
import { needsDecision } from '../domain/review.ts'
import { workPaths } from '../web/paths.ts'
import { inView, reviewPaths } from './review-paths.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await reviewDesk()
})
afterAll(() => desk.close())

const ticksIn = (body: string, name: string) =>
  [...body.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(found => found[1] ?? '')
const positionsIn = (body: string) => [...body.matchAll(/Post (\d+) af \d+ · /g)].map(found => Number(found[1]))
/** How every item stands, without the revision that each decision raises. */
const stands = async (readingId: string) => (await items(desk, readingId)).map(({ revision: _, ...item }) => item)

async function undoButton(readingId: string): Promise<string> {
  const { body } = await desk.browser.get(workPaths.review(readingId))
  const found = /action="([^"]+\/fortrydelse[^"]*)"/.exec(body)?.[1]
  if (!found) throw new Error('there is nothing to undo')
  return found.replaceAll('&amp;', '&')
}

test('the most doubtful items are asked about first, and the order of the document is one link away', async () => {
  const reading = await read(desk, inventedReport(30))
  const first = await desk.browser.get(workPaths.review(reading))
  const doubted = (await items(desk, reading)).filter(item => item.kind === 'initiative' && item.fields.time.words === '')
  expect(doubted.length).toBe(3)
  expect(positionsIn(first.body).slice(0, 3)).toEqual(doubted.map(item => item.position))
  const printed = await desk.browser.get(inView({ ...WHOLE, order: 'document' }, workPaths.review(reading)))
  expect(positionsIn(printed.body).slice(0, 3)).toEqual([1, 2, 3])
})

test('a review is filtered by section, kind and what is left, each in the address, and every act keeps the filter', async () => {
  const reading = await read(desk, inventedReport(30))
  const view = { ...WHOLE, kind: 'initiative', section: 3, shows: 'left' } as const
  const address = inView(view, workPaths.review(reading))
  expect(address).toContain('vis=mangler&slags=initiativ&afsnit=3')
  const page = await desk.browser.get(address)
  expect(positionsIn(page.body).length).toBe(4)
  const mine = (await items(desk, reading)).filter(item => item.kind === 'initiative' && item.section === '3 Uddannelse')
  const [item] = mine
  if (!item) throw new Error('no items')
  const answer = await desk.browser.post(inView(view, reviewPaths.act(reading, item.id, 'accept')), { revision: String(item.revision) })
  expect(answer.headers.location).toContain('vis=mangler&slags=initiativ&afsnit=3#post-')
  const after = await desk.browser.get(String(answer.headers.location).split('#')[0] ?? '')
  expect(positionsIn(after.body)).not.toContain(item.position)
  expect(positionsIn(after.body).length).toBe(3)
  const settled = await desk.browser.get(inView({ ...view, shows: 'settled' }, workPaths.review(reading)))
  expect(settled.body).toContain('Godtaget')
})

test('words in the address that are none of ours choose nothing and break nothing', async () => {
  const reading = await read(desk, inventedReport(10))
  for (const query of ['orden=<script>', 'afsnit=-1', 'afsnit=99999', 'vis=alt', 'slags=mad', 'side=9999', 'post=ikke-en-post', 'side=0'])
    expect([query, (await desk.browser.get(`${workPaths.review(reading)}?${query}`)).statusCode]).toEqual([query, 200])
})

test('a section is accepted by its own list, what is in doubt only when it is asked for, and undone in one act', async () => {
  const reading = await read(desk, inventedReport(90))
  const before = await stands(reading)
  const view = { ...WHOLE, section: 9 }
  const certain = await desk.browser.get(inView(view, reviewPaths.certain(reading)))
  expect(ticksIn(certain.body, 'doubtful')).toEqual([])
  const all = await desk.browser.get(inView(view, `${reviewPaths.certain(reading)}?alle=1`))
  expect(all.body).toContain('Der står ikke, hvornår det skal ske')
  const ticks = { item: ticksIn(all.body, 'item'), doubtful: ticksIn(all.body, 'doubtful') }
  expect([ticks.item.length, ticks.doubtful.length]).toEqual([1, 10])
  const answer = await desk.browser.post(inView(view, reviewPaths.certain(reading)), ticks)
  expect(answer.headers.location).toContain('gjort=certain&antal=11&afsnit=9')
  expect((await items(desk, reading)).filter(item => item.state === 'accepted').every(item => item.section === '9 Retssikkerhed')).toBe(
    true,
  )
  expect((await desk.browser.post(await undoButton(reading))).headers.location).toContain('gjort=act-undone&antal=11')
  expect(await stands(reading)).toEqual(before)
})

test('undoing a merge gives both items back as they were, also what was chosen for the one that stood', async () => {
  const reading = await read(desk)
  const before = await stands(reading)
  const kept = await itemTitled(desk, reading, 'Flere små boliger')
  const other = await itemTitled(desk, reading, 'Bænke for hver')
  const typed = { into: kept.id, 'into-revision': String(kept.revision), 'take-title': 'other', 'take-units': 'both' }
  expect((await act(desk, reading, other, 'merge', typed)).statusCode).toBe(303)
  expect(await stands(reading)).not.toEqual(before)
  expect((await desk.browser.post(await undoButton(reading))).statusCode).toBe(303)
  expect(await stands(reading)).toEqual(before)
})

test('acts are undone one after another, back to the untouched reading', async () => {
  const reading = await read(desk)
  const before = await stands(reading)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  await act(desk, reading, flats, 'split', { at: String(flats.lines[0] + 8) })
  const part = (await items(desk, reading)).find(item => item.splitFrom === flats.id)
  if (!part) throw new Error('no part')
  await act(desk, reading, part, 'accept')
  await act(desk, reading, await itemTitled(desk, reading, 'Ledelinjer på torvet'), 'skip', { reason: 'outdated' })
  const held = await desk.browser.get(reviewPaths.acts(reading))
  expect(held.body).toContain('Afgjort om siden. Fortryd det nyeste først.')
  for (let left = 3; left > 0; left--) expect((await desk.browser.post(await undoButton(reading))).statusCode).toBe(303)
  expect(await stands(reading)).toEqual(before)
  await expect(undoButton(reading)).rejects.toThrow('nothing to undo')
  expect((await desk.browser.get(reviewPaths.acts(reading))).body).toContain('Fortrudt af')
})

test('an act that a later one builds on is refused with where to begin, and nothing is half undone', async () => {
  const reading = await read(desk)
  const item = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  await act(desk, reading, item, 'accept')
  const first = await undoButton(reading)
  const accepted = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  await act(desk, reading, accepted, 'reopen')
  const before = await stands(reading)
  const refused = await desk.browser.post(first)
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('Fortryd det nyeste først')
  expect(await stands(reading)).toEqual(before)
})

test('of many items accepted at once, those decided again since stay when the rest goes back', async () => {
  const reading = await read(desk)
  const list = await desk.browser.get(reviewPaths.certain(reading))
  await desk.browser.post(reviewPaths.certain(reading), { item: ticksIn(list.body, 'item') })
  const bulk = await undoButton(reading)
  const item = await itemTitled(desk, reading, 'Ledelinjer på torvet')
  await act(desk, reading, item, 'reopen')
  await act(desk, reading, await itemTitled(desk, reading, 'Ledelinjer på torvet'), 'skip', { words: 'Sker et andet sted' })
  expect((await desk.browser.post(bulk)).headers.location).toContain('antal=10')
  const decided = (await items(desk, reading)).filter(other => needsDecision(other) && other.state !== 'open')
  expect(decided.map(other => other.skipReason)).toEqual(['Sker et andet sted'])
  expect((await desk.browser.post(bulk)).headers.location).toContain('antal=0')
})

test('a split put together again by opening it is no longer there to be undone', async () => {
  const reading = await read(desk)
  const flats = await itemTitled(desk, reading, 'Flere små boliger')
  await act(desk, reading, flats, 'split', { at: String(flats.lines[0] + 8) })
  const split = (await items(desk, reading)).find(item => item.id === flats.id)
  if (!split) throw new Error('gone')
  await act(desk, reading, split, 'reopen')
  await expect(undoButton(reading)).rejects.toThrow('nothing to undo')
})

test('nobody undoes for another with one key, but can from the list; a stranger sees no list', async () => {
  const reading = await read(desk)
  const colleague = await colleagueAt(desk)
  await act(desk, reading, await itemTitled(desk, reading, 'Ledelinjer på torvet'), 'accept')
  const page = await colleague.get(workPaths.review(reading))
  expect(page.body).not.toContain('/fortrydelse')
  const list = await colleague.get(reviewPaths.acts(reading))
  expect(list.body).toContain('/fortrydelse')
  const stranger = await signIn(desk.app, desk.deps, await anAuthority(desk.deps))
  expect((await stranger.get(reviewPaths.acts(reading))).statusCode).toBe(404)
  expect((await stranger.post(/action="([^"]+\/fortrydelse)"/.exec(list.body)?.[1] ?? '')).statusCode).toBe(404)
})

test('what lies in the plan is undone there, not act by act', async () => {
  const reading = await read(desk)
  const list = await desk.browser.get(reviewPaths.certain(reading))
  await desk.browser.post(reviewPaths.certain(reading), { item: ticksIn(list.body, 'item') })
  const bulk = await undoButton(reading)
  expect((await desk.browser.post(workPaths.acceptance(reading))).statusCode).toBe(303)
  expect((await desk.browser.post(bulk)).statusCode).toBe(409)
  const [count] = await rows<{ n: number }>(
    desk,
    `select count(*)::int as n from work.draft_item where reading_id = $1 and state = 'accepted'`,
    [reading],
  )
  expect(count?.n).toBe(11)
})
