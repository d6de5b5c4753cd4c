import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { EMPTY_DRAFT } from '../domain/rounds/answer.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let mette: SignedIn
let jonas: SignedIn
let karen: SignedIn
let metteIs: Coordinator

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const ANSWER = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Rampen er bygget.', next_step: 'Indvielse i maj.' }
const BASE = JSON.stringify(EMPTY_DRAFT)

let round: string
let one: string
beforeEach(async () => {
  plan = await aPlan(deps)
  const of = (role: 'contributor' | 'approver') => aColleague(deps, plan.coordinator, role, plan.social)
  nadia = await signIn(app, deps, plan.coordinator)
  metteIs = await of('contributor')
  mette = await signIn(app, deps, metteIs)
  jonas = await signIn(app, deps, await of('contributor'))
  karen = await signIn(app, deps, await of('approver'))
  round = await openARound(nadia, deps, plan)
  one = await obligationOf(deps, plan, round, 'Bostøtte')
})
const answer = (who: SignedIn, typed: Typed = {}, id = one) => who.post(workPaths.contribution(id), { base: BASE, ...ANSWER, ...typed })
const draft = (who: SignedIn, typed: Typed) => who.post(workPaths.contributionDraft(one), { base: BASE, ...typed })
const shown = async (who: SignedIn, id = one) => (await who.get(workPaths.contribution(id))).body

describe('a contributor', () => {
  test('meets what she is asked about, and leads from one answer to the next', async () => {
    const tasks = (await mette.get(workPaths.tasks)).body
    expect(tasks).toContain('Bostøtte')
    expect(tasks).not.toContain('Ramper')
    const sent = await answer(mette)
    expect(sent.statusCode).toBe(303)
    expect(sent.headers.location).toMatch(/^\/arbejde\/bidrag\/.*sket=rounds\.done\.sent$/)
    expect(await shown(mette)).toContain('Indsendt')
  })
  test('finds last time’s words in the fields, and is asked for the change', async () => {
    await answer(mette)
    await karen.post(workPaths.approval(one), { act: 'approve', sent: await sentAt() })
    await inAuthority(deps.work, plan.coordinator.authorityId, async tx => {
      const { initiative_id } = await tx
        .selectFrom('work.obligation')
        .select('initiative_id')
        .where('id', '=', one)
        .executeTakeFirstOrThrow()
      const said = {
        phase: 'running',
        assessment: 'on-plan',
        trend: 'better',
        reason: 'Rampen er bygget.',
        next_step: 'Indvielse i maj.',
      } as const
      const entry = {
        authority_id: plan.coordinator.authorityId,
        id: deps.newId(),
        initiative_id: initiative_id ?? '',
        stated_on: '2026-02-01',
      }
      await tx
        .insertInto('work.status_entry')
        .values({ ...entry, ...said })
        .execute()
    })
    const again = await obligationOf(deps, plan, await openARound(nadia, deps, plan), 'Bostøtte')
    const page = await shown(mette, again)
    expect(page.split('Rampen er bygget.').length).toBeGreaterThan(2)
    expect((await answer(mette, {}, again)).body).toContain('Du har ikke ændret noget siden sidst')
    const nothing = await answer(mette, { act: 'nothing-new', nothing_new: 'decision' }, again)
    expect(nothing.statusCode).toBe(303)
    expect(await shown(nadia, again)).toContain('Intet nyt siden sidst')
  })
  test.each<[Typed, string]>([
    [{ status: '' }, 'Vælg, hvordan det går'],
    [{ status: 'delayed' }, 'Vælg en grund'],
    [{ text: '' }, 'Skriv, hvad der er sket'],
    [{ status: 'completed' }, 'Skriv den dag, det blev gennemført'],
    [{ text: 'Ring til 070761-4285' }, 'CPR-nummer'],
    [{ act: 'nothing-new', nothing_new: 'as-before' }, 'intet svar fra sidst'],
  ])('who sends %j is told what to do, and nothing she wrote is lost', async (typed, sentence) => {
    const refused = await answer(mette, { next_step: 'Det næste skridt', ...typed })
    expect([refused.statusCode, refused.body.includes(sentence), refused.body.includes('Det næste skridt')]).toEqual([422, true, true])
  })
  test('whose answer comes late is taken in, and it is marked', async () => {
    const later = testDeps(db, { now: new Date('2026-04-16T09:00:00Z') })
    const lateApp = await testApp(later)
    expect((await answer(await signIn(lateApp, later, metteIs))).statusCode).toBe(303)
    const coordinator = await signIn(lateApp, later, plan.coordinator)
    expect((await coordinator.get(`${workPaths.round(round)}?vis=liste`)).body).toContain('6 dage for sent')
    await lateApp.close()
  })
  test('whose role ended yesterday can no longer answer', async () => {
    const lise = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
    await inAuthority(deps.work, plan.coordinator.authorityId, tx =>
      tx
        .updateTable('work.appointment')
        .set({ valid_from: '2026-01-01', valid_to: '2026-03-01' })
        .where('person_id', '=', lise.personId)
        .execute(),
    )
    const gone = await signIn(app, deps, lise)
    expect((await answer(gone)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await shown(mette)).toContain('Åben')
  })
  test('of another unit neither reads the draft nor writes it', async () => {
    await draft(mette, { text: 'Kun for Social' })
    const other = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'contributor', plan.teknik))
    expect((await other.get(workPaths.contribution(one))).statusCode).toBe(404)
    expect((await draft(other, { text: 'Noget andet' })).statusCode).toBe(404)
    expect(await shown(mette)).toContain('Kun for Social')
  })
  test('cannot answer a round that is closed', async () => {
    await nadia.post(workPaths.closeRound(round))
    expect((await answer(mette)).body).toContain('Runden er lukket for svar')
  })
})

