import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isServerAway } from '../db/refusals.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { readAddress } from './address.ts'
import { contextOf } from './pages/context.ts'
import { FailedPage } from './pages/lost-pages.tsx'
import type { SiteServer } from './site-server.ts'

/**
 * A fault on an authority's site, told inside its frame where that is remembered. Everything expected, and a fault where nothing is
 * remembered, goes on to the place where all errors are answered.
 */
export function answerFailure(server: SiteServer, error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = ''] = (request.raw.url ?? '').split('?')
  const read = readAddress(path)
  const frame = server.frames.remembered(read.kind === 'address' ? read.address.slug : '')
  if (error instanceof HttpError || read.kind !== 'address' || !frame || isExpected(error)) throw error
  const reference = randomBytes(5).toString('hex').toUpperCase()
  request.log.error({ err: error, reference, route: request.routeOptions.url }, 'unexpected error')
  const c = contextOf({ frame, address: read.address, search: '', origin: server.origin })
  return sendPage(reply, <FailedPage c={c} reference={reference} />, 500)
}

/** The framework's own refusals, and a database that is away: both have pages of their own. */
const isExpected = (error: Error): boolean => 'statusCode' in error || 'code' in error || isServerAway(error)
