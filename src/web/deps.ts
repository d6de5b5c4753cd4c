import type pg from 'pg'
import type { PublicDatabase, WorkDatabase } from '../db/connect.ts'
import type { SmtpSettings } from '../mail/smtp.ts'

/** What every slice is handed. Time and ids come in here, so that a test can hold both still. */
export type AppDeps = {
  /** Logs in as the plain application role; row-level security binds it. */
  readonly work: WorkDatabase
  /** Logs in as the public role; it has no rights outside `published`. */
  readonly open: PublicDatabase
  /** The public login, for the one connection that hears of publications. Without it the database is asked every second. */
  readonly openLogin?: pg.ClientConfig
  readonly clock: () => Date
  /** A UUIDv7. */
  readonly newId: () => string
  /** The address people use, without a closing slash: in feeds, sitemaps and mails. */
  readonly origin: string
  /** True behind https: cookies are then sent over https only. */
  readonly secureCookies: boolean
  /** Addresses of proxies whose X-Forwarded-* headers are believed; false believes none. */
  readonly trustProxy: boolean | string
  /** How mail is sent. Without it mails wait in the outbox, where people see them. */
  readonly smtp?: SmtpSettings | undefined
  /** How much memory finished public pages may take; none are kept at 0. */
  readonly pageCacheBytes?: number
  /** How long an upload is waited for before its progress is shown; two seconds where nothing is said. */
  readonly patienceMs?: number
  /** Bytes of files that may wait in memory to be read, from one authority and from all. */
  readonly waitingBytes?: { readonly authority: number; readonly all: number }
  /** Shows the component gallery; never in production. */
  readonly gallery?: boolean
}
