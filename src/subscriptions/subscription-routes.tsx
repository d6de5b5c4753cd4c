import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { isEmail } from '../domain/email.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import { queueMail } from '../mail/outbox.ts'
import { countAttempt } from '../people/counted-attempt.ts'
import { keyText, newToken, parseKey } from '../people/session-token.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { languageOf } from '../web/language.ts'
import { type SitePage, sitePageOf, sitePaths, subscriptionPaths } from '../web/paths.ts'
import { found } from '../web/work-request.ts'
import { FollowPage, FollowsPage, SaidPage } from './subscription-pages.tsx'
import { askFor, confirm, type Subscription, stop, subscriptionsOf, withKey } from './subscription-store.ts'
import { findTopic, sitesOnShow, type Topic, topicTitles } from './topic-store.ts'

/** Following by mail: asking, confirming, stopping. Works without script and without cookies; a link in a mail only opens a page. */
export function subscriptionRoutes(app: FastifyInstance, deps: AppDeps): void {
  for (const path of [subscriptionPaths.follow(':authority'), subscriptionPaths.follow(':authority', ':page', ':slug')]) {
    app.get(path, async (request, reply) => showForm(request, reply, await topicOf(request), openedForm()))
    app.post(path, async (request, reply) => {
      const topic = await topicOf(request)
      const fields = fieldsOf(request.body)
      const email = fields.text('email').toLowerCase()
      const refusals: Refusal[] = [...fields.refusals, ...(isEmail(email) ? [] : [{ key: 'subscriptions.no-email', field: 'email' }])]
      if (refusals.length > 0) return showForm(request, reply, topic, refusedForm(translator(languageOf(request)), fields, refusals), 422)
      await countAttempt(deps, `follow ${email}`, request.ip)
      await inAuthority(deps.work, topic.authorityId, tx => ask(tx, request, topic, email))
      // Whether the address was there already is nobody's to know.
      return sendPage(reply, <SaidPage lang={languageOf(request)} said="asked" home={homeOf(request, topic.slug)} />)
    })
  }

  app.get(subscriptionPaths.confirm(':key'), (request, reply) => withSubscription(request, reply, showFollows))
  app.post(subscriptionPaths.confirm(':key'), (request, reply) =>
    withSubscription(request, reply, async (tx, one, authorityId) => {
      const site = found((await sitesOnShow(deps.open)).find(each => each.authorityId === authorityId))
      await confirm(tx, authorityId, one.id, site.version, deps.clock())
      return showFollows(tx, { ...one, isConfirmed: true }, authorityId, request, reply)
    }),
  )

  app.get(subscriptionPaths.stop(':key'), (request, reply) => withSubscription(request, reply, showFollows))
  // A mail program sends this by itself at one press (RFC 8058): no cookie, no page before it, and nothing but stopping.
  app.post(subscriptionPaths.stop(':key'), (request, reply) =>
    withSubscription(request, reply, async (tx, { email, language }, authorityId) => {
      const id = fieldsOf(request.body).text('id')
      await stop(tx, authorityId, email, isUuid(id) ? id : undefined)
      return () => sendPage(reply, <SaidPage lang={language} said={isUuid(id) ? 'stopped-one' : 'stopped'} home="/" />)
    }),
  )

  async function topicOf(request: FastifyRequest): Promise<Topic> {
    const { authority, page, slug } = request.params as { authority: string; page?: string; slug?: string }
    const kind = KINDS[sitePageOf(page ?? '') ?? 'about']
    if (page && !kind) throw new HttpError(404)
    return found(await findTopic(deps.open, authority, kind && slug ? { kind, slug } : undefined))
  }

  async function ask(tx: WorkTransaction, request: FastifyRequest, topic: Topic, email: string): Promise<void> {
    const [language, at] = [languageOf(request), deps.clock()]
    const { authorityId, kind, recordId } = topic
    const key = await askFor(tx, authorityId, { id: deps.newId(), email, language, kind, recordId, key: newToken(), at })
    await queueMail(tx, authorityId, {
      id: deps.newId(),
      to: { email },
      template: 'subscription-confirm',
      params: { authority: topic.authorityName, topic: topic.title },
      language,
      about: { kind: 'subscription', id: authorityId },
      secretLink: deps.origin + subscriptionPaths.confirm(keyText({ authorityId, token: key })),
      by: null,
      at,
    })
  }

  type Answer = () => FastifyReply
  type Work = (tx: WorkTransaction, one: Subscription, authorityId: string, request: FastifyRequest, reply: FastifyReply) => Promise<Answer>

  async function withSubscription(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> {
    reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    const text = (request.params as { key: string }).key
    const key = parseKey(text)
    const answer =
      key &&
      (await inAuthority(deps.work, key.authorityId, async tx => {
        const one = await withKey(tx, key.authorityId, key.token)
        return one && work(tx, one, key.authorityId, request, reply)
      }))
    if (answer) return answer()
    if (key) await countAttempt(deps, text, request.ip)
    return sendPage(reply, <SaidPage lang={languageOf(request)} said="unknown" home="/" />, 404)
  }

  async function showFollows(
    tx: WorkTransaction,
    one: Subscription,
    authorityId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Answer> {
    const all = await subscriptionsOf(tx, authorityId, one.email)
    const titles = await topicTitles(deps.open, authorityId, all)
    const key = (request.params as { key: string }).key
    return () => sendPage(reply, <FollowsPage lang={one.language} current={one} follows={all} titles={titles} link={key} />)
  }
}

const KINDS: Readonly<Partial<Record<SitePage, 'goal' | 'initiative'>>> = { goals: 'goal', initiatives: 'initiative' }

const homeOf = (request: FastifyRequest, slug: string): string => sitePaths(slug, languageOf(request)).home

const showForm = (request: FastifyRequest, reply: FastifyReply, topic: Topic, form: FormState, status = 200): FastifyReply =>
  sendPage(reply, <FollowPage lang={languageOf(request)} topic={topic} form={form} path={request.url.split('?')[0] ?? ''} />, status)
