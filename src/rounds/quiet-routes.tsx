import type { FastifyInstance } from 'fastify'
import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import { type QuietTime, quietTimeFault } from '../domain/rounds/quiet-time.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork, writerOf } from '../web/work-request.ts'
import { QuietPage } from './quiet-page.tsx'
import { quietTimeOf, saveQuietTime } from './quiet-store.ts'

const EDIT = { config: { may: ['edit', 'account'] } } as const

/** Each person says for herself when she wants no reminders. */
export function quietRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.quietTime, EDIT, async (request, reply) => {
    const { authorityId, personId, language } = viewerOf(request)
    const doc = await inWork(deps, request, async tx => quietDoc(await quietTimeOf(tx, authorityId, personId)))
    return sendPage(reply, QuietPage({ frame: frameOf(request), form: refusedForm(translator(language), fieldsOfDoc(doc), []) }))
  })

  app.post(workPaths.quietTime, EDIT, async (request, reply) => {
    const viewer = viewerOf(request)
    const fields = fieldsOf(request.body)
    const input = parseQuietTime(fields)
    if (!input.ok) {
      const form = refusedForm(translator(viewer.language), fields, input.refusals)
      return sendPage(reply, QuietPage({ frame: frameOf(request), form }), 422)
    }
    const writer = writerOf(deps, viewer)
    await inWork(deps, request, async tx => {
      const before = quietDoc(await quietTimeOf(tx, viewer.authorityId, viewer.personId))
      await saveQuietTime(tx, writer, input.value)
      const about = { recordKind: 'person', recordId: viewer.personId, title: viewer.name }
      await audit(tx, { ...auditOf(writer), act: 'edited', ...about, before, after: quietDoc(input.value) })
    })
    return reply.redirect(withFlash(workPaths.quietTime, 'rounds.done.quiet'), 303)
  })
}

function parseQuietTime(fields: Fields): Outcome<QuietTime> {
  const read = new FormReader(fields.text, fields.all)
  const weekdays = [1, 2, 3, 4, 5].filter(day => fields.all('quiet_weekdays').includes(String(day)))
  const input = { weekdays, awayFrom: read.day('away_from'), awayTo: read.day('away_to') }
  const fault = read.refusals.length === 0 ? quietTimeFault(input) : null
  if (fault) read.refuse(`rounds.quiet.${fault}`, fault === 'every-day' ? 'quiet_weekdays' : 'away_to')
  read.refusals.push(...fields.refusals)
  return read.outcome(input)
}

const quietDoc = ({ weekdays, awayFrom, awayTo }: QuietTime): Doc => ({
  quiet_weekdays: weekdays.map(String),
  away_from: awayFrom ?? '',
  away_to: awayTo ?? '',
})
