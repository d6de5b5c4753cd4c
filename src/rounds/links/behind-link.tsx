import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { inAuthority, type WorkTransaction } from '../../db/connect.ts'
import { translator } from '../../i18n/translate.ts'
import { countAttempt } from '../../people/counted-attempt.ts'
import { checkForm, openForm } from '../../people/form-cookie.ts'
import { parseKey } from '../../people/session-token.ts'
import type { AppDeps } from '../../web/deps.ts'
import { ErrorPage } from '../../web/error-page.tsx'
import { type Fields, fieldsOf } from '../../web/fields.ts'
import { sendPage } from '../../web/html.ts'
import { languageOf } from '../../web/language.ts'
import { sendFile } from '../../web/send-file.ts'
import type { Desk } from '../desk.tsx'
import { linkDesk } from './link-desk.tsx'
import { type Opened, openLink } from './open-link.ts'

type Answer =
  | { readonly page: VNode; readonly status?: number }
  | { readonly to: string }
  | { readonly body: object; readonly status: number }
  | { readonly file: Parameters<typeof sendFile>[1] }

type Work = (tx: WorkTransaction, desk: Desk, link: Opened['link']) => Promise<Answer>

/** What every address behind a link shares: whose key it is, what it opens now, and what is answered when it opens nothing. */
export function behindLink(deps: AppDeps) {
  const keyOf = (request: FastifyRequest) => (request.params as { key: string }).key

  /** The form, if this browser got it from us. */
  function formOf(request: FastifyRequest): Fields {
    const fields = fieldsOf(request.body)
    checkForm(deps, request, fields.text('csrf'))
    return fields
  }

  /** Whether the link opens anything: asked before a file is read for whoever holds it. */
  async function isUsable(request: FastifyRequest): Promise<boolean> {
    const key = parseKey(keyOf(request))
    const opened = key && (await inAuthority(deps.work, key.authorityId, tx => openLink(tx, key, deps.clock())))
    return opened?.state === 'usable'
  }

  /** Does what is done behind the link in one transaction, then answers; a link that opens nothing gets the page that says what to do. */
  async function atDesk(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<FastifyReply> {
    const text = keyOf(request)
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
    if (!opened) await countAttempt(deps, text, request.ip)
    return showDead(request, reply, opened)
  }

  return { formOf, isUsable, atDesk }
}

export type BehindLink = ReturnType<typeof behindLink>

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if ('page' in answer) return sendPage(reply, answer.page, answer.status)
  if ('file' in answer) return sendFile(reply, answer.file)
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
