import type { WorkTransaction } from '../db/connect.ts'
import { withoutHolder } from '../domain/holders.ts'
import { appointmentsIn, type StoredAppointment } from './appointment-store.ts'
import { type OpenWork, openWork, type WorkSource } from './open-work.ts'
import { livingUnits } from './people-store.ts'

/** Open work that nobody holds on a day; `change` says how the appointments would be. */
export async function orphanedWork(
  tx: WorkTransaction,
  authorityId: string,
  day: string,
  change: (appointments: readonly StoredAppointment[]) => readonly StoredAppointment[] = same => same,
  sources?: readonly WorkSource[],
): Promise<OpenWork[]> {
  const work = await openWork(tx, authorityId, sources)
  if (work.length === 0) return []
  const roles = [...new Set(work.map(one => one.role))]
  const appointments = await appointmentsIn(tx, authorityId, roles, day)
  return withoutHolder(work, change(appointments), await livingUnits(tx, authorityId, day), day)
}

/** What would be left without anybody the day after, if one appointment ended: what its holder must hand over first. */
export function orphanedBy(
  tx: WorkTransaction,
  authorityId: string,
  appointmentId: string,
  dayAfter: string,
  sources?: readonly WorkSource[],
) {
  return orphanedWork(tx, authorityId, dayAfter, all => all.filter(one => one.id !== appointmentId), sources)
}
