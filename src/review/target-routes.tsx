import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inAuthority } from '../db/connect.ts'
import { lessonsOfNames } from '../domain/review/lessons.ts'
import { translator } from '../i18n/translate.ts'
import { learn } from '../vocabulary/learning.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { namesUsed, recogniseItems, surroundingsOf } from './context.ts'
import { afterMany } from './did.ts'
import { loadReview } from './loaded-review.ts'
import { chooseTarget } from './reading-store.ts'
import { reviewPaths } from './review-paths.ts'
import { policyChoices } from './surroundings-store.ts'
import { parseTarget, type TargetChoices, targetValues } from './target-form.ts'
import { TargetPage } from './target-page.tsx'
import { wordsOf } from './words-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function targetRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.target(':reading'), EDIT, async (request, reply) => {
    const loaded = await load(request)
    return show(request, reply, loaded, openedForm(targetValues({ target: loaded.there.target, names: loaded.chosen })))
  })

  app.post(reviewPaths.target(':reading'), EDIT, async (request, reply) => {
    const loaded = await load(request)
    const fields = fieldsOf(request.body)
    const t = translator(viewerOf(request).language)
    if (loaded.review.acceptance) throw new HttpError(409, { key: 'review.refused.accepted' })
    const input = parseTarget(fields, loaded.choices)
    if (!input.ok) return show(request, reply, loaded, refusedForm(t, fields, input.refusals), 422)
    const { authorityId } = viewerOf(request)
    const { reading } = loaded.review
    const saved = await inAuthority(deps.work, authorityId, async tx => {
      const revision = Number(fields.text('revision'))
      if (!(await chooseTarget(tx, authorityId, { id: reading.id, revision }, input.value.target, input.value.names))) return false
      const lessons = lessonsOfNames(input.value.names, loaded.choices.units)
      await learn(tx, writerOf(deps, viewerOf(request)), lessons, { from: 'name', readingId: reading.id, actId: null }, deps.newId)
      await recogniseItems(tx, authorityId, { ...reading, target: input.value.target })
      return true
    })
    if (saved) return reply.redirect(afterMany(request, reading.id, 'target', 0), 303)
    return show(request, reply, loaded, refusedForm(t, fields, [{ key: 'web.stale' }]), 409)
  })

  async function load(request: FastifyRequest) {
    const { authorityId } = viewerOf(request)
    return inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, authorityId, idOf(request, 'reading')))
      const there = await surroundingsOf(tx, authorityId, review.reading, review.items)
      const names = namesUsed(review.items).map(({ name }) => name)
      const choices: TargetChoices = { policies: await policyChoices(tx, authorityId), units: there.units, names }
      return { review, there, choices, chosen: names.map(name => there.names.get(name) ?? ({ to: 'none' } as const)) }
    })
  }

  type Loaded = Awaited<ReturnType<typeof load>>

  function show(request: FastifyRequest, reply: FastifyReply, loaded: Loaded, form: FormState, status = 200): FastifyReply {
    const frame = frameOf(request)
    const { review, choices } = loaded
    return sendPage(reply, TargetPage({ frame, words: wordsOf(frame, review), form, revision: review.reading.revision, choices }), status)
  }
}
