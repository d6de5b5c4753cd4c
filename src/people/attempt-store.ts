import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { WorkDatabase } from '../db/connect.ts'
import type { Tables } from '../db/tables.ts'
import { networkOf } from '../domain/network-address.ts'
import { ADDRESS_LIMIT, EMAIL_LIMIT, FAILURE_WINDOW_MS, type Failures, waitsUntil } from '../domain/throttle.ts'

const DAY_MS = 86_400_000
/** How long a network address counts as one the person has signed in from. */
const KNOWN_MS = 30 * DAY_MS

export type Attempt = { readonly email: string; readonly address: string; readonly now: Date }

/** Either the number of an attempt that now counts as failed until `succeed` says otherwise, or when the next one is taken. */
export type AttemptTaken = { readonly ok: true; readonly id: number } | { readonly ok: false; readonly until: Date }

/** People type their password in the wrong field: what stood there is kept only as a hash. */
const nameOf = (email: string): string => createHash('sha256').update(email.toLowerCase()).digest('hex')

/**
 * Counts first and writes the attempt in the same breath, one at a time for each e-mail and each network address: a hundred
 * guesses sent at once are a hundred failures, not five.
 */
export async function beginAttempt(db: WorkDatabase, { email, now, ...from }: Attempt): Promise<AttemptTaken> {
  const name = nameOf(email)
  const address = networkOf(from.address)
  return db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('sign-in e-mail ' || ${name}, 0))`.execute(tx)
    await sql`select pg_advisory_xact_lock(hashtextextended('sign-in address ' || ${address}, 0))`.execute(tx)
    const until = [
      waitsUntil(await emailFailures(tx, name, address, now), EMAIL_LIMIT, now),
      waitsUntil(await addressFailures(tx, address, now), ADDRESS_LIMIT, now),
    ].reduce((later, one) => (one && (!later || one > later) ? one : later))
    if (until) return { ok: false, until }
    const { id } = await tx
      .insertInto('ops.sign_in_attempt')
      .values({ email: name, address, at: now, succeeded: false })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { ok: true, id }
  })
}

/**
 * Failures since the person's last success. From a network address she has signed in from before, only those made there count:
 * strangers who guess at her name elsewhere cannot keep her out.
 */
async function emailFailures(tx: Transaction<Tables>, name: string, address: string, now: Date): Promise<Failures> {
  const { rows } = await sql<Failures>`
    select count(*) as count, max(at) as last from ops.sign_in_attempt f
    where f.email = ${name} and not f.succeeded and f.at > ${new Date(now.getTime() - FAILURE_WINDOW_MS)}
      and f.at > coalesce((select max(at) from ops.sign_in_attempt s where s.email = ${name} and s.succeeded and s.address = f.address), '-infinity')
      and (f.address = ${address} or not exists (
        select from ops.sign_in_attempt k where k.email = ${name} and k.address = ${address} and k.succeeded
          and k.at > ${new Date(now.getTime() - KNOWN_MS)}))`.execute(tx)
  return rows[0] ?? { count: 0, last: null }
}

async function addressFailures(tx: Transaction<Tables>, address: string, now: Date): Promise<Failures> {
  const { rows } = await sql<Failures>`
    select count(*) as count, max(at) as last from ops.sign_in_attempt
    where address = ${address} and not succeeded and at > ${new Date(now.getTime() - FAILURE_WINDOW_MS)}`.execute(tx)
  return rows[0] ?? { count: 0, last: null }
}

/** The attempt was right after all; what is too old to matter is cleared away on the occasion. */
export async function succeed(db: WorkDatabase, id: number, now: Date): Promise<void> {
  await db.updateTable('ops.sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute()
  await db
    .deleteFrom('ops.sign_in_attempt')
    .where('at', '<', new Date(now.getTime() - DAY_MS))
    .where(eb => eb.or([eb('succeeded', '=', false), eb('at', '<', new Date(now.getTime() - KNOWN_MS))]))
    .execute()
}
