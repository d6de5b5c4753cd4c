import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { firstPageOf } from '../web/layout/workspace-pages.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { carriesToken, formExpired, isUnsafe } from './csrf.ts'
import { may, type Noun, type State, type Verb } from './permission.ts'
import { canSendAgain, SendAgainPage } from './send-again.tsx'
import { sessionKeyOf } from './session-cookie.ts'
import { findViewer } from './session-store.ts'

const isWithin = (path: string, root: string): boolean => path === root || (path.startsWith(root) && /[/?]/.test(path[root.length] ?? ''))

/**
 * The address of the route that answers counts, not what was typed: `/%61rbejde` reaches the same one. What was typed counts too:
 * an address that no route of ours has would otherwise tell a stranger so.
 */
function isUnder(request: FastifyRequest, root: string): boolean {
  return isWithin(request.routeOptions.url ?? '', root) || isWithin(request.url, root)
}

const isWorkspace = (request: FastifyRequest): boolean => isUnder(request, workPaths.home)
const isSignedInOnly = (request: FastifyRequest): boolean => isWorkspace(request) || isUnder(request, workPaths.signOut)

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route below /arbejde, for the test that walks them all. */
    workspaceRoutes: WorkspaceRoute[]
  }
}

export type WorkspaceRoute = {
  readonly method: string
  readonly url: string
  readonly may: readonly [verb: Verb, noun: Noun, state?: State]
  readonly upload: boolean
}

/** A route that does not say what it does to what is not opened to everyone, it stops the start. */
function listRoutes(app: FastifyInstance): void {
  app.decorate('workspaceRoutes', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!isWithin(url, workPaths.home)) return
    if (!config?.may) throw new Error(`${method} ${url} does not name its right (config.may)`)
    const { may, upload = false } = config
    app.workspaceRoutes.push(...[method].flat().map(one => ({ method: one, url, may, upload })))
  })
}

/** Who asks, whether the address is open to that person, and whether a form comes from our own page. Public pages pay two comparisons. */
export function guardWorkspace(app: FastifyInstance, deps: AppDeps): void {
  listRoutes(app)
  app.addHook('onRequest', async (request, reply) => {
    if (!isSignedInOnly(request)) return
    const key = sessionKeyOf(deps, request)
    request.viewer = key && (await findViewer(deps.work, key, deps.clock()))
    if (!isWorkspace(request)) return
    if (!request.viewer) return turnAway(request, reply)
    const asked = request.routeOptions.config.may
    if (!asked || may(viewerOf(request), ...asked)) return
    // Whoever may not see the overview has a first page of her own.
    if (request.routeOptions.url === workPaths.home) return reply.redirect(firstPageOf(viewerOf(request)), 303)
    throw new HttpError(403)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (!isUnsafe(request) || !isSignedInOnly(request) || !request.viewer || carriesToken(request)) return
    if (!canSendAgain(request)) throw formExpired()
    return sendPage(reply, SendAgainPage({ viewer: request.viewer, action: request.url, fields: fieldsOf(request.body) }), 403)
  })
}

/** A page can wait for signing in. A form stays in the browser, which sends it again when the page is loaded again. */
function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isUnsafe(request)) throw new HttpError(401, { key: 'people.signed-out-meanwhile' })
  return reply.redirect(`${workPaths.signIn}?videre=${encodeURIComponent(request.url)}`, 303)
}