describe('a draft', () => {
  test('is kept as it is typed, half or wrong, and goes on where it was', async () => {
    const saved = await draft(mette, { text: 'Halv', status: 'stalled' })
    expect(saved.json()).toMatchObject({ said: expect.stringContaining('Kun CFH kan se den') })
    expect(await shown(jonas)).toContain('Halv')
    expect((await mette.get(workPaths.tasks)).body).toContain('Kladde')
  })
  test('of two people keeps the words of both', async () => {
    await draft(mette, { text: 'Rampen er bygget.' })
    const merged = await draft(jonas, { text: 'Døren er bred.' })
    expect(merged.json()).toMatchObject({
      draft: { text: expect.stringContaining('Rampen er bygget.') },
      said: expect.stringContaining('skrev her også'),
    })
    expect(merged.json().draft.text).toContain('Døren er bred.')
  })
  test('saved by button without script is merged the same way', async () => {
    await draft(mette, { text: 'Rampen er bygget.' })
    await answer(jonas, { act: 'save', text: 'Døren er bred.' })
    const page = await shown(mette)
    for (const words of ['Rampen er bygget.', 'Døren er bred.']) expect(page).toContain(words)
  })
  test('shows how hard its text is to read', async () => {
    const long = 'Implementeringen af tilgængelighedsstandarder forudsætter tværsektorielle koordineringsmekanismer mellem forvaltninger.'
    expect((await draft(mette, { text: long })).json().reading).toContain('meget svær')
  })
  test('with a personal number is not kept', async () => {
    expect((await draft(mette, { text: '070761-4285' })).statusCode).toBe(422)
    expect(await shown(mette)).toContain('Åben')
  })
  test('is not saved over an answer that has been sent', async () => {
    await answer(mette)
    expect((await draft(jonas, { text: 'For sent' })).statusCode).toBe(409)
  })
  test('with a base that is no draft is merged as if it began from nothing', async () => {
    await draft(mette, { text: 'Rampen er bygget.' })
    const saved = await draft(jonas, { base: '{"text":[1', text: 'Døren er bred.' })
    expect(saved.json().draft.text).toContain('Rampen er bygget.')
  })
})

