import type { FastifyInstance } from 'fastify'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { accept, type Change, reopen, skip } from '../domain/review/decisions.ts'
import { asInitiative, type TextOf } from '../domain/review/splitting.ts'
import type { ReviewItem } from '../domain/review.ts'
import { isSkipReason } from '../domain/review.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { idOf, inWork } from '../web/work-request.ts'
import { correctRoutes } from './correct-routes.tsx'
import type { Write } from './decide.ts'
import { answerDecision } from './decision-answer.tsx'
import { loadItemPage } from './item-page.ts'
import { mergeRoutes } from './merge-routes.tsx'
import { inView, reviewPaths, viewOf } from './review-paths.ts'
import { SkipPage } from './skip-page.tsx'
import { splitRoutes } from './split-routes.tsx'
import { statusRoutes } from './status-routes.tsx'
import { textsOf } from './texts-of.ts'

export const EDIT = { config: { may: ['edit', 'reading'] } } as const

/** A decision that changes the item itself and nothing else. */
export const alone = (item: ReviewItem, change: Outcome<Change>): Outcome<Write> =>
  change.ok ? accepted({ changes: [{ item, change: change.value }] }) : change

export function itemRoutes(app: FastifyInstance, deps: AppDeps): void {
  correctRoutes(app, deps)
  mergeRoutes(app, deps)
  splitRoutes(app, deps)
  statusRoutes(app, deps)

  app.post(reviewPaths.act(':reading', ':item', 'accept'), EDIT, (request, reply) =>
    answerDecision(deps, request, reply, {
      did: 'accepted',
      rule: item => alone(item, accept(item)),
      isDone: item => item.state === 'accepted' || item.state === 'corrected',
      // What cannot be accepted as it stands can be put right: the form says what is missing.
      refuse: async refusals => {
        if (!refusals.some(refusal => refusal.field)) throw new HttpError(409, refusals[0])
        return reply.redirect(
          inView(viewOf(request), `${reviewPaths.act(idOf(request, 'reading'), idOf(request, 'item'), 'correct')}?mangler=1`),
          303,
        )
      },
    }),
  )

  app.get(reviewPaths.act(':reading', ':item', 'skip'), EDIT, async (request, reply) =>
    sendPage(reply, SkipPage({ ...(await loadItemPage(deps, request)), form: openedForm() })),
  )

  app.post(reviewPaths.act(':reading', ':item', 'skip'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const reason = reasonIn(fields)
    return answerDecision(deps, request, reply, {
      did: 'skipped',
      rule: (item, items) => {
        const [broken] = fields.refusals
        if (broken) return refused({ ...broken, field: 'words' })
        if (reason.length > LONGEST_REASON)
          return refused({ key: 'web.too-long', field: 'words', params: { max: LONGEST_REASON, length: reason.length } })
        return alone(item, skip(item, reason, items))
      },
      isDone: item => item.state === 'skipped' && item.skipReason === reason,
      refuse: async refusals => {
        const form = refusedForm(translator(viewerOf(request).language), fields, refusals)
        return sendPage(reply, SkipPage({ ...(await loadItemPage(deps, request)), form }), 422)
      },
    })
  })

  app.post(reviewPaths.act(':reading', ':item', 'reopen'), EDIT, (request, reply) =>
    answerDecision(deps, request, reply, {
      did: 'reopened',
      rule: (item, items) => {
        const opened = reopen(item, items)
        return opened.ok ? accepted({ changes: [{ item, change: opened.value.change }], removed: opened.value.removed }) : opened
      },
      isDone: item => item.state === 'open',
    }),
  )

  app.post(reviewPaths.act(':reading', ':item', 'initiative'), EDIT, async (request, reply) => {
    const textOf = await linesBeside(idOf(request, 'reading'), idOf(request, 'item'))
    return answerDecision(deps, request, reply, {
      did: 'initiative',
      rule: section => {
        const made = asInitiative(section, textOf, deps.newId())
        return made.ok ? accepted({ changes: [{ item: section, change: { state: 'split' } }], added: [made.value] }) : made
      },
      isDone: item => item.state === 'split',
    })

    function linesBeside(readingId: string, itemId: string): Promise<TextOf> {
      return inWork(deps, request, tx => textsOf(tx, viewerOf(request).authorityId, readingId, itemId))
    }
  })
}

/** The longest reason of one's own. */
const LONGEST_REASON = 500

/** One of the reasons we offer, else the person's own words; her own words win. */
function reasonIn(fields: Fields): string {
  const words = fields.text('words')
  const reason = fields.text('reason')
  return words || (isSkipReason(reason) ? reason : '')
}
