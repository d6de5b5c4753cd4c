import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deviceOf } from '../domain/device.ts'
import type { Refusal } from '../domain/refusal.ts'
import { FOUNDER_ROLES } from '../domain/role.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { ErrorPage } from '../web/error-page.tsx'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { languageOf } from '../web/language.ts'
import { workPaths } from '../web/paths.ts'
import { checkForm, openForm } from './form-cookie.ts'
import { hashPassword } from './password-hash.ts'
import { setSessionCookie } from './session-cookie.ts'
import { readSetup, type SetupForm } from './setup-form.ts'
import { SetupPage } from './setup-pages.tsx'
import { type Founding, findLink, foundAuthority, type LinkState } from './setup-store.ts'

type SetupRequest = FastifyRequest<{ Params: { token: string } }>

export function setupRoutes(app: FastifyInstance, deps: AppDeps): void {
  const address = workPaths.setup(':token')

  app.get(address, async (request: SetupRequest, reply) => {
    const state = await findLink(deps.work, request.params.token, deps.clock())
    return state === 'usable' ? show(request, reply, openedForm()) : showDead(request, reply, state)
  })

  app.post(address, async (request: SetupRequest, reply) => {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    const state = await findLink(deps.work, request.params.token, deps.clock())
    if (state !== 'usable') return showDead(request, reply, state)
    const read = readSetup(fields)
    if (!read.ok) return refuse(request, reply, read.refusals)
    const founded = await foundAuthority(deps.work, request.params.token, await foundingOf(request, read.value), deps.clock())
    if (typeof founded === 'string') return showDead(request, reply, founded)
    if (!founded.ok) return refuse(request, reply, founded.refusals)
    setSessionCookie(deps, reply, founded.value)
    return reply.redirect(workPaths.home, 303)
  })

  async function foundingOf(request: SetupRequest, { authority, person }: SetupForm): Promise<Founding> {
    const { name, email, password } = person
    const language = languageOf(request)
    const passwordHash = await hashPassword(password)
    return {
      authority,
      person: { authorityId: deps.newId(), id: deps.newId(), name, email, language, passwordHash },
      roles: FOUNDER_ROLES.map(role => ({ id: deps.newId(), role })),
      device: deviceOf(request.headers['user-agent'] ?? ''),
    }
  }

  function show(request: SetupRequest, reply: FastifyReply, form: FormState, status = 200): FastifyReply {
    const token = openForm(deps, request, reply)
    return sendPage(reply, SetupPage({ lang: languageOf(request), form, token, link: request.params.token }), status)
  }

  const refuse = (request: SetupRequest, reply: FastifyReply, refusals: readonly Refusal[]) =>
    show(request, reply, refusedForm(translator(languageOf(request)), fieldsOf(request.body), refusals), 422)
}

/** 410 tells that the link was right once; the page says how to get another. */
function showDead(request: FastifyRequest, reply: FastifyReply, state: Exclude<LinkState, 'usable'>): FastifyReply {
  const lang = languageOf(request)
  const t = translator(lang)
  const page = { lang, t, title: t(`people.setup-${state}`), text: t(`people.setup-${state}-text`), signIn: true }
  return sendPage(reply, ErrorPage(page), state === 'unknown' ? 404 : 410)
}
