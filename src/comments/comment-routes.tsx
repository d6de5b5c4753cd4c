import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, queryText, writerOf } from '../web/work-request.ts'
import { parseComment } from './comment-form.ts'
import { DeleteCommentPage, EditCommentPage, TalkPage } from './comment-pages.tsx'
import { findComment } from './comment-store.ts'
import { tickOff } from './mention-store.ts'
import { pageOf, SUBJECT_KINDS, type Subject } from './subject.ts'
import { colleaguesOn, partiesOf, readTalk, subjectFor } from './talk.ts'
import { editComment, takeAway, turnThread, writeComment } from './write-comment.ts'

type Done = `comments.done.${string}`

/** Back on the record's page, at the comment. */
const backTo = (subject: Subject, commentId: string, done?: Done): string =>
  `${done ? withFlash(pageOf(subject), done) : pageOf(subject)}#kommentar-${commentId}`

export function commentRoutes(app: FastifyInstance, deps: AppDeps): void {
  const today = () => danishDay(deps.clock())

  app.get(workPaths.comments(':kind', ':id'), { config: { may: ['read', 'comment'] } }, (request, reply) =>
    sendTalk(request, reply, queryText(request, 'svar')),
  )

  app.post(workPaths.comments(':kind', ':id'), { config: { may: ['create', 'comment'] } }, async (request, reply) => {
    const [fields, viewer] = [fieldsOf(request.body), viewerOf(request)]
    const id = newIdIn(fields)
    const said = await inWork(deps, request, async tx => {
      const subject = found(await subjectFor(tx, viewer, kindOf(request), idOf(request)))
      const input = parseComment(fields, await colleaguesOn(tx, viewer, today(), subject))
      if (!input.ok) return input
      found((await writeComment(tx, writerOf(deps, viewer), subject, id, input.value)) || undefined)
      return { ok: true, subject } as const
    })
    if (said.ok) return reply.redirect(backTo(said.subject, id, 'comments.done.written'), 303)
    const form = refusedForm(translator(viewer.language), fields, said.refusals)
    return sendTalk(request, reply, fields.text('thread'), { form, id })
  })

  app.get(workPaths.comment(':id'), { config: { may: ['read', 'comment'] } }, async (request, reply) => {
    const { comment, subject } = await inWork(deps, request, tx => followed(tx, request))
    return reply.redirect(backTo(subject, comment.id), 303)
  })

  app.get(workPaths.editComment(':id'), { config: { may: ['edit', 'comment'] } }, (request, reply) => sendEdit(request, reply))

  app.post(workPaths.editComment(':id'), { config: { may: ['edit', 'comment'] } }, async (request, reply) => {
    const [fields, viewer] = [fieldsOf(request.body), viewerOf(request)]
    const done = await inWork(deps, request, async tx => {
      const { comment, subject } = await own(tx, request)
      const input = parseComment(fields, await colleaguesOn(tx, viewer, today(), subject))
      if (!input.ok) return input
      const isStale = Number(fields.text('revision')) !== comment.revision && input.value.text !== comment.text
      if (isStale)
        return { ok: false, refusals: [{ key: 'comments.changed-meanwhile', field: 'comment', params: { text: comment.text } }] } as const
      await editComment(tx, writerOf(deps, viewer), subject, comment, input.value)
      return { ok: true, to: backTo(subject, comment.id, 'comments.done.edited') } as const
    })
    if (done.ok) return reply.redirect(done.to, 303)
    return sendEdit(request, reply, refusedForm(translator(viewer.language), fields, done.refusals))
  })

  app.get(workPaths.deleteComment(':id'), { config: { may: ['delete', 'comment'] } }, async (request, reply) => {
    const shown = await inWork(deps, request, tx => own(tx, request))
    return sendPage(reply, DeleteCommentPage({ frame: frameOf(request), ...shown }))
  })

  app.post(workPaths.deleteComment(':id'), { config: { may: ['delete', 'comment'] } }, async (request, reply) => {
    const { comment, subject } = await inWork(deps, request, async tx => {
      const one = await own(tx, request)
      await takeAway(tx, writerOf(deps, viewerOf(request)), one.subject, one.comment)
      return one
    })
    return reply.redirect(backTo(subject, comment.id, 'comments.done.deleted'), 303)
  })

  for (const [path, kind] of [
    [workPaths.resolveThread, 'resolved'],
    [workPaths.reopenThread, 'reopened'],
  ] as const)
    app.post(path(':id'), { config: { may: ['create', 'comment'] } }, async (request, reply) => {
      const subject = await inWork(deps, request, async tx => {
        const { comment, subject } = await followed(tx, request, true)
        found(comment.threadId === null ? comment : undefined)
        await turnThread(tx, writerOf(deps, viewerOf(request)), subject, comment.id, kind)
        return subject
      })
      return reply.redirect(`${withFlash(pageOf(subject), `comments.done.${kind}`)}#kommentarer`, 303)
    })

  app.post(workPaths.tickMention(':id'), { config: { may: ['read', 'comment'] } }, async (request, reply) => {
    const viewer = viewerOf(request)
    await inWork(deps, request, async tx => {
      const { comment } = await followed(tx, request)
      await tickOff(tx, writerOf(deps, viewer), comment.id)
    })
    const toTasks = fieldsOf(request.body).text('from') === 'tasks'
    return reply.redirect(withFlash(toTasks ? workPaths.tasks : workPaths.home, 'comments.done.ticked'), 303)
  })

  async function sendTalk(request: FastifyRequest, reply: FastifyReply, threadId: string, sent?: { form: FormState; id: string }) {
    const viewer = viewerOf(request)
    const talk = found(await inWork(deps, request, tx => readTalk(tx, viewer, deps, kindOf(request), idOf(request))))
    const answering = isUuid(threadId) ? talk.threads.find(({ first }) => first.id === threadId) : undefined
    const notify = answering ? partiesOf(answering).filter(id => talk.colleagues.some(one => one.id === id)) : []
    const page = TalkPage({
      frame: frameOf(request),
      talk,
      answering,
      newId: sent?.id ?? talk.newId,
      form: sent?.form ?? openedForm({ notify }),
    })
    return sendPage(reply, page, sent ? 422 : 200)
  }

  async function sendEdit(request: FastifyRequest, reply: FastifyReply, form?: FormState) {
    const shown = await inWork(deps, request, async tx => {
      const one = await own(tx, request)
      return { ...one, talk: { colleagues: await colleaguesOn(tx, viewerOf(request), today(), one.subject) } }
    })
    const { text, called } = shown.comment
    const values = { comment: text, notify: called.map(({ id }) => id) }
    return sendPage(reply, EditCommentPage({ frame: frameOf(request), form: form ?? openedForm(values), ...shown }), form ? 422 : 200)
  }
}

const kindOf = (request: FastifyRequest) => found(SUBJECT_KINDS.find(kind => kind === (request.params as { kind: string }).kind))

/** A comment on something this person may follow; any other is not there for her. */
async function followed(tx: WorkTransaction, request: FastifyRequest, lock = false) {
  const viewer = viewerOf(request)
  const comment = found(await findComment(tx, viewer.authorityId, idOf(request), lock))
  return { comment, subject: found(await subjectFor(tx, viewer, comment.kind, comment.subjectId)) }
}

/** One's own words, while they are there: nobody changes another's. */
async function own(tx: WorkTransaction, request: FastifyRequest) {
  const one = await followed(tx, request, true)
  found(one.comment.by === viewerOf(request).personId && !one.comment.deletedAt ? one : undefined)
  return one
}
