import type { FastifyInstance } from 'fastify'
import { accepted } from '../domain/refusal.ts'
import { shortened } from '../domain/review/fields.ts'
import { canSplit, split } from '../domain/review/splitting.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { idOf, inWork } from '../web/work-request.ts'
import { answerDecision } from './decision-answer.tsx'
import { type ItemPage, loadItemPage } from './item-page.ts'
import { reviewPaths } from './review-paths.ts'
import { SplitPage } from './split-page.tsx'
import { textsOf } from './texts-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function splitRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.act(':reading', ':item', 'split'), EDIT, async (request, reply) => {
    const page = await loadItemPage(deps, request)
    if (!canSplit(page.item)) throw new HttpError(409, { key: 'review.refused.cannot-split' })
    return sendPage(reply, SplitPage({ ...page, form: openedForm(), at: cuts(page) }))
  })

  app.post(reviewPaths.act(':reading', ':item', 'split'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const { authorityId, language } = viewerOf(request)
    const textOf = await inWork(deps, request, tx => textsOf(tx, authorityId, idOf(request, 'reading'), idOf(request, 'item')))
    return answerDecision(deps, request, reply, {
      did: 'split',
      rule: item => {
        const parts = split(item, Number(fields.text('at')), textOf, [deps.newId(), deps.newId()])
        return parts.ok ? accepted({ changes: [{ item, change: { state: 'split' } }], added: parts.value }) : parts
      },
      isDone: item => item.state === 'split',
      refuse: async refusals => {
        const page = await loadItemPage(deps, request)
        const form = refusedForm(translator(language), fields, refusals)
        return sendPage(reply, SplitPage({ ...page, form, at: cuts(page) }), 422)
      },
    })
  })
}

/** The lines with words in them, but the first: where a person may cut. */
const cuts = ({ lines }: ItemPage) =>
  lines
    .slice(1)
    .filter(line => line.kind !== 'blank')
    .map(line => ({
      value: String(line.number),
      label: `${line.number}: ${shortened(
        line.parts
          .map(part => part.text)
          .join('')
          .trim(),
        80,
      )}`,
    }))
