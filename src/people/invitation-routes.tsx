import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inAuthority } from '../db/connect.ts'
import { deviceOf } from '../domain/device.ts'
import { audit } from '../history/audit.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { ErrorPage } from '../web/error-page.tsx'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { languageOf } from '../web/language.ts'
import { workPaths } from '../web/paths.ts'
import { checkForm, openForm } from './form-cookie.ts'
import { InvitationPage } from './invitation-page.tsx'
import { findInvited, type Invited, useInvitation } from './invitation-store.ts'
import { hashPassword } from './password-hash.ts'
import { changePassword } from './person-store.ts'
import { setSessionCookie } from './session-cookie.ts'
import { createSession, endSessions } from './session-store.ts'
import { parseKey, type SessionKey } from './session-token.ts'
import { newPasswordRefusals } from './setup-form.ts'

type InvitationRequest = FastifyRequest<{ Params: { key: string } }>

/** Looking at the link uses nothing up: mail scanners open every link. Only choosing a password does. */
export function invitationRoutes(app: FastifyInstance, deps: AppDeps): void {
  const address = workPaths.invitation(':key')

  app.get(address, async (request: InvitationRequest, reply) => {
    const invited = await find(request)
    return invited?.state === 'usable' ? show(request, reply, invited, openedForm()) : showDead(request, reply, invited)
  })

  app.post(address, async (request: InvitationRequest, reply) => {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    const invited = await find(request)
    if (invited?.state !== 'usable') return showDead(request, reply, invited)
    const refusals = [...fields.refusals, ...newPasswordRefusals(fields, invited)]
    if (refusals.length > 0) return show(request, reply, invited, refusedForm(translator(languageOf(request)), fields, refusals), 422)
    const key = await accept(request, await hashPassword(fields.text('password')))
    if (!key) return showDead(request, reply, await find(request))
    setSessionCookie(deps, reply, key)
    return reply.redirect(workPaths.home, 303)
  })

  async function find(request: InvitationRequest): Promise<Invited | undefined> {
    const key = parseKey(request.params.key)
    return key ? inAuthority(deps.work, key.authorityId, tx => findInvited(tx, key.authorityId, key.token, deps.clock())) : undefined
  }

  /** The password, the used link and the session: all of it, or nothing; and nothing for the second of two. */
  async function accept(request: InvitationRequest, passwordHash: string): Promise<SessionKey | undefined> {
    const key = parseKey(request.params.key)
    if (!key) return undefined
    const { authorityId } = key
    const now = deps.clock()
    return inAuthority(deps.work, authorityId, async tx => {
      const invited = await findInvited(tx, authorityId, key.token, now, true)
      if (invited?.state !== 'usable') return undefined
      const owner = { authorityId, personId: invited.personId }
      await useInvitation(tx, authorityId, invited.invitationId, now)
      await changePassword(tx, owner, passwordHash, now)
      await endSessions(tx, owner)
      const who = { authorityId, at: now, personId: invited.personId, personName: invited.name }
      await audit(tx, { ...who, act: 'invitation-accepted', recordKind: 'person', recordId: invited.personId, title: invited.name })
      return createSession(tx, owner, deviceOf(request.headers['user-agent'] ?? ''), now)
    })
  }

  function show(request: InvitationRequest, reply: FastifyReply, invited: Invited, form: FormState, status = 200): FastifyReply {
    const token = openForm(deps, request, reply)
    return sendPage(reply, InvitationPage({ lang: languageOf(request), form, token, link: request.params.key, invited }), status)
  }
}

/** 410 tells that the link was right once; the page says whom to ask for another. */
function showDead(request: FastifyRequest, reply: FastifyReply, invited: Invited | undefined): FastifyReply {
  const lang = languageOf(request)
  const t = translator(lang)
  const state = invited && invited.state !== 'usable' ? invited.state : 'unknown'
  const page = { lang, t, title: t(`people.invitation-${state}`), text: t(`people.invitation-${state}-text`), signIn: true }
  return sendPage(reply, ErrorPage(page), state === 'unknown' ? 404 : 410)
}
