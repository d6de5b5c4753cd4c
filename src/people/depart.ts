import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { overlap } from '../domain/hand-over.ts'
import { accepted, type Outcome, type Refusal, refused } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { coordinatorSucceeds } from '../plans/coordinator-succession.ts'
import { appoint, endRole, type HandOverIds, handOver } from './appoint.ts'
import { appointmentsOf, type StoredAppointment } from './appointment-store.ts'
import { withdrawInvitations } from './invite.ts'
import { findPerson, markLeft, type StoredPerson } from './people-store.ts'
import { endSessions } from './session-store.ts'

export type Departure = { readonly receiverId: string | null; readonly reason: string }

/**
 * A person has left: what she held goes to one receiver from today, or ends; she is signed out and cannot come in again. All of it, or
 * nothing. What she has written and decided keeps her name. Undefined: no such person, or gone already.
 */
export async function depart(
  tx: WorkTransaction,
  writer: Writer,
  personId: string,
  { receiverId, reason }: Departure,
  ids: HandOverIds,
): Promise<Outcome<true> | undefined> {
  const { authorityId } = writer
  const person = await findPerson(tx, authorityId, personId, true)
  if (!person || person.hasLeft) return undefined
  if (personId === writer.personId) return refused({ key: 'people.depart-self', field: 'receiver' })
  const receiver = receiverId === null ? undefined : await findPerson(tx, authorityId, receiverId)
  if (receiverId !== null && (!receiver || receiver.hasLeft || receiver.id === personId))
    return refused({ key: 'history.gone-choice', field: 'receiver' })
  const refusals: Refusal[] = []
  for (const held of await appointmentsOf(tx, authorityId, personId)) {
    const settled = await settle(tx, writer, held, receiver, reason, ids)
    if (settled && !settled.ok) refusals.push(...settled.refusals.map(refusal => ({ ...refusal, field: 'receiver' })))
  }
  const [first, ...rest] = refusals
  if (first) return refused(first, ...rest)
  if (receiver) await coordinatorSucceeds(tx, writer, person, receiver)
  await withdrawInvitations(tx, writer, person)
  await endSessions(tx, { authorityId, personId })
  await markLeft(tx, authorityId, personId, writer.at)
  const after = receiver ? { receiver: receiver.id } : undefined
  await audit(tx, { ...auditOf(writer), act: 'departed', recordKind: 'person', recordId: personId, title: person.name, reason, after })
  return accepted(true)
}

/** One role: passed on from today, or ended where nobody takes it or the receiver has it already. What has ended is left alone. */
async function settle(
  tx: WorkTransaction,
  writer: Writer,
  held: StoredAppointment,
  receiver: StoredPerson | undefined,
  reason: string,
  ids: HandOverIds,
): Promise<Outcome<unknown> | undefined> {
  const today = danishDay(writer.at)
  if (held.to !== null && held.to < today) return undefined
  const begins = [held.from, today].sort().at(-1) ?? today
  const theirs = receiver ? await appointmentsOf(tx, writer.authorityId, receiver.id) : []
  const { role, unitId } = held
  const hasIt = theirs.some(one => one.role === role && one.unitId === unitId && overlap(one, { from: begins, to: held.to }))
  if (!receiver || hasIt) return endRole(tx, writer, held.id, begins)
  if (held.from < today) {
    const input = { receiverId: receiver.id, firstDay: today, lastDay: null, reason }
    return handOver(tx, writer, held.id, input, { form: ids.more(), more: ids.more })
  }
  // One that begins today or later has no day to be handed over from: the receiver gets it instead.
  const given = await appoint(tx, writer, receiver.id, ids.more(), { role, unitId, term: { from: begins, to: held.to } })
  return given?.ok ? endRole(tx, writer, held.id, begins) : given
}
