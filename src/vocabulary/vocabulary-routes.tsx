import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import type { Slice } from '../web/slices.ts'
import { viewerOf } from '../web/viewer.ts'
import { idOf, inWork, writerOf } from '../web/work-request.ts'
import { forget, learn } from './learning.ts'
import { parseWord } from './vocabulary-form.ts'
import { VocabularyPage } from './vocabulary-page.tsx'
import { listWords } from './vocabulary-store.ts'

/** Whoever reviews what was read may see and mend what the reading has been taught. */
export const vocabularyRoutes: Slice = (app: FastifyInstance, deps) => {
  app.get(workPaths.vocabulary, { config: { may: ['read', 'reading'] } }, (request, reply) =>
    show(request, reply, openedForm({ kind: 'unit' })),
  )

  app.post(workPaths.vocabulary, { config: { may: ['edit', 'reading'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const word = parseWord(fields)
    if (!word.ok) return show(request, reply, refusedForm(translator(viewerOf(request).language), fields, word.refusals), 422)
    const writer = writerOf(deps, viewerOf(request))
    const origin = { from: 'person', readingId: null, actId: null } as const
    await inWork(deps, request, tx => learn(tx, writer, [word.value], origin, deps.newId))
    return reply.redirect(withFlash(workPaths.vocabulary, 'vocabulary.done.learnt'), 303)
  })

  app.post(workPaths.forgetWord(':id'), { config: { may: ['edit', 'reading'] } }, async (request, reply) => {
    const writer = writerOf(deps, viewerOf(request))
    if (!(await inWork(deps, request, tx => forget(tx, writer, idOf(request))))) throw new HttpError(404)
    return reply.redirect(withFlash(workPaths.vocabulary, 'vocabulary.done.forgotten'), 303)
  })

  async function show(request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200): Promise<FastifyReply> {
    const words = await inWork(deps, request, tx => listWords(tx, viewerOf(request).authorityId))
    return sendPage(reply, VocabularyPage({ frame: frameOf(request), form, words }), status)
  }
}
