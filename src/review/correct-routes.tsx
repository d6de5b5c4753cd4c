import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refused } from '../domain/refusal.ts'
import { correct } from '../domain/review/decisions.ts'
import { FIELD_NAMES } from '../domain/review/fields.ts'
import { problemsOf } from '../domain/review/problems.ts'
import type { ReviewItem } from '../domain/review.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork, queryText } from '../web/work-request.ts'
import { correctionValues, parseCorrection } from './correct-form.ts'
import { CorrectPage } from './correct-page.tsx'
import { answerDecision } from './decision-answer.tsx'
import { choosableIn, type ItemPage, loadItemPage, referenceOptions } from './item-page.ts'
import { recordNow } from './record-now-store.ts'
import { reviewPaths } from './review-paths.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function correctRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.act(':reading', ':item', 'correct'), EDIT, async (request, reply) => {
    const page = await loadItemPage(deps, request)
    const { item, frame } = page
    const update = queryText(request, 'opdater') !== '' && item.recognised !== null
    const values = queryText(request, 'laest') ? correctionValues(item, item.fields) : correctionValues(item)
    const now = update ? await fieldsNow(request, item) : []
    const takes = now.filter(({ field, now: said }) => said !== String(values[field] ?? '')).map(({ field }) => field)
    const shown = { ...values, takes }
    const problems = queryText(request, 'mangler') ? problemsOf(item) : []
    const form = problems.length > 0 ? refusedForm(translator(frame.lang), typedAs(shown), problems) : openedForm(shown)
    return show(reply, page, form, update ? now : undefined)
  })

  app.post(reviewPaths.act(':reading', ':item', 'correct'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const page = await loadItemPage(deps, request)
    const isUpdate = fields.text('update') !== ''
    const parsed = parseCorrection(page.item, fields, choosableIn(referenceOptions(page.words, page.item)))
    const takes = isUpdate ? takenIn(page.item, fields) : null
    return answerDecision(deps, request, reply, {
      did: isUpdate ? 'updates' : 'corrected',
      rule: item => {
        if (!parsed.ok) return parsed
        if (takes?.length === 0) return refused({ key: 'review.problem.choice', field: 'takes' })
        const change = correct(item, parsed.value, takes)
        return change.ok ? { ok: true, value: { changes: [{ item, change: change.value }] } } : change
      },
      isDone: item => parsed.ok && JSON.stringify(item.corrected ?? item.fields) === JSON.stringify(parsed.value) && item.state !== 'open',
      refuse: async refusals => {
        const form = refusedForm(translator(page.frame.lang), fields, refusals)
        return show(reply, page, form, isUpdate ? await fieldsNow(request, page.item) : undefined, 422)
      },
      typed: () => typedFacts(page, fields),
    })
  })

  /** Each field of the recognised record that could take something over, and what it says now. */
  async function fieldsNow(request: FastifyRequest, item: ReviewItem): Promise<readonly { field: string; now: string }[]> {
    const { recognised } = item
    if (!recognised) return []
    const now = await inWork(deps, request, tx => recordNow(tx, viewerOf(request).authorityId, recognised))
    return FIELD_NAMES[item.kind].filter(field => field !== 'together').map(field => ({ field, now: now[field] ?? '' }))
  }
}

function show(
  reply: FastifyReply,
  page: ItemPage,
  form: FormState,
  update: readonly { field: string; now: string }[] | undefined,
  status = 200,
): FastifyReply {
  return sendPage(reply, CorrectPage({ ...page, form, update, options: referenceOptions(page.words, page.item) }), status)
}

const takenIn = (item: ReviewItem, fields: Fields): readonly string[] => {
  const asked = fields.all('takes')
  return FIELD_NAMES[item.kind].filter(field => asked.includes(field))
}

/** Values of our own in the shape of a form that was sent. */
const typedAs = (values: Readonly<Record<string, string | readonly string[]>>): Fields => fieldsOf(values)

/** What was typed that differs from what was there: for the one who came second. */
function typedFacts({ words: { t }, item }: ItemPage, fields: Fields): readonly { label: string; value: string }[] {
  const before = correctionValues(item)
  return FIELD_NAMES[item.kind]
    .filter(field => fields.names.includes(field) && fields.text(field) !== [before[field] ?? ''].flat().join('\n'))
    .map(field => ({ label: t(`review.field.${field}`), value: fields.text(field) }))
}
