import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventedReport } from '../../test/invented-report.ts'
import { act, items, type ReviewDesk, read, reviewDesk } from '../../test/review.ts'
import { WHOLE } from '../domain/review/view.ts'
import { workPaths } from '../web/paths.ts'
import { inView, reviewPaths } from './review-paths.ts'
import { unitsOf } from './units-of.ts'

let desk: ReviewDesk
beforeAll(async () => {
  desk = await reviewDesk()
})
afterAll(() => desk.close())

const asked = (from: string, to: string) => `fra=${encodeURIComponent(`navn:${from}`)}&til=${encodeURIComponent(to)}`
const ticksIn = (body: string) => [...body.matchAll(/name="item" value="([^"]+)"/g)].map(found => found[1] ?? '')
const stands = async (readingId: string) => (await items(desk, readingId)).map(({ revision: _, ...item }) => item)
const ownedBy = async (readingId: string, name: string) =>
  (await items(desk, readingId)).filter(item => unitsOf(item).includes(name)).length

test('an owner is put in place of another in many items after each has been shown, and it is undone as a whole', async () => {
  const reading = await read(desk, inventedReport(50))
  const before = await stands(reading)
  const question = await desk.browser.get(reviewPaths.owner(reading))
  expect(question.body).toContain('Trafikstyrelsen (10 poster)')
  const preview = await desk.browser.get(`${reviewPaths.owner(reading)}?${asked('Trafikstyrelsen', 'Færdselsstyrelsen')}`)
  expect(preview.body).toContain('10 poster bliver ændret')
  expect(preview.body).toContain('Initiativ: Trafikstyrelsen bliver til Færdselsstyrelsen')
  expect(await stands(reading)).toEqual(before)
  const [kept, ...ticked] = ticksIn(preview.body)
  const typed = { fra: 'navn:Trafikstyrelsen', til: 'Færdselsstyrelsen', item: [...ticked, `${kept?.split(':')[0]}:99`] }
  expect((await desk.browser.post(reviewPaths.owner(reading), typed)).headers.location).toContain('gjort=owner&antal=9')
  expect([await ownedBy(reading, 'Trafikstyrelsen'), await ownedBy(reading, 'Færdselsstyrelsen')]).toEqual([1, 9])
  const page = await desk.browser.get(workPaths.review(reading))
  const undo = /action="([^"]+\/fortrydelse[^"]*)"/.exec(page.body)?.[1] ?? ''
  expect((await desk.browser.post(undo)).headers.location).toContain('antal=9')
  expect(await stands(reading)).toEqual(before)
})

test('what is accepted already stays accepted with its new owner, and what was left out is not touched', async () => {
  const reading = await read(desk, inventedReport(20))
  const mine = (await items(desk, reading)).filter(item => unitsOf(item).includes('Skolestyrelsen'))
  const [first, second] = mine
  if (!first || !second) throw new Error('no items')
  await act(desk, reading, first, 'accept')
  await act(desk, reading, second, 'skip', { reason: 'outdated' })
  const preview = await desk.browser.get(`${reviewPaths.owner(reading)}?${asked('Skolestyrelsen', 'Læringsstyrelsen')}`)
  await desk.browser.post(reviewPaths.owner(reading), { fra: 'navn:Skolestyrelsen', til: 'Læringsstyrelsen', item: ticksIn(preview.body) })
  const now = new Map((await items(desk, reading)).map(item => [item.id, item]))
  expect(now.get(first.id)).toMatchObject({ state: 'corrected', corrected: { units: ['Læringsstyrelsen'] } })
  expect(now.get(second.id)).toMatchObject({ state: 'skipped', corrected: null })
  const open = mine.slice(2).map(item => now.get(item.id)?.state)
  expect(new Set(open)).toEqual(new Set(['open']))
})

test('only the section that is shown is changed', async () => {
  const reading = await read(desk, inventedReport(45))
  const view = { ...WHOLE, section: 2 }
  const preview = await desk.browser.get(inView(view, `${reviewPaths.owner(reading)}?${asked('Arbejdsmarkedsstyrelsen', 'Jobstyrelsen')}`))
  expect(preview.body).toContain('1 post bliver ændret')
})

test('a question that cannot be answered says what is wrong, in its place', async () => {
  const reading = await read(desk, inventedReport(10))
  const wrong = [
    [asked('Skolestyrelsen', ''), 'Skriv, hvem der skal stå i stedet.'],
    [asked('Skolestyrelsen', 'Skolestyrelsen'), 'Det er den samme.'],
    [asked('Skolestyrelsen', 'x'.repeat(201)), 'href="#til"'],
  ] as const
  for (const [query, said] of wrong) {
    const answer = await desk.browser.get(`${reviewPaths.owner(reading)}?${query}`)
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true])
  }
  const nobody = await desk.browser.get(`${reviewPaths.owner(reading)}?${asked('Ingen Styrelse', 'Skolestyrelsen')}`)
  expect(nobody.body).toContain('Ingen poster har den ansvarlige')
  const unticked = await desk.browser.post(reviewPaths.owner(reading), { fra: 'navn:Skolestyrelsen', til: 'Læringsstyrelsen' })
  expect(unticked.statusCode).toBe(422)
  expect(unticked.body).toContain('Sæt flueben ved mindst én post.')
  const person = await desk.browser.post(reviewPaths.owner(reading), { fra: 'navn:Skolestyrelsen', til: 'Per 010203-1234', item: 'x:1' })
  expect(person.statusCode).toBe(422)
})
