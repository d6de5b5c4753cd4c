import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { accepted, type Refusal } from '../domain/refusal.ts'
import { stateStatus } from '../domain/review/decisions.ts'
import { headingOf } from '../domain/review/fields.ts'
import { statusIn } from '../domain/review/status-list.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import { checkStatus, type StatusSaid } from '../domain/status/said.ts'
import { PHASES } from '../domain/status.ts'
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
import { statedDayOf } from './found-statuses.ts'
import { type ItemPage, loadItemPage } from './item-page.ts'
import { sourceLines } from './reading-store.ts'
import { firstSource, recordNow } from './record-now-store.ts'
import { reviewPaths } from './review-paths.ts'
import { statusesNow } from './status-now-store.ts'
import { StatusPage } from './status-page.tsx'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function statusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.act(':reading', ':item', 'status'), EDIT, async (request, reply) => {
    const page = await loadItemPage(deps, request)
    const { authorityId } = viewerOf(request)
    const id = initiativeOf(page.item)
    const now = await inWork(deps, request, tx => statusesNow(tx, authorityId, [id]))
    const day = statedDayOf(page.words.review.reading, danishDay(deps.clock()))
    return show(request, reply, page, openedForm(typedAs(statusIn(page.item, now.get(id), day).said)))
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
      const record: EarlierRecord = { id, title, fields, source: await printedSource(tx, authorityId, id) }
      return { earlier: record, proposal: found(await proposalFor(tx, authorityId, id, phase, danishDay(deps.clock()))) }
    })
    return sendPage(reply, StatusPage({ ...page, form, earlier, proposal }), status)
  }
}

/** More of the earlier document than this is read in the document itself. */
const LINES_BESIDE = 40

async function printedSource(tx: WorkTransaction, authorityId: string, initiativeId: string): Promise<EarlierRecord['source']> {
  const source = await firstSource(tx, authorityId, initiativeId)
  if (!source) return null
  const [from, to] = source.lines
  return { ...source, printed: await sourceLines(tx, authorityId, source.documentId, from, Math.min(to, from + LINES_BESIDE - 1)) }
}

function initiativeOf({ recognised }: ReviewItem): string {
  if (recognised?.kind !== 'initiative') throw new HttpError(409, { key: 'review.refused.nothing-recognised' })
  return recognised.id
}

/** The status that is proposed, by the form's fields. */
const typedAs = (said: StatusSaid): Record<string, string> => ({
  voice: said.voice,
  phase: said.phase,
  assessment: said.assessment,
  reason: said.reason,
  stated_on: said.statedOn,
  completed_on: said.completedOn ?? '',
})
