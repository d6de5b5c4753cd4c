import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { form, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { smtpPeer } from '../../test/smtp-peer.ts'
import { inAuthority } from '../db/connect.ts'
import { deliverDue } from '../mail/deliver.ts'
import { openSmtp } from '../mail/smtp.ts'
import { publish } from '../publishing/publish.ts'
import { sitePaths, subscriptionPaths } from '../web/paths.ts'
import { tellFollowers } from './subscription-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  await publishNow()
  reader += 1
  mailbox = `aase-${reader}@eksempel.example`
  return () => app.close()
})

/** Each test is another reader on another network: wishes are counted. */
let reader = 0
let mailbox = ''
const inOwn = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
const publishNow = () =>
  publish({
    db: db.work,
    authorityId: plan.coordinator.authorityId,
    by: { id: plan.coordinator.personId, name: 'Nadia Friis' },
    at: deps.clock(),
    note: '',
    kind: 'publication',
  })
const send = (url: string, typed = {}) => app.inject({ method: 'POST', url, remoteAddress: `10.0.0.${reader}`, ...form(typed) })
const follow = (...topic: string[]) => send(subscriptionPaths.follow(plan.coordinator.slug, ...topic), { email: mailbox })
const mails = () =>
  inOwn(tx => tx.selectFrom('work.mail').selectAll().where('about_kind', '=', 'subscription').orderBy('queued_at').orderBy('id').execute())
const pathOf = (link: string | undefined) => new URL(link ?? '').pathname
const subscriptions = () => inOwn(tx => tx.selectFrom('work.subscription').selectAll().execute())
/** Asks, and says yes by the link of the mail. */
const confirmed = async (...topic: string[]) => {
  await follow(...topic)
  await send(pathOf((await mails()).at(-1)?.secret_link))
}
const tell = () => tellFollowers(deps, new AbortController().signal)
const news = async () => (await mails()).filter(mail => mail.template === 'subscription-news')
const changed = async (title: string, to: string) => {
  await inOwn(tx => tx.updateTable('work.initiative').set({ title: to }).where('title', '=', title).execute())
  await publishNow()
}

