import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aColleague, anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { type SmtpPeer, smtpPeer } from '../../test/smtp-peer.ts'
import { inAuthority } from '../db/connect.ts'
import { holdAfterRestore } from './held-mail.ts'
import { authoritiesWithDueMail } from './mail-store.ts'
import { queueMail } from './outbox.ts'
import { MAIL_TEMPLATES } from './template.ts'

const LINK = 'http://localhost:3000/invitation/hemmelig-noegle'

describe('the outbox', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let karen: Coordinator
  let browser: SignedIn

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    karen = await anAuthority(deps)
    browser = await signIn(app, deps, karen)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  async function queue(secretLink = LINK): Promise<string> {
    const id = deps.newId()
    const params = { name: 'Åse', inviter: 'Karen', role: 'Læser', expires: '1. april', authority: 'Prøvby Kommune' }
    const mail = { id, to: { email: 'aase@proevby.example', name: 'Åse Møller' }, template: 'invitation', params, language: 'da' } as const
    await inAuthority(deps.work, karen.authorityId, tx =>
      queueMail(tx, karen.authorityId, { ...mail, secretLink, by: karen.personId, at: deps.clock() }),
    )
    return id
  }
  const page = async (id: string) => (await browser.get(`/arbejde/mail/${id}`)).body

  test('without a mail server says so, shows what to copy, and lets one say that it was sent, once', async () => {
    const id = await queue()
    expect((await browser.get('/arbejde/mail')).body).toContain('Mailen bliver ikke sendt')
    expect(await page(id)).toContain(LINK)
    for (let twice = 0; twice < 2; twice++) {
      const said = await browser.post(`/arbejde/mail/${id}/sendt`)
      expect(said.headers.location).toBe(`/arbejde/mail/${id}?sket=mail.done.sent`)
    }
    const sent = await page(id)
    expect(sent).not.toContain(LINK)
    expect(sent).toContain('Linket er slettet')
    expect(sent.match(/: Sendt/g)).toHaveLength(1)
    expect(sent).toContain('(Karen Holm)')
    expect((await browser.get('/arbejde/historik?slags=mail')).body).toContain('Mail markeret som sendt')
  })

  test('what came back is marked, and a mail whose link is gone is not sent again', async () => {
    const [invitation, plain] = [await queue(), await queue('')]
    for (const id of [invitation, plain]) {
      await browser.post(`/arbejde/mail/${id}/sendt`)
      expect((await browser.post(`/arbejde/mail/${id}/retur`)).statusCode).toBe(303)
    }
    expect((await browser.post(`/arbejde/mail/${invitation}/igen`)).statusCode).toBe(409)
    expect((await browser.get('/arbejde/mail?tilstand=bounced')).body).toContain('Kom retur 2')
    expect(await page(invitation)).not.toContain('Prøv at sende igen')
  })

  test('holds what waited when a backup was taken, until a person has looked and lets it go', async () => {
    const [sent, waits] = [await queue(), await queue('')]
    expect(await holdAfterRestore(deps.work, deps.clock())).toBeGreaterThanOrEqual(2)
    expect(await holdAfterRestore(deps.work, deps.clock())).toBe(0)
    expect(await authoritiesWithDueMail(deps.work, deps.clock())).not.toContain(karen.authorityId)
    const held = (await browser.get('/arbejde/mail?tilstand=held')).body
    expect(held).toContain('venter efter gendannelse')
    expect(held).toContain(waits)
    await browser.post(`/arbejde/mail/${sent}/sendt`)
    for (let twice = 0; twice < 2; twice++) expect((await browser.post('/arbejde/mail/frigiv')).statusCode).toBe(303)
    expect(await authoritiesWithDueMail(deps.work, deps.clock())).toContain(karen.authorityId)
    expect(await page(waits)).toContain('>Venter<')
    expect(await page(sent)).toContain('>Sendt<')
    const told = (await browser.get('/arbejde/historik?slags=mail')).body
    // Below the filter, whose choices have the same names.
    const body = told.slice(told.indexOf('</form>', told.indexOf('class="narrowing"')))
    expect(body.match(/Mail stoppet efter gendannelse/g)).toHaveLength(1)
    expect(body.match(/Stoppet mail sat i kø/g)).toHaveLength(1)
    expect(body).toContain('tovholder restore')
    await browser.post(`/arbejde/mail/${waits}/sendt`)
  })

  test('is narrowed by state, and its unknown states and pages are the whole list', async () => {
    for (const query of ['?tilstand=failed', '?tilstand=ukendt', '?side=-1', '?side=99'])
      expect((await browser.get(`/arbejde/mail${query}`)).statusCode).toBe(200)
    expect((await browser.get('/arbejde/mail?tilstand=failed')).body).toContain('Her er ingen mail')
  })

  test('a coordinator who runs one unit only does not read everyone’s mail', async () => {
    const unit = deps.newId()
    await inAuthority(deps.work, karen.authorityId, tx =>
      tx.insertInto('work.unit').values({ authority_id: karen.authorityId, id: unit, official_name: 'Kultur' }).execute(),
    )
    const local = await signIn(app, deps, await aColleague(deps, karen, 'coordinator', unit))
    expect((await local.get('/arbejde/mail')).statusCode).toBe(403)
  })

  test('every text can be seen in both languages, as text and as a mail program shows it', async () => {
    const list = (await browser.get('/arbejde/mailskabeloner')).body
    for (const template of MAIL_TEMPLATES)
      for (const lang of ['da', 'en']) {
        const address = `/arbejde/mailskabeloner/${template}/${lang}`
        expect(list).toContain(`href="${address}"`)
        expect((await browser.get(address)).body).toContain('Prøvby Kommune')
        const shown = await browser.get(`${address}/html`)
        expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
        expect(shown.body).toContain(`<html lang="${lang}">`)
        expect(shown.body).not.toMatch(/<script|<img|<link/)
      }
    expect((await browser.get('/arbejde/mailskabeloner/findes-ikke/da')).statusCode).toBe(404)
    expect((await browser.get('/arbejde/mailskabeloner/test/fr')).statusCode).toBe(404)
  })
})

