import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { overlap, type Passing, passOn, type Term } from '../domain/hand-over.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type AppointmentInput, type HandOverInput, WHOLE } from './appointment-form.ts'
import {
  appointmentsIn,
  appointmentsOf,
  endAppointment,
  findAppointment,
  insertAppointment,
  insertHandOver,
  isHandedOver,
  lockAppointments,
  type StoredAppointment,
} from './appointment-store.ts'
import { findPerson, livingUnits } from './people-store.ts'

type Given = { readonly role: Role; readonly unitId: string | null }

const docOf = ({ role, unitId }: Given, { from, to }: Term) => ({ role, unit: unitId ?? WHOLE, valid_from: from, valid_to: to ?? '' })

/** Gives a person a role. The same form sent twice gives it once; the same role twice over is refused. Undefined: no such person. */
export async function appoint(
  tx: WorkTransaction,
  writer: Writer,
  personId: string,
  id: string,
  input: AppointmentInput,
): Promise<Outcome<true> | undefined> {
  const { authorityId } = writer
  const person = await findPerson(tx, authorityId, personId)
  if (!person) return undefined
  await lockAppointments(tx, authorityId)
  const held = await appointmentsOf(tx, authorityId, personId)
  if (held.some(one => one.id === id)) return accepted(true)
  if (input.unitId !== null && !(await livingUnits(tx, authorityId, input.term.from)).some(unit => unit.id === input.unitId))
    return refused({ key: 'history.gone-choice', field: 'unit' })
  const same = held.find(one => one.role === input.role && one.unitId === input.unitId && overlap(one, input.term))
  if (same) return refused({ key: 'people.has-role', field: 'role' })
  await insertAppointment(tx, writer, { id, personId, role: input.role, unitId: input.unitId, ...input.term })
  const after = docOf(input, input.term)
  await audit(tx, { ...auditOf(writer), act: 'appointed', recordKind: 'person', recordId: personId, title: person.name, after })
  return accepted(true)
}

/** An appointment ends on a day from today on. The last administrator stays until there is another: nobody could let anyone in. */
export async function endRole(
  tx: WorkTransaction,
  writer: Writer,
  id: string,
  lastDay: string,
): Promise<Outcome<StoredAppointment> | undefined> {
  const { authorityId } = writer
  await lockAppointments(tx, authorityId)
  const appointment = await findAppointment(tx, authorityId, id)
  if (!appointment) return undefined
  const today = danishDay(writer.at)
  const end = { field: 'last_day' } as const
  if (lastDay < today || lastDay < appointment.from) return refused({ key: 'people.day-past', ...end })
  if (appointment.to !== null && lastDay > appointment.to)
    return refused({ key: 'people.ends-already', ...end, params: { day: appointment.to } })
  if (appointment.to === lastDay) return accepted(appointment)
  if (await isLastAdministrator(tx, authorityId, appointment, today)) return refused({ key: 'people.last-administrator', ...end })
  await endAppointment(tx, writer, id, lastDay)
  await audit(tx, {
    ...auditOf(writer),
    act: 'appointment-ended',
    recordKind: 'person',
    recordId: appointment.personId,
    title: appointment.personName,
    before: docOf(appointment, appointment),
    after: docOf(appointment, { ...appointment, to: lastDay }),
  })
  return accepted(appointment)
}

async function isLastAdministrator(tx: WorkTransaction, authorityId: string, { id, role, unitId }: StoredAppointment, today: string) {
  if (role !== 'administrator' || unitId !== null) return false
  const others = await appointmentsIn(tx, authorityId, ['administrator'], today)
  return !others.some(other => other.id !== id && other.unitId === null && other.to === null && other.from <= today)
}

/** The ids that the rows of a hand-over get. */
export type HandOverIds = { readonly form: string; more(): string }

type Plan = { readonly appointment: StoredAppointment; readonly receiverId: string; readonly passing: Passing }

