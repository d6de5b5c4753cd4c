import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUuid } from '../domain/uuid.ts'
import { isSameWord } from '../domain/vocabulary.ts'
import { translator } from '../i18n/translate.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import type { Slice } from '../web/slices.ts'
import { viewerOf } from '../web/viewer.ts'
import { idOf, inWork, queryText, writerOf } from '../web/work-request.ts'
import { forget, learn } from './learning.ts'
import { parseWord } from './vocabulary-form.ts'
import { VocabularyPage } from './vocabulary-page.tsx'
import { findWord, type ListedWord, listWords } from './vocabulary-store.ts'

/** Whoever reviews what was read may see and mend what the reading has been taught. */
export const vocabularyRoutes: Slice = (app: FastifyInstance, deps) => {
  app.get(workPaths.vocabulary, { config: { may: ['read', 'reading'] } }, (request, reply) =>
    show(request, reply, undefined, queryText(request, 'ret')),
  )

  app.post(workPaths.vocabulary, { config: { may: ['edit', 'reading'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const word = parseWord(fields)
    const instead = fields.text('instead')
    if (!word.ok) return show(request, reply, refusedForm(translator(viewerOf(request).language), fields, word.refusals), instead, 422)
    const writer = writerOf(deps, viewerOf(request))
    const origin = { from: 'person', readingId: null, actId: null } as const
    await inWork(deps, request, async tx => {
      const edited = isUuid(instead) ? await findWord(tx, writer.authorityId, instead) : undefined
      // Printed otherwise, it is another word: the one it takes the place of is forgotten.
      if (edited && !isSameWord(edited, word.value)) await forget(tx, writer, instead)
      await learn(tx, writer, [word.value], origin, deps.newId)
    })
    return reply.redirect(withFlash(workPaths.vocabulary, 'vocabulary.done.learnt'), 303)
  })

  app.post(workPaths.forgetWord(':id'), { config: { may: ['edit', 'reading'] } }, async (request, reply) => {
    const writer = writerOf(deps, viewerOf(request))
    if (!(await inWork(deps, request, tx => forget(tx, writer, idOf(request))))) throw new HttpError(404)
    return reply.redirect(withFlash(workPaths.vocabulary, 'vocabulary.done.forgotten'), 303)
  })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormState | undefined,
    editedId: string,
    status = 200,
  ): Promise<FastifyReply> {
    const words = await inWork(deps, request, tx => listWords(tx, viewerOf(request).authorityId))
    const edited = words.find(({ id }) => id === editedId)
    return sendPage(reply, VocabularyPage({ frame: frameOf(request), form: form ?? openedForm(typedAs(edited)), words, edited }), status)
  }
}

/** A word by the fields of its form; a new one is most often a unit's name. */
const typedAs = (word: ListedWord | undefined): Record<string, string> => ({
  kind: word?.kind ?? 'unit',
  printed: word?.printed ?? '',
  unit: word?.kind === 'unit' ? word.meaning : '',
  field: word?.kind === 'label' ? word.meaning : '',
})
