import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { inAuthority } from '../src/db/connect.ts'
import { danishDay } from '../src/domain/danish-day.ts'
import type { ReviewItem } from '../src/domain/review.ts'
import { itemsOf } from '../src/review/item-store.ts'
import { ITEM_ACTS, type ItemAct, reviewPaths } from '../src/review/review-paths.ts'
import { workPaths } from '../src/web/paths.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { INVENTED_PLAN } from './invented-plan.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from './sign-in.ts'

/** A coordinator at her desk: an app on a database of its own, and the acts of a review as she does them. */
export type ReviewDesk = {
  readonly db: TestDatabase
  readonly deps: TestDeps
  readonly app: FastifyInstance
  readonly who: Coordinator
  readonly browser: SignedIn
  /** Passes every wall: to see what is really stored. */
  readonly owner: pg.Client
  close(): Promise<void>
}

export async function reviewDesk(): Promise<ReviewDesk> {
  const db = await freshDatabase()
  const owner = new pg.Client(db.owner)
  await owner.connect()
  const deps = testDeps(db)
  const app = await testApp(deps)
  const who = await anAuthority(deps)
  const browser = await signIn(app, deps, who)
  return {
    db,
    deps,
    app,
    who,
    browser,
    owner,
    async close() {
      await app.close()
      await owner.end()
      await db.close()
    },
  }
}

/** A colleague of the one at the desk, signed in beside her. */
export async function colleagueAt({ app, deps, who }: ReviewDesk): Promise<SignedIn> {
  const personId = deps.newId()
  const key = { authority_id: who.authorityId }
  await inAuthority(deps.work, who.authorityId, async tx => {
    await tx
      .insertInto('work.person')
      .values({ ...key, id: personId, name: 'Bo Krag', email: `${personId}@proevby.example` })
      .execute()
    await tx
      .insertInto('work.appointment')
      .values({ ...key, id: deps.newId(), person_id: personId, role: 'coordinator', valid_from: danishDay(deps.clock()) })
      .execute()
  })
  return signIn(app, deps, { ...who, personId })
}

let uploads = 0

/** Uploads a text and answers its reading. The same text twice would be recognised, so each gets a line of its own at its end. */
export async function read(desk: ReviewDesk, text: string = INVENTED_PLAN): Promise<string> {
  uploads += 1
  return readFile(desk, `plan-${uploads}.txt`, Buffer.from(`${text}\nUdgave ${uploads}.\n`))
}

export async function readFile(desk: ReviewDesk, name: string, bytes: Uint8Array): Promise<string> {
  const answer = await desk.browser.upload(workPaths.uploadDocument, {}, { field: 'file', name, type: 'text/plain', bytes })
  const id = /gennemgang\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1]
  if (!id) throw new Error(`the upload answered ${answer.statusCode}`)
  return id
}

export const items = (desk: ReviewDesk, readingId: string): Promise<readonly ReviewItem[]> =>
  inAuthority(desk.deps.work, desk.who.authorityId, tx => itemsOf(tx, desk.who.authorityId, readingId))

/** The item with this heading, of this kind. */
export async function itemTitled(desk: ReviewDesk, readingId: string, title: string): Promise<ReviewItem> {
  const all = await items(desk, readingId)
  const found = all.find(
    item => 'title' in item.fields && (item.corrected ?? item.fields) && JSON.stringify(item.corrected ?? item.fields).includes(title),
  )
  if (!found) throw new Error(`no item says ${title}`)
  return found
}

export const act = (desk: ReviewDesk, readingId: string, item: ReviewItem, name: ItemAct, typed: Typed = {}) =>
  desk.browser.post(reviewPaths.act(readingId, item.id, name), { revision: String(item.revision), ...typed })

/** Accepts whatever is open, one by one, as a person would who agrees with everything. */
export async function acceptAll(desk: ReviewDesk, readingId: string): Promise<void> {
  for (const item of await items(desk, readingId)) {
    if (item.state !== 'open') continue
    await act(desk, readingId, item, item.kind === 'section' ? 'skip' : 'accept', { reason: 'no-record' })
  }
}

export const acts = Object.keys(ITEM_ACTS) as ItemAct[]

/** One row or value from behind the app's back. */
export async function rows<T extends pg.QueryResultRow>(desk: ReviewDesk, query: string, values: unknown[] = []): Promise<T[]> {
  return (await desk.owner.query<T>(query, values)).rows
}
