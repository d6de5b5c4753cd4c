import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { keyText, parseKey, type SessionKey } from './session-token.ts'

/** Over https the browser itself guards that the cookie was set by this very host and never sent in the clear. */
export const cookieName = (deps: Pick<AppDeps, 'secureCookies'>, name: string): string => (deps.secureCookies ? `__Host-${name}` : name)

const SESSION = 'tovholder'

/**
 * Lax, not Strict: a link to the workspace in a mail must not look signed out. What Lax lets through is reading;
 * every change also needs the form's token. No Max-Age: the cookie goes when the browser closes, if the session has not gone before.
 */
const attributes = (deps: AppDeps) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: deps.secureCookies }) as const

export const sessionKeyOf = (deps: AppDeps, request: FastifyRequest): SessionKey | null =>
  parseKey(request.cookies[cookieName(deps, SESSION)])

export function setSessionCookie(deps: AppDeps, reply: FastifyReply, key: SessionKey): void {
  reply.setCookie(cookieName(deps, SESSION), keyText(key), attributes(deps))
}

export function clearSessionCookie(deps: AppDeps, reply: FastifyReply): void {
  reply.clearCookie(cookieName(deps, SESSION), attributes(deps))
}