describe('the machine room', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let ida: SignedIn
  let peer: SmtpPeer

  beforeAll(async () => {
    db = await freshDatabase()
    peer = await smtpPeer()
    deps = testDeps(db, { smtp: { url: peer.url.replace('//', '//tov:hemmeligt@'), from: 'Tovholder <tov@proevby.example>' } })
    app = await testApp(deps)
    ida = await signIn(app, deps, await aColleague(deps, await anAuthority(deps), 'operator'))
  })
  afterAll(async () => {
    await app.close()
    await db.close()
    await peer.close()
  })

  test('is where an operator begins; it shows the mail server without its password, and that the history is whole', async () => {
    expect((await ida.get('/arbejde')).headers.location).toBe('/arbejde/drift')
    const { body } = await ida.get('/arbejde/drift')
    expect(body).toContain('127.0.0.1')
    expect(body).toContain('Kæden er hel')
    expect(body).not.toContain('hemmeligt')
  })

  test('tells what the server answered to a test, and sends the same form once', async () => {
    peer.answerTo('vaek@proevby.example', 550)
    const send = async (id: string, email: string) =>
      (await ida.get((await ida.post('/arbejde/drift/proevemail', { id, email })).headers.location ?? '')).body
    expect(await send(deps.newId(), 'vaek@proevby.example')).toContain('tog ikke imod prøven til vaek@proevby.example')
    const id = deps.newId()
    for (let twice = 0; twice < 2; twice++) expect(await send(id, 'ida@proevby.example')).toContain('har taget imod prøven')
    expect(peer.taken).toHaveLength(1)
  })

  test('asks for an address that can be one, and does not show other mail', async () => {
    expect((await ida.post('/arbejde/drift/proevemail', { id: deps.newId(), email: 'ida' })).statusCode).toBe(422)
    expect((await ida.get('/arbejde/drift?proeve=ikke-et-id')).statusCode).toBe(200)
    expect((await ida.get('/arbejde/mail')).statusCode).toBe(403)
  })
})
