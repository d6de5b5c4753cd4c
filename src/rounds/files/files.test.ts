import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../../test/invented-round.ts'
import { aColleague, multipart, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { EMPTY_DRAFT } from '../../domain/rounds/answer.ts'
import { answerLinkPaths, publicFilePath, sitePaths, workPaths } from '../../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let mette: SignedIn
let karen: SignedIn
let round: string
let one: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
})
afterAll(async () => {
  await app.close()
  await db.close()
})
beforeEach(async () => {
  plan = await aPlan(deps)
  const of = (role: 'contributor' | 'approver') => aColleague(deps, plan.coordinator, role, plan.social)
  nadia = await signIn(app, deps, plan.coordinator)
  mette = await signIn(app, deps, await of('contributor'))
  karen = await signIn(app, deps, await of('approver'))
  round = await openARound(nadia, deps, plan)
  one = await obligationOf(deps, plan, round, 'Bostøtte')
})

const inOwn = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
const TEXT = Buffer.from('Otte familier har fået bostøtte i år.')
const fileOf = (name: string, bytes: Uint8Array = TEXT) => ({ field: 'file', name, type: 'application/octet-stream', bytes })
const attach = (who: SignedIn, name = 'status.txt', bytes: Uint8Array = TEXT) =>
  who.upload(workPaths.attachToAnswer(one), {}, fileOf(name, bytes))
const files = () =>
  inOwn(tx =>
    tx
      .selectFrom('work.attachment')
      .select(['id', 'file_name', 'kind', 'public', 'obligation_id'])
      .orderBy('added_at')
      .orderBy('id')
      .execute(),
  )
/** Not read by a process of its own, as texts are. */
const aPicture = (index: number) => Buffer.from(`\x89PNG\r\n\x1a\n${index}`, 'latin1')
const theFile = async () => (await files())[0]?.id ?? ''
const submit = () =>
  mette.post(workPaths.contribution(one), {
    base: JSON.stringify(EMPTY_DRAFT),
    act: 'submit',
    status: 'on-plan',
    trend: 'better',
    text: 'Otte familier.',
    next_step: 'Flere.',
  })
const approve = async () => {
  const page = (await karen.get(workPaths.approval(one))).body
  return karen.post(workPaths.approval(one), { act: 'approve', sent: /name="sent" value="([^"]+)"/.exec(page)?.[1] ?? '' })
}

describe('a file with an answer', () => {
  test('is kept, shown to its unit and its approver, fetched as a file and never as a page', async () => {
    expect((await attach(mette)).statusCode).toBe(303)
    expect(await files()).toEqual([expect.objectContaining({ file_name: 'status.txt', kind: 'text', public: false, obligation_id: one })])
    expect((await mette.get(workPaths.contribution(one))).body).toContain('kun til jer selv')
    await submit()
    expect((await karen.get(workPaths.approval(one))).body).toContain('status.txt')
    const fetched = await karen.get(workPaths.attachment(await theFile()))
    expect([fetched.statusCode, fetched.rawPayload.equals(TEXT)]).toEqual([200, true])
    expect(fetched.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="status.txt"/),
      'x-content-type-options': 'nosniff',
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
    })
  })

  test.each<[string, string, Uint8Array, string]>([
    ['a program', 'status.pdf', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 1, 2]), 'Filen er ikke en PDF'],
    ['a web page', 'status.txt', Buffer.from('<html><script>1</script>'), 'Filen er ikke en PDF'],
    ['a broken PDF', 'status.pdf', Buffer.from('%PDF-1.7 nothing more'), 'PDF’en er ødelagt'],
    ['a personal number in its text', 'status.txt', Buffer.from('Borger 070761-4285 har fået hjælp'), 'CPR-nummer'],
    ['a personal number in its name', 'borger 070761-4285.txt', TEXT, 'CPR-nummer'],
    ['nothing', 'tom.txt', Buffer.alloc(0), 'Filen er tom'],
    ['too much', 'stor.txt', Buffer.alloc(10_000_001, 'a'), 'større end 10 MB'],
  ])('that is %s is refused with a sentence, and nothing is kept', async (_case, name, bytes, sentence) => {
    const refused = await attach(mette, name, bytes)
    expect([refused.statusCode, refused.body.includes(sentence)]).toEqual([422, true])
    expect(await files()).toEqual([])
  })

  test('is named for what it is, without its path', async () => {
    await attach(mette, 'C:\\Mine ting\\billede.exe', aPicture(1))
    expect(await files()).toEqual([expect.objectContaining({ file_name: 'billede.exe.png', kind: 'png' })])
  })

  test('sent twice is attached once, and the eleventh is refused', async () => {
    await attach(mette)
    await attach(mette)
    for (let index = 0; index < 9; index += 1) await attach(mette, `${index}.png`, aPicture(index))
    expect((await files()).length).toBe(10)
    expect((await attach(mette, 'nr-11.png', aPicture(11))).body).toContain('allerede 10 bilag')
  })

  test('can be taken away until the answer is sent; it is in the history', async () => {
    await attach(mette)
    expect((await mette.post(workPaths.detach(await theFile()))).statusCode).toBe(303)
    await attach(mette)
    await submit()
    expect((await mette.post(workPaths.detach(await theFile()))).statusCode).toBe(409)
    expect((await attach(mette, 'mere.txt', Buffer.from('Mere'))).statusCode).toBe(409)
    const acts = await inOwn(tx => tx.selectFrom('work.audit_entry').select('act').where('record_id', '=', one).orderBy('number').execute())
    expect(acts.map(({ act }) => act)).toEqual(['file-attached', 'file-removed', 'file-attached', 'submission'])
  })

  test('is there for nobody of another unit', async () => {
    await attach(mette)
    const other = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'contributor', plan.teknik))
    const id = await theFile()
    const answers = [
      await other.get(workPaths.attachment(id)),
      await other.post(workPaths.detach(id)),
      await other.post(workPaths.fileVisibility(id), { public: 'yes' }),
      await attach(other),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404])
    expect(await files()).toEqual([expect.objectContaining({ id, public: false })])
  })

  test('may come in by a personal link, with the form’s token before it', async () => {
    const link = await inOwn(tx =>
      tx.selectFrom('work.mail').select('secret_link').where('template', '=', 'answer-link').limit(1).executeTakeFirstOrThrow(),
    )
    const paths = answerLinkPaths(link.secret_link.split('/svar/')[1] ?? '')
    const token = 'f'.repeat(43)
    const send = (csrf: string) =>
      app.inject({
        method: 'POST',
        url: paths.attach(one),
        cookies: { 'tovholder-form': token },
        ...multipart({ csrf }, fileOf('status.txt')),
      })
    expect((await send('gættet')).statusCode).toBe(403)
    expect((await send(token)).statusCode).toBe(303)
    expect((await app.inject(paths.file(await theFile()))).rawPayload.equals(TEXT)).toBe(true)
    const wrong = answerLinkPaths(`${plan.coordinator.authorityId}.${'x'.repeat(43)}`)
    expect((await app.inject(wrong.file(await theFile()))).statusCode).toBe(404)
  })
})

