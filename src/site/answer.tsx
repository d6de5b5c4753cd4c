import type { VNode } from 'preact'
import type { PublicDatabase } from '../db/connect.ts'
import type { FindInitiatives } from '../search/search-store.ts'
import type { Context } from './pages/context.ts'
import { MissingPage } from './pages/lost-pages.tsx'

/** What is asked: `db` sees one version only, the one of the context. */
export type Ask = { readonly db: PublicDatabase; readonly c: Context; readonly find: FindInitiatives }

/** What a public address gives, before it is put on the wire. */
export type Answer =
  | { readonly kind: 'page'; readonly page: VNode; readonly status: 200 | 404 | 410 }
  /** A finished text that is no page: a feed, a short list as data. */
  | { readonly kind: 'text'; readonly type: string; readonly text: string }
  /** The record's present address. */
  | { readonly kind: 'moved'; readonly path: string }

export const CSV_TYPE = 'text/csv; charset=utf-8'
export const JSON_TYPE = 'application/json; charset=utf-8'
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'
export const HTML_TYPE = 'text/html; charset=utf-8'

export const shown = (page: VNode): Answer => ({ kind: 'page', page, status: 200 })
export const missing = (c: Context): Answer => ({ kind: 'page', page: <MissingPage c={c} />, status: 404 })