describe('following by mail', () => {
  test('begins with a link in a mail; the link itself does nothing, its button does', async () => {
    const asked = await follow()
    expect([asked.statusCode, asked.body.includes('Se efter i din mail')]).toEqual([200, true])
    const link = pathOf((await mails())[0]?.secret_link)
    expect((await app.inject(link)).body).toContain('Ja, send mig mail')
    expect((await subscriptions())[0]?.confirmed_at).toBeNull()
    expect((await send(link)).body).toContain('Det følger du')
    expect((await subscriptions())[0]?.confirmed_at).not.toBeNull()
  })

  test('says on the page what is kept; and only the address, the language and what is followed are', async () => {
    const page = await app.inject(subscriptionPaths.follow(plan.coordinator.slug))
    expect(page.body).toContain('gemmer din mailadresse, dit sprog og det, du følger. Intet andet.')
    await confirmed()
    const [row] = await subscriptions()
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['asked_at', 'authority_id', 'confirmed_at', 'email', 'id', 'key', 'language', 'record_id', 'record_kind', 'told_version'].sort(),
    )
  })

  test.each([
    ['', 'Skriv din mailadresse'],
    ['ikke en adresse', 'Skriv din mailadresse'],
    ['070761-4285@eksempel.example', 'CPR-nummer'],
  ])('takes no address like %j', async (email, sentence) => {
    const refused = await send(subscriptionPaths.follow(plan.coordinator.slug), { email })
    expect([refused.statusCode, refused.body.includes(sentence)]).toEqual([422, true])
    expect(await subscriptions()).toEqual([])
  })

  test('of what is not on show is not there', async () => {
    for (const topic of [
      ['maal', 'findes-ikke'],
      ['enheder', 'socialforvaltningen'],
    ])
      expect((await app.inject(subscriptionPaths.follow(plan.coordinator.slug, ...topic))).statusCode).toBe(404)
    expect((await app.inject(subscriptionPaths.follow('findes-ikke'))).statusCode).toBe(404)
  })

  test('is told of a publication that changes it, in one mail, once', async () => {
    await confirmed()
    await tell()
    expect(await news()).toEqual([])
    await changed('Bostøtte', 'Bostøtte hele døgnet')
    await Promise.all([tell(), tell()])
    await tell()
    const sent = await news()
    expect(sent.map(mail => mail.to_email)).toEqual([mailbox])
    expect(sent[0]?.body_text).toContain('- Ændret: Bostøtte hele døgnet')
  })

  test('of a goal is told of the goal’s initiatives and no others; of an initiative only of that', async () => {
    await confirmed('maal', '1-et-godt-hverdagsliv')
    await confirmed('indsatser', 'ramper')
    await changed('Mere tid', 'Mere tid til alle')
    await tell()
    expect(await news()).toEqual([])
    await changed('Bostøtte', 'Bostøtte hele døgnet')
    await tell()
    expect((await news()).map(mail => mail.body_text.includes('Bostøtte hele døgnet'))).toEqual([true])
  })

  test('of two things has one mail of both', async () => {
    await confirmed('maal', '1-et-godt-hverdagsliv')
    await confirmed('indsatser', 'mere-tid')
    await inOwn(tx => tx.updateTable('work.initiative').set({ title: 'Mere tid til alle' }).where('title', '=', 'Mere tid').execute())
    await changed('Bostøtte', 'Bostøtte hele døgnet')
    await tell()
    expect((await news()).map(mail => [mail.body_text.includes('Mere tid til alle'), mail.body_text.includes('hele døgnet')])).toEqual([
      [true, true],
    ])
  })

  test('stops at one press in the mail program, and nothing of the address is left', async () => {
    await confirmed()
    await changed('Bostøtte', 'Bostøtte hele døgnet')
    await tell()
    const peer = await smtpPeer()
    const mailer = openSmtp({ url: peer.url, from: 'Tovholder <tovholder@proevby.example>' })
    await deliverDue(deps, mailer, new AbortController().signal)
    mailer.close()
    await peer.close()
    const raw = peer.taken.find(message => message.includes(mailbox) && message.includes('List-Unsubscribe-Post')) ?? ''
    expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i)
    const address = /List-Unsubscribe: <([^>]+)>/i.exec(raw.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? ''
    expect((await app.inject(pathOf(address))).body).toContain('Stop alle mails')
    const stopped = await send(pathOf(address), { 'List-Unsubscribe': 'One-Click' })
    expect([stopped.statusCode, stopped.body.includes('Du får ikke flere mails')]).toEqual([200, true])
    expect([await subscriptions(), await mails()]).toEqual([[], []])
    expect((await send(pathOf(address))).statusCode).toBe(404)
  })

  test('of one thing stops, while the others go on', async () => {
    await confirmed('maal', '1-et-godt-hverdagsliv')
    await confirmed('indsatser', 'ramper')
    const [first] = await subscriptions()
    const link = subscriptionPaths.stop(`${plan.coordinator.authorityId}.${first?.key}`)
    await send(link, { id: first?.id ?? '' })
    expect((await subscriptions()).length).toBe(1)
  })

  test('that nobody confirms is forgotten after a week, with the mail that asked', async () => {
    await follow()
    deps.passTime(8 * 86_400_000)
    await tell()
    expect([await subscriptions(), await mails()]).toEqual([[], []])
  })

  test('cannot be asked for without end: the address and the network wait', async () => {
    const codes = new Set<number>()
    for (let index = 0; index < 8; index += 1) codes.add((await follow()).statusCode)
    expect([...codes]).toEqual([200, 429])
  })

  test('is offered on the site, on a goal and on an initiative, in both languages', async () => {
    const { slug } = plan.coordinator
    const at = async (path: string) => (await app.inject(path)).body
    expect(await at(sitePaths(slug, 'da').home)).toContain(`href="${subscriptionPaths.follow(slug)}?sprog=da"`)
    expect(await at(sitePaths(slug, 'da').record('goals', '1-et-godt-hverdagsliv'))).toContain(
      subscriptionPaths.follow(slug, 'maal', '1-et-godt-hverdagsliv'),
    )
    expect(await at(sitePaths(slug, 'en').record('initiatives', 'ramper'))).toContain(
      `${subscriptionPaths.follow(slug, 'initiatives', 'ramper')}?sprog=en`,
    )
    expect(await at(`${subscriptionPaths.follow(slug)}?sprog=en`)).toContain('Be told by mail')
  })
})