describe('a file that everyone may see', () => {
  test('follows the approved answer into the frozen report and its publication; one that is internal does not', async () => {
    await attach(mette)
    await attach(mette, 'internt.txt', Buffer.from('Kun til os.'))
    const [shown, internal] = await files()
    expect((await mette.post(workPaths.fileVisibility(shown?.id ?? ''), { public: 'yes' })).statusCode).toBe(303)
    await submit()
    await approve()
    await nadia.post(workPaths.roundReport(round))
    const address = (id: string | undefined) => publicFilePath(plan.coordinator.authorityId, id ?? '')
    expect((await app.inject(address(shown?.id))).statusCode).toBe(404)
    const preview = (await nadia.get(workPaths.newPublication)).body
    const hidden = Object.fromEntries(
      [...preview.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    )
    await nadia.post(workPaths.newPublication, { ...hidden, kind: 'publication', note: '' })
    const report = await app.inject(`${sitePaths(plan.coordinator.slug, 'da').page('status')}/status-foraaret-2026`)
    expect([report.statusCode, report.body.includes('status.txt'), report.body.includes('internt.txt')]).toEqual([200, true, false])
    const fetched = await app.inject(address(shown?.id))
    expect([fetched.statusCode, fetched.rawPayload.equals(TEXT), fetched.headers['x-content-type-options']]).toEqual([200, true, 'nosniff'])
    expect((await app.inject(address(internal?.id))).statusCode).toBe(404)
  })
})

describe('instructions as files', () => {
  test('are put on a round by its coordinator, fetched by those who are asked, and stand once it is closed', async () => {
    const put = await nadia.upload(workPaths.attachToRound(round), {}, fileOf('vejledning.txt'))
    expect(put.statusCode).toBe(303)
    expect((await mette.get(workPaths.contribution(one))).body).toContain('vejledning.txt')
    expect((await mette.get(workPaths.attachment(await theFile()))).rawPayload.equals(TEXT)).toBe(true)
    expect((await mette.upload(workPaths.attachToRound(round), {}, fileOf('eget.txt'))).statusCode).toBe(403)
    expect((await mette.post(workPaths.detach(await theFile()))).statusCode).toBe(403)
    const refused = await nadia.upload(workPaths.attachToRound(round), {}, fileOf('a.txt', Buffer.from('<html>')))
    expect([refused.statusCode, refused.body.includes('Filen er ikke en PDF')]).toEqual([422, true])
    await nadia.post(workPaths.closeRound(round))
    expect((await nadia.post(workPaths.detach(await theFile()))).statusCode).toBe(409)
  })
})
