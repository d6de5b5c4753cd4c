import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { publish } from '../publishing/publish.ts'
import { workPaths } from '../web/paths.ts'
import { mailMentions } from './mention-job.ts'

const MINUTE = 60_000

describe('comments', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let initiative: string
  let nadia: SignedIn
  let omar: Coordinator & { browser: SignedIn }
  let lise: Coordinator & { browser: SignedIn }

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    plan = await aPlan(deps)
    nadia = await signIn(app, deps, plan.coordinator)
    omar = await named('Omar Saleh', 'contributor', plan.social)
    lise = await named('Lise Dam', 'contributor', plan.teknik)
    initiative = await inWork(async tx => {
      const row = await tx.selectFrom('work.initiative').select('id').where('title', '=', 'Mere tid').executeTakeFirstOrThrow()
      return row.id
    })
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const inWork = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)

  async function named(name: string, role: 'contributor' | 'reader' | 'council-member' | 'approver', unit: string | null = null) {
    const who = await aColleague(deps, plan.coordinator, role, unit)
    await inWork(tx => tx.updateTable('work.person').set({ name }).where('id', '=', who.personId).execute())
    return { ...who, name, browser: await signIn(app, deps, { ...who, name }) }
  }

  /** Writes a comment and returns its id; `about` is the initiative unless said otherwise. */
  async function say(browser: SignedIn, comment: string, more: Typed = {}, about = workPaths.comments('initiative', initiative)) {
    const id = deps.newId()
    deps.passTime(MINUTE)
    const answer = await browser.post(about, { id, comment, ...more })
    return { id, answer }
  }
  const page = async (browser: SignedIn) => (await browser.get(workPaths.initiative(initiative))).body
  const tasks = async (browser: SignedIn) => (await browser.get(workPaths.tasks)).body
  const mail = () => inWork(tx => mailMentions(tx, deps, plan.coordinator.authorityId))

  test('stand on the record’s page, with the names they call on', async () => {
    const { id, answer } = await say(nadia, 'Er prisen fra <2025>, @Omar Saleh?', { notify: lise.personId })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`${workPaths.initiative(initiative)}?sket=comments.done.written#kommentar-${id}`)
    const body = await page(omar.browser)
    expect(body).toContain('Er prisen fra &lt;2025>, <strong>@Omar Saleh</strong>?')
    expect(body).toContain('Besked til Lise Dam, Omar Saleh')
    expect(await tasks(omar.browser)).toContain('Du er nævnt')
    expect((await nadia.get(workPaths.comment(id))).headers.location).toBe(`${workPaths.initiative(initiative)}#kommentar-${id}`)
  })

  test('sent twice are said once', async () => {
    const { id } = await say(nadia, 'Kun én gang')
    await say(nadia, 'Kun én gang', { id })
    const rows = await inWork(tx => tx.selectFrom('work.comment').select('id').where('text', '=', 'Kun én gang').execute())
    expect(rows).toHaveLength(1)
  })

  test('with nothing in them, too long, to a stranger or with a personal number are refused, and what was typed stays', async () => {
    const stranger = await named('Rita Gæst', 'council-member')
    for (const [typed, error] of [
      [{ comment: '  ' }, 'Udfyld feltet'],
      [{ comment: 'x'.repeat(5001) }, '5000'],
      [{ comment: 'Hej', notify: stranger.personId }, 'må ikke længere se det her'],
      [{ comment: 'Hej', notify: 'x' }, 'Vælg en af mulighederne'],
      [{ comment: 'Borgeren 010190-1234 ringede' }, 'CPR-nummer'],
    ] as const) {
      const { answer } = await say(nadia, '', typed)
      expect([typed.comment.slice(0, 30), answer.statusCode]).toEqual([typed.comment.slice(0, 30), 422])
      expect(answer.body).toContain(error)
      expect(answer.body).toContain(typed.comment.trim())
    }
  })

  test('are answered in their thread only, and an answer leaves the list of the one who gave it', async () => {
    const { id } = await say(nadia, '@Omar Saleh, hvornår begynder I?')
    const form = (await omar.browser.get(`${workPaths.comments('initiative', initiative)}?svar=${id}`)).body
    expect(form).toContain('Svar til Nadia Friis')
    expect(form).toContain(`name="thread" value="${id}"`)
    expect(form).toMatch(
      new RegExp(`<option[^>]*selected[^>]*value="${plan.coordinator.personId}"|value="${plan.coordinator.personId}"[^>]*selected`),
    )
    expect(await tasks(omar.browser)).toContain('hvornår begynder I?')
    await say(omar.browser, 'I maj.', { thread: id })
    expect(await tasks(omar.browser)).not.toContain('hvornår begynder I?')
    const elsewhere = workPaths.comments('plan', plan.planId)
    expect((await say(omar.browser, 'Forkert sted', { thread: id }, elsewhere)).answer.statusCode).toBe(404)
  })

  test('leave the list when ticked off, or when the thread is closed; a thread opened again calls again', async () => {
    const [first, second] = [await say(nadia, '@Lise Dam, se bilag et'), await say(nadia, '@Lise Dam, se bilag to')]
    expect((await lise.browser.post(workPaths.tickMention(first.id), { from: 'tasks' })).headers.location).toContain(workPaths.tasks)
    await nadia.post(workPaths.resolveThread(second.id))
    await nadia.post(workPaths.resolveThread(second.id))
    expect(await tasks(lise.browser)).not.toMatch(/se bilag/)
    expect(await page(nadia)).toContain('Afsluttet af Nadia Friis')
    await omar.browser.post(workPaths.reopenThread(second.id))
    expect(await tasks(lise.browser)).toContain('se bilag to')
    const acts = await inWork(tx => tx.selectFrom('work.thread_act').select('kind').where('thread_id', '=', second.id).execute())
    expect(acts).toHaveLength(2)
  })

  test('are changed and taken away by the one who wrote them only; the words are then nowhere', async () => {
    const { id } = await say(omar.browser, 'Noget, jeg fortryder, @Lise Dam')
    for (const address of [workPaths.editComment(id), workPaths.deleteComment(id)]) {
      expect((await nadia.get(address)).statusCode).toBe(404)
      expect((await nadia.post(address, { comment: 'Andres ord', revision: '1' })).statusCode).toBe(404)
    }
    expect((await omar.browser.get(workPaths.editComment(id))).body).toContain('Noget, jeg fortryder')
    await omar.browser.post(workPaths.editComment(id), { comment: 'Noget, jeg fortryder meget', revision: '1' })
    const stale = await omar.browser.post(workPaths.editComment(id), { comment: 'Fra et andet vindue', revision: '1' })
    expect([stale.statusCode, stale.body.includes('fortryder meget')]).toEqual([422, true])
    expect(await page(nadia)).toContain('fortryder meget')
    expect(await tasks(lise.browser)).not.toContain('fortryder')
    await omar.browser.post(workPaths.deleteComment(id))
    expect(await page(nadia)).toContain('Slettet af Omar Saleh den')
    expect(await everything('work')).not.toContain('fortryder')
    expect((await omar.browser.post(workPaths.deleteComment(id))).statusCode).toBe(404)
    const history = (await nadia.get(`${workPaths.history}?slags=comment`)).body
    for (const act of ['Kommentar skrevet', 'Kommentar rettet', 'Kommentar slettet', 'Tråd afsluttet']) expect(history).toContain(act)
  })

  test('are mailed to a person in one mail, after five minutes and once an hour, without their words', async () => {
    deps.passTime(90 * MINUTE)
    await mail()
    const before = await mails(lise.email)
    deps.passTime(61 * MINUTE)
    await say(nadia, '@Lise Dam, hemmelighed et')
    await say(nadia, '@Lise Dam, hemmelighed to')
    const taken = await say(nadia, '@Lise Dam, hemmelighed tre')
    await nadia.post(workPaths.deleteComment(taken.id))
    expect(await mail()).toBe(0)
    deps.passTime(5 * MINUTE)
    expect([await mail(), await mail()]).toEqual([1, 0])
    const [sent] = (await mails(lise.email)).slice(before.length)
    expect(sent?.subject).toBe('Nadia Friis har skrevet til dig i Tovholder')
    expect(sent?.body_text).toContain('nævnt i 2 kommentarer')
    expect(sent?.body_text).toContain(`Nadia Friis om initiativet Mere tid:\nhttp://localhost:3000/arbejde/kommentar/`)
    expect(sent?.body_text).not.toContain('hemmelighed')
    await say(nadia, '@Lise Dam, hemmelighed fire')
    deps.passTime(6 * MINUTE)
    expect(await mail()).toBe(0)
    deps.passTime(60 * MINUTE)
    expect(await mail()).toBe(1)
  })

  const mails = (email: string) =>
    inWork(tx =>
      tx.selectFrom('work.mail').select(['subject', 'body_text']).where('to_email', '=', email).where('template', '=', 'mention').execute(),
    )

  test('on a unit’s answer are for those who may read the answer', async () => {
    const obligation = await obligationOf(deps, plan, await openARound(nadia, deps, plan), 'Mere tid')
    const about = workPaths.comments('obligation', obligation)
    await say(nadia, 'Husk tallene, @Omar Saleh og @Lise Dam', {}, about)
    expect((await omar.browser.get(workPaths.contribution(obligation))).body).toContain('Husk tallene')
    expect((await lise.browser.get(about)).statusCode).toBe(404)
    expect((await say(lise.browser, 'Jeg kigger med', {}, about)).answer.statusCode).toBe(404)
    expect(await tasks(omar.browser)).toContain('Husk tallene')
    expect(await tasks(lise.browser)).not.toContain('Husk tallene')
  })

  test('are read and not written by a reader, and closed to the council', async () => {
    await say(nadia, 'Til husets læsere')
    const reader = await named('Ole Læser', 'reader')
    const body = await page(reader.browser)
    expect(body).toContain('Til husets læsere')
    expect(body).not.toContain('Skriv kommentaren')
    expect((await say(reader.browser, 'Må jeg?')).answer.statusCode).toBe(403)
    const member = await named('Rita Råd', 'council-member')
    expect((await member.browser.get(workPaths.comments('initiative', initiative))).statusCode).toBe(403)
  })

  test('on a goal and a plan stand on theirs', async () => {
    await say(nadia, 'Om målet', {}, workPaths.comments('goal', plan.goal))
    await say(nadia, 'Om planen', {}, workPaths.comments('plan', plan.planId))
    expect((await omar.browser.get(workPaths.goal(plan.goal))).body).toContain('Om målet')
    expect((await omar.browser.get(workPaths.plan(plan.planId))).body).toContain('Om planen')
    expect((await nadia.get(workPaths.comments('unit', plan.social))).statusCode).toBe(404)
  })

  test('are in nothing that is published', async () => {
    await say(nadia, 'Kun til indvendig brug')
    await publish({
      db: db.work,
      authorityId: plan.coordinator.authorityId,
      by: { id: null, name: 'Nadia Friis' },
      at: deps.clock(),
      note: '',
      kind: 'publication',
    })
    const published = await everything('published')
    expect(published).toContain('Mere tid')
    expect(published).not.toContain('Kun til indvendig brug')
  })

  /** Every row of a schema, as one text. */
  async function everything(schema: 'work' | 'published'): Promise<string> {
    const owner = new pg.Client(db.owner)
    await owner.connect()
    const tables = await owner.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1', [schema])
    const texts: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ text: string | null }>(`select string_agg(t::text, '|') as text from ${schema}.${name} t`)
      texts.push(rows[0]?.text ?? '')
    }
    await owner.end()
    return texts.join('\n')
  }
})
