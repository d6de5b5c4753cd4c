import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { type SmtpPeer, smtpPeer } from '../../test/smtp-peer.ts'
import { inAuthority } from '../db/connect.ts'
import { deliverDue } from './deliver.ts'
import { mailJob } from './mail-job.ts'
import { queueMail } from './mail-store.ts'
import { openSmtp } from './smtp.ts'

const FROM = 'Tovholder <tovholder@proevby.example>'
const LINK = 'http://localhost:3000/invitation/hemmelig-noegle'
const MINUTE = 60_000

describe('mail', () => {
  let db: TestDatabase
  let deps: TestDeps
  let karen: Coordinator
  let peer: SmtpPeer

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    karen = await anAuthority(deps)
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    peer = await smtpPeer()
    return () => peer.close()
  })

  async function queue(email: string, who = karen): Promise<string> {
    const id = deps.newId()
    await inAuthority(deps.work, who.authorityId, tx =>
      queueMail(tx, who.authorityId, {
        id,
        to: { email, name: 'Åse Møller' },
        template: 'invitation',
        params: { name: 'Åse', inviter: 'Karen\nHolm', role: 'Læser', expires: '1. april', authority: 'Prøvby\nKommune' },
        language: 'da',
        secretLink: LINK,
        by: who.personId,
        at: deps.clock(),
      }),
    )
    return id
  }
  const deliver = async (url = peer.url) => {
    const mailer = openSmtp({ url, from: FROM })
    return deliverDue(deps, mailer, new AbortController().signal).finally(() => mailer.close())
  }
  const stored = (id: string, who = karen) =>
    inAuthority(deps.work, who.authorityId, async tx => ({
      ...(await tx.selectFrom('work.mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
      tries: await tx
        .selectFrom('work.mail_attempt')
        .select(['number', 'outcome', 'answer'])
        .where('mail_id', '=', id)
        .orderBy('number')
        .execute(),
    }))

  test('arrives as text and as a page, with its link, which is then kept nowhere', async () => {
    const id = await queue('aase@proevby.example')
    expect((await stored(id)).body_text).not.toContain('hemmelig-noegle')
    expect(await deliver()).toBe(1)
    const [message = ''] = peer.taken
    const words = decoded(message)
    expect(words.split(LINK).length).toBeGreaterThanOrEqual(4)
    expect(message).toContain(`Message-ID: <${id}@proevby.example>`)
    expect(message).toContain('multipart/alternative')
    expect(await stored(id)).toMatchObject({ state: 'sent', secret_link: '', next_attempt_at: null, attempts: 1 })
    expect(await deliver()).toBe(0)
  })

  test('a name with a line break in it adds no header', async () => {
    const id = await queue('aase@proevby.example')
    expect((await stored(id)).subject).toBe('Du er inviteret til at arbejde med handicappolitikken i Prøvby Kommune')
    await deliver()
    expect(peer.taken[0]?.split('\r\n\r\n')[0]).not.toMatch(/^Kommune/m)
  })

  test('an address that does not exist is seen at once and not tried again', async () => {
    peer.answerTo('vaek@proevby.example', 550)
    const id = await queue('vaek@proevby.example')
    await deliver()
    const mail = await stored(id)
    expect(mail).toMatchObject({ state: 'bounced', secret_link: '' })
    expect(mail.tries).toEqual([{ number: 1, outcome: 'bounced', answer: expect.stringContaining('no such user') }])
    deps.passTime(24 * 60 * MINUTE)
    expect(await deliver()).toBe(0)
  })

  test('a server that puts it off gets it again, later each time, until it takes it', async () => {
    peer.answerTo('optaget@proevby.example', 451)
    const id = await queue('optaget@proevby.example')
    expect(await deliver()).toBe(1)
    expect(await deliver()).toBe(0)
    deps.passTime(MINUTE)
    expect(await deliver()).toBe(1)
    deps.passTime(4 * MINUTE)
    expect(await deliver()).toBe(0)
    peer.answerTo('optaget@proevby.example', 0)
    deps.passTime(MINUTE)
    expect(await deliver()).toBe(1)
    expect((await stored(id)).tries.map(one => one.outcome)).toEqual(['later', 'later', 'sent'])
    expect(peer.taken).toHaveLength(1)
  })

  test('is given up after some days, and says what the server said', async () => {
    peer.answerTo('aldrig@proevby.example', 451)
    const id = await queue('aldrig@proevby.example')
    for (let tries = 0; tries < 12; tries++) {
      await deliver()
      deps.passTime(25 * 60 * MINUTE)
    }
    const mail = await stored(id)
    expect(mail).toMatchObject({ state: 'failed', attempts: 9, secret_link: '' })
    expect(mail.tries.at(-1)?.answer).toContain('try again later')
  })

  test('a message the server will not have has failed', async () => {
    peer.beforeTaking(async () => 554)
    const id = await queue('spam@proevby.example')
    await deliver()
    expect((await stored(id)).state).toBe('failed')
  })

  test('waits where the password is wrong or nobody answers: that is our fault, not the receiver’s', async () => {
    const locked = await smtpPeer({ password: 'den-rigtige' })
    const id = await queue('aase@proevby.example')
    await deliver(locked.url.replace('den-rigtige', 'den-forkerte'))
    expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 1, secret_link: LINK })
    expect(JSON.stringify((await stored(id)).tries)).not.toContain('den-forkerte')
    deps.passTime(MINUTE)
    await deliver('smtp://127.0.0.1:1')
    expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 2 })
    deps.passTime(5 * MINUTE)
    await deliver(locked.url)
    expect((await stored(id)).state).toBe('sent')
    await locked.close()
  })

  test('of four processes at once each mail is sent by one', async () => {
    const lone = await anAuthority(deps, { authorityName: 'Lilleby Kommune' })
    const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => queue(`${at}@proevby.example`, at % 2 ? lone : karen)))
    await Promise.all([deliver(), deliver(), deliver(), deliver()])
    expect(peer.taken).toHaveLength(20)
    expect(new Set(peer.taken.map(message => /^Message-ID: (.+)$/m.exec(message)?.[1])).size).toBe(20)
    expect((await stored(ids[1] ?? '', lone)).state).toBe('sent')
  })

  test('a sender that dies at it lets go: the mail is still to send, and is sent once', async () => {
    let asked = 0
    peer.beforeTaking(async () => {
      asked += 1
      if (asked === 1) await sleep(300)
      return asked === 1 ? 451 : 0
    })
    const id = await queue('aase@proevby.example')
    const first = deliver().catch(() => 'cut off')
    await expect.poll(() => asked).toBe(1)
    await cutOffSenders(db)
    expect(await first).toBe('cut off')
    expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await deliver()).toBe(1)
    expect(peer.taken).toHaveLength(1)
  })

  test('without a mail server the job leaves it in the outbox', async () => {
    const id = await queue('aase@proevby.example')
    await mailJob.run(deps, new AbortController().signal)
    expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 0 })
    await mailJob.run({ ...deps, smtp: { url: peer.url, from: FROM } }, new AbortController().signal)
    expect((await stored(id)).state).toBe('sent')
  })
})

/** Quoted-printable or base64, whichever the library chose. */
const decoded = (message: string): string =>
  message
    .split(/\r\n--[^\r\n]+/)
    .map(part => {
      const [head = '', ...body] = part.split('\r\n\r\n')
      const text = body.join('\r\n\r\n')
      return /base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : text.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    })
    .join('\n')

/** What the database sees when the process that holds a mail is killed. */
async function cutOffSenders(db: TestDatabase): Promise<void> {
  const { default: pg } = await import('pg')
  const owner = new pg.Client(db.owner)
  await owner.connect()
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and state = 'idle in transaction'`, [
    db.name,
  ])
  await owner.end()
}
