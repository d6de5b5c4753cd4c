import type { WorkTransaction } from '../db/connect.ts'
import type { Doc } from '../domain/merge.ts'
import { periodEndText } from '../domain/period.ts'
import type { Refusal } from '../domain/refusal.ts'
import { addDays } from '../domain/rounds/days.ts'
import { datesFrom, type RelativeDates, relativeDates } from '../domain/rounds/template.ts'
import { isUuid } from '../domain/uuid.ts'
import { createRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { found } from '../web/work-request.ts'
import { EMPTY_ASKED } from './asked-form.ts'
import { datesOf, insertRound, listRounds, plansToAsk, readRound, roundKind } from './round-store.ts'
import { parseTemplate } from './template-form.ts'
import { templateKind } from './template-store.ts'

/** What a new round takes along, and how its dates are counted. */
type Begun = { readonly doc: Doc; readonly relative: RelativeDates | null; readonly plan: string; readonly after: string | null }

/**
 * The fields of a new round: empty, as a template says, or as an earlier round was. The window goes on where the last one ended, and the
 * dates are counted from the day; a day that is none is shown as typed, with the fault at its field.
 */
export async function firstFields(
  tx: WorkTransaction,
  authorityId: string,
  from: string,
  day: string,
): Promise<{ fields: Fields; refusals: readonly Refusal[] }> {
  const { doc, relative, plan, after } = await begunFrom(tx, authorityId, from)
  const read = new FormReader(fieldsOf({ opens_on: day }).text)
  const opensOn = read.day('opens_on')
  const dates = opensOn && relative ? datesFrom(opensOn, relative) : null
  const fields = fieldsOfDoc({
    ...doc,
    title: '',
    plan,
    window_from: after === null ? '' : periodEndText(addDays(after, 1), 'from'),
    window_to: '',
    opens_on: opensOn ?? day,
    deadline: dates?.deadline ?? '',
    approve_by: dates?.approveBy ?? '',
    publish_on: dates?.publishOn ?? '',
  })
  return { fields, refusals: read.refusals }
}

async function begunFrom(tx: WorkTransaction, authorityId: string, from: string): Promise<Begun> {
  const [plan] = await plansToAsk(tx, authorityId)
  if (!isUuid(from)) return { doc: EMPTY_ASKED, relative: null, plan: plan?.id ?? '', after: null }
  const template = await templateKind.read(tx, authorityId, from, false)
  if (template) {
    const input = parseTemplate(fieldsOfDoc(template.doc))
    if (!input.ok) throw new Error(`template ${from} is refused in its own notation`)
    const last = (await listRounds(tx, authorityId)).find(round => round.plan_id === plan?.id && round.window_to !== null)
    return { doc: template.doc, relative: input.value, plan: plan?.id ?? '', after: last?.window_to ?? null }
  }
  const { doc } = found(await roundKind.read(tx, authorityId, from, false))
  const round = found(await readRound(tx, authorityId, from))
  return { doc, relative: relativeDates(datesOf(round)), plan: round.plan_id, after: round.window_to }
}

/** A round as its template says, planned and not sent out. False when the template's words no longer make a round: nothing is made. */
export async function beginRound(
  tx: WorkTransaction,
  writer: Writer,
  { id, templateId, title, day }: { readonly id: string; readonly templateId: string; readonly title: string; readonly day: string },
): Promise<boolean> {
  const { fields } = await firstFields(tx, writer.authorityId, templateId, day)
  const filled = fieldsOf({ ...Object.fromEntries(fields.names.map(name => [name, fields.all(name)])), title })
  const made = await createRecord(tx, roundKind, writer, id, filled, round => insertRound(tx, writer, id, round))
  return made.kind === 'created'
}
