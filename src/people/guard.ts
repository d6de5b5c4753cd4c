import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { checkFormCsrf, isUnsafe } from './csrf.ts'
import { may } from './permission.ts'
import { sessionKeyOf } from './session-cookie.ts'
import { findViewer } from './session-store.ts'

/**
 * The route's own address counts, not what was typed: `/%61rbejde` reaches the same route. An unknown address has no route;
 * below /arbejde it is guarded too, so that a stranger cannot learn which addresses exist.
 */
const addressOf = (request: FastifyRequest): string => request.routeOptions.url ?? request.url
const isWithin = (address: string, root: string): boolean =>
  address === root || (/^[/?]/.test(address.slice(root.length)) && address.startsWith(root))

export const isWorkspace = (request: FastifyRequest): boolean => isWithin(addressOf(request), workPaths.home)
const isSignedInOnly = (request: FastifyRequest): boolean => isWorkspace(request) || isWithin(addressOf(request), workPaths.signOut)

/** Who asks, whether the address is open to that person, and whether a form comes from our own page. Public pages pay two comparisons. */
export function guardWorkspace(app: FastifyInstance, deps: AppDeps): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isSignedInOnly(request)) return
    const key = sessionKeyOf(deps, request)
    request.viewer = key && (await findViewer(deps.work, key, deps.clock()))
    if (!isWorkspace(request)) return
    if (!request.viewer) return turnAway(request, reply)
    const asked = request.routeOptions.config.may
    if (asked && !may(viewerOf(request), ...asked)) throw new HttpError(403)
  })
  app.addHook('preHandler', async request => {
    if (isUnsafe(request) && isSignedInOnly(request) && request.viewer) checkFormCsrf(request)
  })
}

/** A page can wait for signing in; a form that was sent cannot be sent again for the person, so it says so. */
function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isUnsafe(request)) throw new HttpError(401)
  return reply.redirect(`${workPaths.signIn}?videre=${encodeURIComponent(request.url)}`, 303)
}