const sentAt = async () => {
  const page = (await karen.get(workPaths.approval(one))).body
  return /name="sent" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

describe('an approver', () => {
  test('sees what has changed, and approves it', async () => {
    await answer(mette)
    const page = (await karen.get(workPaths.approval(one))).body
    expect(page).toContain('Rampen er bygget.')
    expect((await karen.post(workPaths.approval(one), { act: 'approve', sent: await sentAt() })).statusCode).toBe(303)
    expect((await nadia.get(workPaths.round(round))).body).toContain('1 af 2 er godkendt')
  })
  test('sends it back with a word, which the contributor reads; what she wrote is still there', async () => {
    await answer(mette)
    expect((await karen.post(workPaths.approval(one), { act: 'return', sent: await sentAt(), words: '' })).statusCode).toBe(422)
    await karen.post(workPaths.approval(one), { act: 'return', sent: await sentAt(), words: 'Hvor mange har ventet?' })
    expect((await mette.get(workPaths.tasks)).body).toContain('Hvor mange har ventet?')
    const page = await shown(mette)
    expect(page).toContain('Sendt retur')
    expect(page).toContain('Rampen er bygget.')
    expect((await answer(mette, { text: 'Rampen er bygget. Ti har ventet.' })).statusCode).toBe(303)
  })
  test('who looked at an answer that was sent anew is asked to read it', async () => {
    await answer(mette)
    const seen = await sentAt()
    await karen.post(workPaths.approval(one), { act: 'return', sent: seen, words: 'Mangler tal' })
    deps.passTime(60_000)
    await answer(mette, { text: 'Nu med tal: 12.' })
    const stale = await karen.post(workPaths.approval(one), { act: 'approve', sent: seen })
    expect([stale.statusCode, stale.body.includes('sendt igen')]).toEqual([422, true])
  })
  test('approves several at once after seeing every change', async () => {
    const other = await obligationOf(deps, plan, round, 'Mere tid')
    await answer(mette)
    await answer(mette, { text: 'Alle får en time mere.' }, other)
    const page = (await karen.get(`${workPaths.bulkApproval}?svar=${one}&svar=${other}`)).body
    for (const words of ['Rampen er bygget.', 'Alle får en time mere.']) expect(page).toContain(words)
    const sent = Object.fromEntries(
      [...page.matchAll(/name="(sent\.[^"]+)" value="([^"]+)"/g)].map(found => [found[1] ?? '', found[2] ?? '']),
    )
    expect((await karen.post(workPaths.bulkApproval, { svar: [one, other], ...sent })).statusCode).toBe(303)
    expect((await nadia.get(workPaths.round(round))).body).toContain('2 af 2 er godkendt')
  })
  test('cannot approve in bulk what was never shown', async () => {
    await answer(mette)
    expect((await karen.post(workPaths.bulkApproval, { svar: [one] })).statusCode).toBe(422)
    expect((await karen.post(workPaths.bulkApproval, {})).statusCode).toBe(422)
  })
  test('of another unit does not see it', async () => {
    await answer(mette)
    const other = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'approver', plan.teknik))
    expect((await other.get(workPaths.approval(one))).statusCode).toBe(404)
    expect((await other.post(workPaths.approval(one), { act: 'approve', sent: await sentAt() })).statusCode).toBe(404)
  })
})

describe('one’s own answer', () => {
  const both = async () => {
    await answer(karen)
    const page = (await karen.get(workPaths.approval(one))).body
    const sent = /name="sent" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return karen.post(workPaths.approval(one), { act: 'approve', sent })
  }
  const allow = (who: SignedIn, typed: Typed) => {
    const { slug, authorityName } = plan.coordinator
    return who.post(workPaths.authority, { official_name: authorityName, kind: 'municipality', slug, revision: '1', ...typed })
  }
  test('is approved by somebody else, also when the round’s own form says otherwise', async () => {
    round = await openARound(nadia, deps, plan, { own_approval: 'on' })
    one = await obligationOf(deps, plan, round, 'Bostøtte')
    const refused = await both()
    expect([refused.statusCode, refused.body.includes('En anden skal godkende')]).toEqual([422, true])
  })
  test('may be approved by oneself where the authority says so; an approver cannot say it for the authority', async () => {
    expect((await allow(karen, { own_approval: 'on' })).statusCode).toBe(403)
    expect((await allow(nadia, { own_approval: 'on' })).statusCode).toBe(303)
    expect((await both()).statusCode).toBe(303)
    expect((await nadia.get(workPaths.recordHistory('authority', plan.coordinator.authorityId))).body).toContain('Egen godkendelse')
  })
})
