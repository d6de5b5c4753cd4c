import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { inAuthority, type WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import { translator } from '../../i18n/translate.ts'
import { checkForm, openForm } from '../../people/form-cookie.ts'
import { parseKey } from '../../people/session-token.ts'
import { countWrongKey } from '../../people/wrong-key.ts'
import type { AppDeps } from '../../web/deps.ts'
import { ErrorPage } from '../../web/error-page.tsx'
import { type Fields, fieldsOf } from '../../web/fields.ts'
import { sendPage } from '../../web/html.ts'
import { languageOf } from '../../web/language.ts'
import { answerLinkPaths } from '../../web/paths.ts'
import { idOf } from '../../web/work-request.ts'
import { answerPage, receiptPage, takeAnswer, takeBack, takeDraft } from '../answering.tsx'
import type { Desk } from '../desk.tsx'
import { TaskPage } from '../task-page.tsx'
import { tasksOf } from '../tasks.ts'
import { linkDesk } from './link-desk.tsx'
import { type Opened, openLink } from './open-link.ts'

/** One person's answers in one round, for whoever holds the link. Looking uses nothing up: mail scanners open every link. */
export function linkRoutes(app: FastifyInstance, deps: AppDeps): void {
  const paths = answerLinkPaths(':key')
  app.register(async scope => {
    // The address is the key: it is told to no other site, kept by no cache and found by no search.
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
    })

    scope.get(paths.tasks, (request, reply) =>
      atDesk(request, reply, async (tx, desk, { closedOn }) => {
        const today = danishDay(deps.clock())
        const tasks = await tasksOf(tx, desk.holder, today)
        return { page: <TaskPage desk={desk} tasks={tasks} today={today} isClosed={closedOn !== null} /> }
      }),
    )

    scope.get(paths.contribution(':id'), (request, reply) =>
      atDesk(request, reply, async (tx, desk) => ({ page: await answerPage(tx, desk, idOf(request)) })),
    )

    scope.post(paths.contribution(':id'), (request, reply) => {
      const fields = formOf(request)
      return atDesk(request, reply, async (tx, desk) => {
        const done = await takeAnswer(tx, desk, idOf(request), fields)
        return 'page' in done ? { ...done, status: 422 } : done
      })
    })

    scope.post(paths.draft(':id'), (request, reply) => {
      const fields = formOf(request)
      return atDesk(request, reply, (tx, desk) => takeDraft(tx, desk, idOf(request), fields))
    })

    scope.get(paths.receipt, (request, reply) =>
      atDesk(request, reply, async (tx, desk, { roundId }) => ({ page: await receiptPage(tx, desk, roundId) })),
    )

    scope.post(paths.withdrawal(':id'), (request, reply) => {
      formOf(request)
      return atDesk(request, reply, async (tx, desk) => {
        const done = await takeBack(tx, desk, idOf(request))
        return 'page' in done ? { ...done, status: 409 } : done
      })
    })
  })

  function formOf(request: FastifyRequest): Fields {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    return fields
  }

  /** Does what is done behind the link in one transaction, then answers; a link that opens nothing gets the page that says what to do. */
  async function atDesk(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (tx: WorkTransaction, desk: Desk, link: Opened['link']) => Promise<Answer>,
  ): Promise<FastifyReply> {
    const text = (request.params as { key: string }).key
    const key = parseKey(text)
    if (!key) return showDead(request, reply, undefined)
    const { authorityId } = key
    const { opened, answer } = await inAuthority(deps.work, authorityId, async tx => {
      const opened = await openLink(tx, key, deps.clock())
      if (opened?.state !== 'usable') return { opened }
      const desk = linkDesk(deps, request, { key: text, authorityId, ...opened }, openForm(deps, request, reply))
      return { opened, answer: await work(tx, desk, opened.link) }
    })
    if (answer) return send(reply, answer)
    if (!opened) await countWrongKey(deps, text, request.ip)
    return showDead(request, reply, opened)
  }
}

type Answer =
  | { readonly page: VNode; readonly status?: number }
  | { readonly to: string }
  | { readonly body: object; readonly status: number }

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if ('page' in answer) return sendPage(reply, answer.page, answer.status)
  return 'to' in answer ? reply.redirect(answer.to, 303) : reply.code(answer.status).send(answer.body)
}

/** 410 tells that the link was right once; the page says what to do now. */
function showDead(request: FastifyRequest, reply: FastifyReply, opened: Opened | undefined): FastifyReply {
  const lang = opened?.link.language ?? languageOf(request)
  const t = translator(lang)
  const state = opened && opened.state !== 'usable' ? opened.state : 'unknown'
  const [title, text] = [t(`rounds.link.${state}`), t(`rounds.link.${state}-text`, { authority: opened?.link.authorityName ?? '' })]
  return sendPage(reply, <ErrorPage lang={lang} t={t} title={title} text={text} />, state === 'unknown' ? 404 : 410)
}
