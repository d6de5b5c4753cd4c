import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { continuePath } from '../domain/continue-path.ts'
import { deviceOf } from '../domain/device.ts'
import type { Refusal } from '../domain/refusal.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { languageOf } from '../web/language.ts'
import { workPaths } from '../web/paths.ts'
import { rememberChoice, takeChoice } from './choice-store.ts'
import { checkForm, openForm } from './form-cookie.ts'
import type { Candidate } from './person-store.ts'
import { setSessionCookie } from './session-cookie.ts'
import type { SessionOwner } from './session-store.ts'
import { checkCredentials, startSession } from './sign-in.ts'
import { continuationOf, readSignIn } from './sign-in-form.ts'
import { ChoicePage, SignInPage } from './sign-in-pages.tsx'
import { waitRefusal } from './wait-refusal.ts'

export function signInRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.signIn, (request, reply) => {
    const token = openForm(deps, request, reply)
    const signedOut = Object.hasOwn(Object(request.query), 'ud')
    const page = { lang: languageOf(request), form: openedForm(), token, continuation: continuationOf(request.query), signedOut }
    return sendPage(reply, SignInPage(page))
  })

  app.post(workPaths.signIn, async (request, reply) => {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    const { email, password, refusals } = readSignIn(fields)
    if (refusals.length > 0) return refuse(request, reply, refusals, 422)
    const answer = await checkCredentials(deps, { email, password, address: request.ip })
    if (answer.kind === 'wrong') return refuse(request, reply, [{ key: 'people.wrong-credentials', field: 'email' }], 422)
    if (answer.kind === 'wait') return refuse(request, reply, [waitRefusal(reply, answer.until, deps.clock())], 429)
    const [person, ...more] = answer.people
    return person && more.length === 0 ? enter(request, reply, person) : choose(request, reply, answer.people)
  })

  app.post(workPaths.signInChoice, async (request, reply) => {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    const owner = await takeChoice(deps.work, fields.text('choice'), fields.text('authority'), deps.clock())
    return owner ? enter(request, reply, owner) : reply.redirect(workPaths.signIn, 303)
  })

  const continuation = (request: FastifyRequest) => continuePath(fieldsOf(request.body).text('videre'))

  function refuse(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[], status: 422 | 429): FastifyReply {
    const lang = languageOf(request)
    const form = refusedForm(translator(lang), fieldsOf(request.body), refusals)
    const token = openForm(deps, request, reply)
    return sendPage(reply, SignInPage({ lang, form, token, continuation: continuation(request) }), status)
  }

  async function choose(request: FastifyRequest, reply: FastifyReply, people: readonly Candidate[]): Promise<FastifyReply> {
    const choice = await rememberChoice(deps.work, people, deps.clock())
    const authorities = people.map(({ authorityId, authorityName }) => ({ id: authorityId, name: authorityName }))
    const token = openForm(deps, request, reply)
    const page = { lang: languageOf(request), form: openedForm(), token, continuation: continuation(request), choice, authorities }
    return sendPage(reply, ChoicePage(page))
  }

  async function enter(request: FastifyRequest, reply: FastifyReply, owner: SessionOwner): Promise<FastifyReply> {
    const key = await startSession(deps, owner, deviceOf(request.headers['user-agent'] ?? ''))
    setSessionCookie(deps, reply, key)
    return reply.redirect(continuation(request), 303)
  }
}
