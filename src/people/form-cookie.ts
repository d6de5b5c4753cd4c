import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { formExpired } from './csrf.ts'
import { cookieName } from './session-cookie.ts'
import { newToken, sameToken } from './session-token.ts'

/*
 * Forms for those who are not signed in (signing in, setting up) have no session to hang a token on. Another site could
 * otherwise sign a person in as somebody else and read what she then writes. Three locks, each enough in most browsers:
 * the browser says where the form came from (Sec-Fetch-Site), it says from which address (Origin), and a random value must
 * come back both as a cookie and as a field, which a page elsewhere can neither read nor, over https, set.
 */
const COOKIE = 'tovholder-form'

/** The token for a form that is about to be shown. One browser keeps one, so that two open tabs do not undo each other. */
export function openForm(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): string {
  const name = cookieName(deps, COOKIE)
  const known = request.cookies[name]
  if (known && /^[\w-]{43}$/.test(known)) return known
  const token = newToken()
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.secureCookies })
  return token
}

/** Throws 403 unless the form was shown by us, to this browser. */
export function checkForm(deps: AppDeps, request: FastifyRequest, token: string): void {
  const kept = request.cookies[cookieName(deps, COOKIE)] ?? ''
  if (kept === '' || !sameToken(token, kept) || isFromElsewhere(deps, request)) throw formExpired()
}

function isFromElsewhere(deps: AppDeps, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin'
  const { origin } = request.headers
  // Privacy settings make it "null", which says nothing either way; the cookie decides then.
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host !== request.host && origin !== deps.origin
}
