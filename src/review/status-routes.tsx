import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import { accepted, type Refusal } from '../domain/refusal.ts'
import { stateStatus } from '../domain/review/decisions.ts'
import { headingOf, shortened } from '../domain/review/fields.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import { checkStatus, type StatusSaid } from '../domain/status/said.ts'
import { PHASES } from '../domain/status.ts'
import { parseStatedDate } from '../domain/timeframe.ts'
import { translator } from '../i18n/translate.ts'
import { proposalFor } from '../plans/say-status.ts'
import { parseStatus } from '../plans/status-form.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, inWork } from '../web/work-request.ts'
import { answerDecision } from './decision-answer.tsx'
import type { EarlierRecord } from './earlier-record.ts'
import { type ItemPage, loadItemPage } from './item-page.ts'
import type { StoredReading } from './reading-store.ts'
import { firstSource, recordNow } from './record-now-store.ts'
import { reviewPaths } from './review-paths.ts'
import { StatusPage } from './status-page.tsx'

const EDIT = { config: { may: ['edit', 'reading'] } } as const
/** The longest reason a status form takes. */
const LONGEST_REASON = 5000

export function statusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.act(':reading', ':item', 'status'), EDIT, async (request, reply) => {
    const page = await loadItemPage(deps, request)
    const today = danishDay(deps.clock())
    return show(request, reply, page, openedForm(proposedStatus(page.item, page.words.review.reading, today)))
  })

  app.post(reviewPaths.act(':reading', ':item', 'status'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const today = danishDay(deps.clock())
    const page = await loadItemPage(deps, request)
    const typed = parseStatus(fields, today)
    const refusals = typed.ok ? await faultsOf(request, page.item, typed.value, today) : typed.refusals
    return answerDecision(deps, request, reply, {
      did: 'status',
      rule: item => {
        if (!typed.ok || refusals.length > 0) return { ok: false, refusals }
        const change = stateStatus(item, typed.value)
        return change.ok ? accepted({ changes: [{ item, change: change.value }] }) : change
      },
      isDone: item => typed.ok && JSON.stringify(item.status) === JSON.stringify(typed.value),
      refuse: wrong => show(request, reply, page, refusedForm(translator(page.frame.lang), fields, wrong), 422),
      typed: () => [{ label: page.words.t('plans.status.reason'), value: fields.text('reason') }],
    })
  })

  /** The rules of a status, as they will be asked again when the review is accepted. */
  async function faultsOf(request: FastifyRequest, item: ReviewItem, said: StatusSaid, today: string): Promise<readonly Refusal[]> {
    const proposal = await inWork(deps, request, tx =>
      proposalFor(tx, viewerOf(request).authorityId, initiativeOf(item), said.phase, today),
    )
    const checked = proposal && checkStatus(said, proposal, today)
    return checked?.ok === false ? checked.refusals : []
  }

  async function show(request: FastifyRequest, reply: FastifyReply, page: ItemPage, form: FormState, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const id = initiativeOf(page.item)
    const phase = PHASES.find(known => known === form.value('phase')) ?? 'running'
    const { earlier, proposal } = await inWork(deps, request, async tx => {
      const fields = await recordNow(tx, authorityId, { kind: 'initiative', id })
      const title = fields['title'] ?? headingOf(valuesOf(page.item))
      const source = (await firstSource(tx, authorityId, id)) ?? null
      const record: EarlierRecord = { id, title, fields, source }
      return { earlier: record, proposal: found(await proposalFor(tx, authorityId, id, phase, danishDay(deps.clock()))) }
    })
    return sendPage(reply, StatusPage({ ...page, form, earlier, proposal }), status)
  }
}

function initiativeOf({ recognised }: ReviewItem): string {
  if (recognised?.kind !== 'initiative') throw new HttpError(409, { key: 'review.refused.nothing-recognised' })
  return recognised.id
}

/** The document's words as the reason, on the last day it speaks of; how it goes is for a person to say. */
function proposedStatus(item: ReviewItem, { summary }: StoredReading, today: string): Record<string, string> {
  const values = valuesOf(item)
  const lastDay = summary.period && parseStatedDate(summary.period.to)?.end
  return {
    voice: 'owner',
    phase: 'running',
    assessment: 'not-assessed',
    reason: 'text' in values ? shortened(values.text, LONGEST_REASON) : '',
    stated_on: lastDay && lastDay <= today ? lastDay : today,
  }
}