/** Another person takes the role from a day: for good, or until a day, when it goes back. Undefined: no such appointment. */
export async function handOver(
  tx: WorkTransaction,
  writer: Writer,
  appointmentId: string,
  input: HandOverInput,
  ids: HandOverIds,
): Promise<Outcome<true> | undefined> {
  await lockAppointments(tx, writer.authorityId)
  if (await isHandedOver(tx, writer.authorityId, ids.form)) return accepted(true)
  const appointment = await findAppointment(tx, writer.authorityId, appointmentId)
  if (!appointment) return undefined
  const plan = await planOf(tx, writer, appointment, input)
  if (!plan.ok) return plan
  await carryOut(tx, writer, plan.value, input, ids.form, ids)
  return accepted(true)
}

/** A leave: every role that runs in those days is lent to one deputy, and comes back on the day after. All of them, or none. */
export async function leave(
  tx: WorkTransaction,
  writer: Writer,
  personId: string,
  input: HandOverInput,
  ids: HandOverIds,
): Promise<Outcome<true>> {
  await lockAppointments(tx, writer.authorityId)
  if (await isHandedOver(tx, writer.authorityId, ids.form)) return accepted(true)
  const held = await appointmentsOf(tx, writer.authorityId, personId)
  const running = held.filter(one => one.from < input.firstDay && (one.to === null || one.to >= input.firstDay))
  if (running.length === 0) return refused({ key: 'people.leave-nothing', field: 'first_day' })
  const plans: Plan[] = []
  for (const appointment of running) {
    const plan = await planOf(tx, writer, appointment, input)
    if (!plan.ok) return plan
    plans.push(plan.value)
  }
  for (const [index, plan] of plans.entries()) await carryOut(tx, writer, plan, input, index === 0 ? ids.form : ids.more(), ids)
  return accepted(true)
}

async function planOf(tx: WorkTransaction, writer: Writer, appointment: StoredAppointment, input: HandOverInput): Promise<Outcome<Plan>> {
  const receiver = await findPerson(tx, writer.authorityId, input.receiverId)
  if (!receiver) return refused({ key: 'history.gone-choice', field: 'receiver' })
  if (receiver.id === appointment.personId) return refused({ key: 'people.receiver-same', field: 'receiver' })
  const passing = passOn(appointment, input, danishDay(writer.at))
  if (!passing.ok) return passing
  const held = await appointmentsOf(tx, writer.authorityId, receiver.id)
  const { role, unitId } = appointment
  if (held.some(one => one.role === role && one.unitId === unitId && overlap(one, passing.value.receiver)))
    return refused({ key: 'people.receiver-has-role', field: 'receiver', params: { name: receiver.name } })
  return accepted({ appointment, receiverId: receiver.id, passing: passing.value })
}

async function carryOut(
  tx: WorkTransaction,
  writer: Writer,
  plan: Plan,
  input: HandOverInput,
  id: string,
  ids: HandOverIds,
): Promise<void> {
  const { appointment, receiverId } = plan
  const { holder, receiver, back } = plan.passing
  const { personId, role, unitId } = appointment
  const [toId, backId] = [ids.more(), back && ids.more()]
  await endAppointment(tx, writer, appointment.id, holder.to)
  await insertAppointment(tx, writer, { id: toId, personId: receiverId, role, unitId, ...receiver })
  if (back && backId) await insertAppointment(tx, writer, { id: backId, personId, role, unitId, ...back })
  const { firstDay, lastDay, reason } = input
  await insertHandOver(tx, writer, { id, fromId: appointment.id, toId, backId, firstDay, lastDay, reason })
  const after = { ...docOf(appointment, receiver), receiver: receiverId }
  const note = { act: 'role-passed-on', recordKind: 'person', recordId: personId, title: appointment.personName, reason, after }
  await audit(tx, { ...auditOf(writer), ...note })
}
