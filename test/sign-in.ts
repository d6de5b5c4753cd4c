import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { inAuthority, type WorkTransaction } from '../src/db/connect.ts'
import { newId } from '../src/db/new-id.ts'
import { danishDay } from '../src/domain/danish-day.ts'
import { FOUNDER_ROLES, type Role } from '../src/domain/role.ts'
import { createSession } from '../src/people/session-store.ts'
import { csrfTokenOf, hashOf, keyText } from '../src/people/session-token.ts'
import { buildApp } from '../src/web/app.ts'
import type { AppDeps } from '../src/web/deps.ts'
import type { TestDatabase } from './database.ts'

export type TestDeps = AppDeps & {
  /** Moves the app's clock; it stands still otherwise. */
  passTime(milliseconds: number): void
}

/** The app's surroundings on a test database, with a clock that stands still at `now`. */
export function testDeps(db: Pick<TestDatabase, 'work' | 'open'>, overrides: Partial<AppDeps> & { now?: Date } = {}): TestDeps {
  let now = overrides.now ?? new Date('2026-03-02T09:00:00Z')
  return {
    work: db.work,
    open: db.open,
    clock: () => now,
    newId,
    origin: 'http://localhost:3000',
    secureCookies: false,
    trustProxy: false,
    // However busy the machine is, an upload answers with what became of it; a test of progress says otherwise.
    patienceMs: 60_000,
    ...overrides,
    passTime: milliseconds => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

export const testApp = (deps: AppDeps): Promise<FastifyInstance> => buildApp(deps)

export type Coordinator = {
  readonly authorityId: string
  readonly slug: string
  readonly authorityName: string
  readonly personId: string
  readonly name: string
  readonly email: string
}

let made = 0

/** An authority with one person, its coordinator and administrator, without a password: sign her in with `signIn`. */
export async function anAuthority(
  deps: AppDeps,
  given: Partial<Pick<Coordinator, 'slug' | 'authorityName' | 'name' | 'email'>> = {},
): Promise<Coordinator> {
  made += 1
  const slug = given.slug ?? `proevby-${process.pid}-${made}`
  const who = {
    authorityId: deps.newId(),
    personId: deps.newId(),
    slug,
    authorityName: given.authorityName ?? 'Prøvby Kommune',
    name: given.name ?? 'Karen Holm',
    email: given.email ?? `karen@${slug}.example`,
  }
  const { authorityId: authority_id, personId: person_id } = who
  await inAuthority(deps.work, who.authorityId, async tx => {
    await tx.insertInto('work.authority').values({ authority_id, slug, official_name: who.authorityName, kind: 'municipality' }).execute()
    await tx.insertInto('work.person').values({ authority_id, id: person_id, name: who.name, email: who.email }).execute()
    for (const role of FOUNDER_ROLES) await appoint(tx, deps, who, { role })
    await tx.insertInto('ops.sign_in_name').values({ email: who.email.toLowerCase(), authority_id, person_id }).execute()
  })
  return who
}

/** Someone else of the same authority, in one role: for all of it, or for a unit. */
export async function aColleague(deps: AppDeps, of: Coordinator, role: Role, unitId: string | null = null): Promise<Coordinator> {
  made += 1
  const who = { ...of, personId: deps.newId(), name: `Kollega ${made}`, email: `${role}-${made}@${of.slug}.example` }
  const { authorityId: authority_id, personId: person_id, name, email } = who
  await inAuthority(deps.work, authority_id, async tx => {
    await tx.insertInto('work.person').values({ authority_id, id: person_id, name, email }).execute()
    await appoint(tx, deps, who, { role, unitId })
    await tx.insertInto('ops.sign_in_name').values({ email, authority_id, person_id }).execute()
  })
  return who
}

type Given = { readonly role: Role; readonly unitId?: string | null }

const appoint = (tx: WorkTransaction, deps: AppDeps, { authorityId, personId }: Coordinator, { role, unitId = null }: Given) =>
  tx
    .insertInto('work.appointment')
    .values({
      authority_id: authorityId,
      id: deps.newId(),
      person_id: personId,
      role,
      unit_id: unitId,
      valid_from: danishDay(deps.clock()),
    })
    .execute()

/** Form fields as typed; a field that repeats as a list. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** A browser that holds a session cookie. Addresses come from `workPaths`. */
export type SignedIn = {
  readonly cookie: string
  readonly csrf: string
  get(url: string): Promise<LightMyRequestResponse>
  /** Sends a form with its token. */
  post(url: string, typed?: Typed): Promise<LightMyRequestResponse>
  /** Sends a form with a file, as multipart, its token and fields before the file. */
  upload(url: string, typed: Typed, file: { field: string; name: string; type: string; bytes: Uint8Array }): Promise<LightMyRequestResponse>
  /** Anything else, with the cookie only. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

/** The cookie and the forms' token of a new session, by a row, as fast as a query: signing in itself is tested where it is built. */
export async function newSession(deps: AppDeps, who: Coordinator): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const { key, secret } = await inAuthority(deps.work, who.authorityId, async tx => {
    const key = await createSession(tx, who, 'Prøve', deps.clock())
    const row = await tx
      .selectFrom('work.session')
      .select('csrf_secret')
      .where('authority_id', '=', who.authorityId)
      .where('token_hash', '=', hashOf(key.token))
      .executeTakeFirstOrThrow()
    return { key, secret: row.csrf_secret }
  })
  const cookie = `${deps.secureCookies ? '__Host-tovholder' : 'tovholder'}=${keyText(key)}`
  return { cookie, csrf: csrfTokenOf(secret, hashOf(key.token)) }
}

export async function signIn(app: FastifyInstance, deps: AppDeps, who: Coordinator): Promise<SignedIn> {
  const { cookie, csrf } = await newSession(deps, who)
  const inject = (options: InjectOptions) => app.inject({ ...options, headers: { ...options.headers, cookie } })
  return {
    cookie,
    csrf,
    get: url => inject({ method: 'GET', url }),
    post: (url, typed = {}) => inject({ method: 'POST', url, ...form({ csrf, ...typed }) }),
    upload: (url, typed, file) => inject({ method: 'POST', url, ...multipart({ csrf, ...typed }, file) }),
    inject,
  }
}

/** Headers and body of a form as a browser sends it. */
export function form(typed: Typed): { headers: Record<string, string>; payload: string } {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) fields.append(name, one)
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: fields.toString() }
}

const BOUNDARY = '----tovholder-test-boundary'

/** Headers and body of a form with a file, its fields before it. */
export function multipart(typed: Typed, file: { field: string; name: string; type: string; bytes: Uint8Array }) {
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map(one => part(`name="${name}"`, one)))
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([Buffer.from(fields.join('') + head), file.bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  }
}

const part = (disposition: string, value: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
