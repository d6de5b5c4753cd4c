import type { Term } from '../domain/hand-over.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { isRole, type Role } from '../domain/role.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** `unitId` is null for the whole authority. */
export type AppointmentInput = { readonly role: Role; readonly unitId: string | null; readonly term: Term }

/** What stands for the whole authority among the units: an empty choice would be one forgotten. */
export const WHOLE = 'hele'

export function readAppointment(fields: Fields, today: string): Outcome<AppointmentInput> {
  const form = new FormReader(fields.text, fields.all)
  form.refusals.push(...fields.refusals)
  const [role, unit] = [fields.text('role'), fields.text('unit')]
  const from = form.day('valid_from') ?? today
  const to = form.day('valid_to')
  const isBad = (field: string) => form.refusals.some(refusal => refusal.field === field)
  if (!isRole(role)) form.refuse('people.role-missing', 'role')
  if (unit !== WHOLE && !isUuid(unit)) form.refuse('people.unit-missing', 'unit')
  if (from < today && !isBad('valid_from')) form.refuse('people.day-past', 'valid_from')
  if (to !== null && to < from) form.refuse('history.to-before-from', 'valid_to')
  if (!isRole(role)) return { ok: false, refusals: form.refusals }
  return form.outcome({ role, unitId: unit === WHOLE ? null : unit, term: { from, to } })
}

export type HandOverInput = {
  readonly receiverId: string
  readonly firstDay: string
  readonly lastDay: string | null
  readonly reason: string
}

/** `isLeave`: what is only lent must come back some day. */
export function readHandOver(fields: Fields, isLeave: boolean): Outcome<HandOverInput> {
  const form = new FormReader(fields.text, fields.all)
  form.refusals.push(...fields.refusals)
  const receiverId = fields.text('receiver')
  const firstDay = form.day('first_day')
  const lastDay = form.day('last_day')
  const reason = form.text('reason', { max: 2000 })
  const missing: readonly (Refusal | false)[] = [
    !isUuid(receiverId) && { key: 'people.receiver-missing', field: 'receiver' },
    fields.text('first_day') === '' && { key: 'people.first-day-missing', field: 'first_day' },
    isLeave && fields.text('last_day') === '' && { key: 'people.last-day-missing', field: 'last_day' },
  ]
  form.refusals.push(...missing.filter(refusal => refusal !== false))
  if (firstDay === null) return { ok: false, refusals: form.refusals }
  return form.outcome({ receiverId, firstDay, lastDay, reason })
}
