import type { FastifyInstance } from 'fastify'
import { accepted, refused } from '../domain/refusal.ts'
import { FIELD_NAMES } from '../domain/review/fields.ts'
import { type Choice, canTakeIn, differences, merge } from '../domain/review/merging.ts'
import type { ReviewItem } from '../domain/review.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { viewerOf } from '../web/viewer.ts'
import { queryText } from '../web/work-request.ts'
import { StaleDecision } from './decide.ts'
import { answerDecision } from './decision-answer.tsx'
import { type ItemPage, loadItemPage } from './item-page.ts'
import { MergeChoicePage, MergePage } from './merge-page.tsx'
import { reviewPaths } from './review-paths.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function mergeRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.act(':reading', ':item', 'merge'), EDIT, async (request, reply) => {
    const page = await loadItemPage(deps, request)
    const kept = candidates(page).find(other => other.id === queryText(request, 'med'))
    const form = openedForm()
    if (!kept) return sendPage(reply, MergeChoicePage({ ...page, form, others: candidates(page) }))
    return sendPage(reply, MergePage({ ...page, form, kept, differences: differences(kept, page.item) }))
  })

  app.post(reviewPaths.act(':reading', ':item', 'merge'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    return answerDecision(deps, request, reply, {
      did: 'merged',
      rule: (item, items) => {
        const kept = items.find(other => other.id === fields.text('into'))
        if (!kept) return refused({ key: 'review.refused.choose-item', field: 'into' })
        // The other item was changed since the two were compared: what was chosen between is no longer what is there.
        if (kept.revision !== Number(fields.text('into-revision'))) throw new StaleDecision()
        const merged = merge(kept, item, choicesIn(item, fields))
        if (!merged.ok) return merged
        return accepted({
          changes: [
            { item: kept, change: merged.value.kept },
            { item, change: merged.value.other },
          ],
        })
      },
      isDone: item => item.state === 'merged' && item.mergedInto === fields.text('into'),
      refuse: async refusals => {
        const page = await loadItemPage(deps, request)
        const form = refusedForm(translator(viewerOf(request).language), fields, refusals)
        return sendPage(reply, MergeChoicePage({ ...page, form, others: candidates(page) }), 422)
      },
    })
  })
}

const candidates = ({ words, item }: ItemPage): readonly ReviewItem[] => words.review.items.filter(other => canTakeIn(other, item))

const CHOICES: readonly Choice[] = ['kept', 'other', 'both']

const choicesIn = (item: ReviewItem, fields: Fields): ReadonlyMap<string, Choice> =>
  new Map(
    FIELD_NAMES[item.kind].flatMap(field => {
      const choice = CHOICES.find(known => known === fields.text(`take-${field}`))
      return choice ? [[field, choice] as const] : []
    }),
  )
