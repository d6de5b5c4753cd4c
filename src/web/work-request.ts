import type { FastifyRequest } from 'fastify'
import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Writer } from '../history/revision-store.ts'
import type { AppDeps } from './deps.ts'
import type { Fields } from './fields.ts'
import { HttpError } from './http-error.ts'
import { type Viewer, viewerOf } from './viewer.ts'

/** The id in the address. What is no id is no page. */
export function idOf(request: FastifyRequest, name = 'id'): string {
  const params = request.params as Readonly<Record<string, string>>
  const id = params[name] ?? ''
  if (!isUuid(id)) throw new HttpError(404)
  return id
}

/** The id a new record gets: the form carries it, so that the same form sent twice makes one record. */
export function newIdIn(fields: Fields): string {
  const id = fields.text('id')
  if (!isUuid(id)) throw new HttpError(400)
  return id
}

export const writerOf = (deps: AppDeps, viewer: Viewer): Writer => ({
  authorityId: viewer.authorityId,
  personId: viewer.personId,
  name: viewer.name,
  at: deps.clock(),
})

/** One transaction in the viewer's authority. */
export const inWork = <T>(deps: AppDeps, request: FastifyRequest, work: (tx: WorkTransaction) => Promise<T>): Promise<T> =>
  inAuthority(deps.work, viewerOf(request).authorityId, work)

/** The record that was looked for, or the page that says there is none: also for another authority's. */
export function found<T>(record: T | undefined | null): T {
  if (record === undefined || record === null) throw new HttpError(404)
  return record
}

/** A word of the address' query, or ''. */
export function queryText(request: FastifyRequest, name: string): string {
  const query = request.query as Readonly<Record<string, unknown>>
  const value = query[name]
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

/** A page number of the address, from 1. */
export function queryPage(request: FastifyRequest): number {
  const page = Number(queryText(request, 'side'))
  return Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1
}
