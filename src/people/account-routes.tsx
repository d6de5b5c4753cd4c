import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inAuthority } from '../db/connect.ts'
import { continuePath } from '../domain/continue-path.ts'
import { deviceOf } from '../domain/device.ts'
import type { Refusal } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { type Viewer, viewerOf } from '../web/viewer.ts'
import { AccountPage, PasswordPage } from './account-pages.tsx'
import { beginAttempt, succeed } from './attempt-store.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { changeLanguage, changePassword, findCandidate } from './person-store.ts'
import { clearSessionCookie, sessionKeyOf, setSessionCookie } from './session-cookie.ts'
import { createSession, endSession, endSessions, listSessions } from './session-store.ts'
import { newPasswordRefusals } from './setup-form.ts'
import { waitRefusal } from './wait-refusal.ts'

const READ = { config: { may: ['read', 'account'] } } as const
const EDIT = { config: { may: ['edit', 'account'] } } as const

export function accountRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.account, READ, async (request, reply) => {
    const viewer = viewerOf(request)
    const current = sessionKeyOf(deps, request)
    const sessions = await inAuthority(deps.work, viewer.authorityId, tx => listSessions(tx, viewer, current, deps.clock()))
    return sendPage(reply, AccountPage({ frame: frameOf(request), viewer, sessions }))
  })

  app.post(workPaths.language, EDIT, async (request, reply) => {
    const viewer = viewerOf(request)
    const language = fieldsOf(request.body).text('language') === 'en' ? 'en' : 'da'
    await inAuthority(deps.work, viewer.authorityId, async tx => {
      await changeLanguage(tx, viewer, language)
      const change = { before: { language: viewer.language }, after: { language } }
      await audit(tx, { ...noteOf(viewer, deps.clock()), act: 'edited', ...change })
    })
    return reply.redirect(cameFrom(deps, request), 303)
  })

  app.get(workPaths.password, EDIT, (request, reply) => sendPage(reply, PasswordPage({ frame: frameOf(request), form: openedForm() })))

  app.post(workPaths.password, EDIT, async (request, reply) => {
    const viewer = viewerOf(request)
    const fields = fieldsOf(request.body)
    const refusals = [...fields.refusals, ...newPasswordRefusals(fields, viewer)]
    if (refusals.length > 0) return refuse(request, reply, refusals)
    // Whoever finds an open browser may not guess at the password here faster than at the front door.
    const attempt = await beginAttempt(deps.work, { email: viewer.email, address: request.ip, now: deps.clock() })
    if (!attempt.ok) return refuse(request, reply, [waitRefusal(reply, attempt.until, deps.clock())], 429)
    const person = await findCandidate(deps.work, viewer, deps.clock())
    if (!(await isPassword(person?.passwordHash ?? null, fields.text('old_password'))))
      return refuse(request, reply, [{ key: 'people.old-password-wrong', field: 'old_password' }])
    await succeed(deps.work, attempt.id, deps.clock())
    await replacePassword(request, reply, viewer, await hashPassword(fields.text('password')))
    return reply.redirect(withFlash(workPaths.account, 'people.done.password'), 303)
  })

  app.post(workPaths.signOut, async (request, reply) => {
    const key = sessionKeyOf(deps, request)
    if (key) await inAuthority(deps.work, key.authorityId, tx => endSession(tx, key))
    clearSessionCookie(deps, reply)
    return reply.redirect(`${workPaths.signIn}?ud`, 303)
  })

  app.post(workPaths.signOutEverywhere, EDIT, async (request, reply) => {
    const viewer = viewerOf(request)
    await inAuthority(deps.work, viewer.authorityId, async tx => {
      await endSessions(tx, viewer)
      await audit(tx, { ...noteOf(viewer, deps.clock()), act: 'signed-out-everywhere' })
    })
    clearSessionCookie(deps, reply)
    return reply.redirect(`${workPaths.signIn}?ud`, 303)
  })

  /** Whoever else is signed in with the old password is put out; this browser goes on under a new token. */
  async function replacePassword(request: FastifyRequest, reply: FastifyReply, viewer: Viewer, passwordHash: string): Promise<void> {
    const now = deps.clock()
    const key = await inAuthority(deps.work, viewer.authorityId, async tx => {
      await changePassword(tx, viewer, passwordHash, now)
      await endSessions(tx, viewer)
      await audit(tx, { ...noteOf(viewer, now), act: 'password-changed' })
      return createSession(tx, viewer, deviceOf(request.headers['user-agent'] ?? ''), now)
    })
    setSessionCookie(deps, reply, key)
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[], status = 422): FastifyReply {
    const frame = frameOf(request)
    const form = refusedForm(translator(frame.lang), fieldsOf(request.body), refusals)
    return sendPage(reply, PasswordPage({ frame, form }), status)
  }
}

const noteOf = (viewer: Viewer, at: Date) => ({
  authorityId: viewer.authorityId,
  at,
  personId: viewer.personId,
  personName: viewer.name,
  recordKind: 'person',
  recordId: viewer.personId,
  title: viewer.name,
})

/** The workspace page a form was sent from, as the browser says; the front page when it does not. */
function cameFrom(deps: AppDeps, request: FastifyRequest): string {
  const { referer = '' } = request.headers
  if (!URL.canParse(referer)) return workPaths.home
  const { host, pathname, search } = new URL(referer)
  return host === request.host || referer.startsWith(`${deps.origin}/`) ? continuePath(pathname + search) : workPaths.home
}
