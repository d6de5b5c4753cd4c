import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { isRuled } from '../domain/calendar/recurrence.ts'
import { danishDay } from '../domain/danish-day.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { beginRound } from '../rounds/new-round.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText, writerOf } from '../web/work-request.ts'
import { type Entry, readEntry, settleDay } from './entry-store.ts'
import { PassOverPage } from './pass-over-page.tsx'

/** A round whose day has come: begun, or passed over with a reason. Neither sends anything out. */
export function dueRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.post(workPaths.beginYearRound(':id'), { config: { may: ['create', 'round'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [writer, roundId, today] = [writerOf(deps, viewerOf(request)), deps.newId(), danishDay(deps.clock())]
    const to = await inWork(deps, request, async tx => {
      const { entry, ruled } = await dueOf(tx, request, fields.text('day'))
      // Where what the template holds no longer makes a round (a plan that is gone), the form says why.
      const from = `${workPaths.newRound}?fra=${entry.templateId}&dag=${today}`
      const title = `${entry.title} ${ruled.slice(0, 4)}`
      if (!entry.templateId || !(await beginRound(tx, writer, { id: roundId, templateId: entry.templateId, title, day: today })))
        return from
      // Pressed twice, or by two: the second one finds the task done, and makes no second round.
      if (!(await settleDay(tx, writer, { entryId: entry.id, day: ruled }, { roundId, reason: '' })))
        throw new HttpError(409, { key: 'calendar.already' })
      return withFlash(workPaths.editRound(roundId), 'calendar.done.begun')
    })
    return reply.redirect(to, 303)
  })

  app.get(workPaths.passOverYearRound(':id'), { config: { may: ['create', 'round'] } }, async (request, reply) => {
    const page = await inWork(deps, request, async tx => {
      const due = await dueOf(tx, request, queryText(request, 'dag'))
      return PassOverPage({ frame: frameOf(request), ...due, form: openedForm() })
    })
    return sendPage(reply, page)
  })

  app.post(workPaths.passOverYearRound(':id'), { config: { may: ['create', 'round'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [writer, reason] = [writerOf(deps, viewerOf(request)), reasonIn(fields)]
    const page = await inWork(deps, request, async tx => {
      const { entry, ruled } = await dueOf(tx, request, fields.text('day'))
      const t = translator(viewerOf(request).language)
      if (!reason.ok) return PassOverPage({ frame: frameOf(request), entry, ruled, form: refusedForm(t, fields, reason.refusals) })
      if (await settleDay(tx, writer, { entryId: entry.id, day: ruled }, { roundId: null, reason: reason.value })) {
        const about = { recordKind: 'year-entry', recordId: entry.id, title: `${entry.title}, ${formatDay('da', ruled)}` }
        await audit(tx, { ...auditOf(writer), act: 'passed-over', ...about, reason: reason.value })
      }
      return undefined
    })
    return page ? sendPage(reply, page, 422) : reply.redirect(withFlash(workPaths.tasks, 'calendar.done.passed-over'), 303)
  })
}

function reasonIn(fields: Fields) {
  const read = new FormReader(fields.text)
  read.refusals.push(...fields.refusals)
  return read.outcome(read.text('reason', { required: true, max: 1000 }))
}

/** A round of the year and one of its days, the first where none is said; a day the rule does not have is no page. */
async function dueOf(tx: WorkTransaction, request: FastifyRequest, day: string): Promise<{ entry: Entry; ruled: string }> {
  const entry = found(await readEntry(tx, viewerOf(request).authorityId, idOf(request)))
  const ruled = day || entry.first
  if (entry.kind !== 'round' || !/^\d{4}-\d{2}-\d{2}$/.test(ruled) || Number.isNaN(Date.parse(ruled)) || !isRuled(entry, ruled))
    throw new HttpError(404)
  return { entry, ruled }
}
