import type { WorkTransaction } from '../db/connect.ts'
import type { Role } from '../domain/role.ts'
import { waitingInRounds } from '../rounds/waiting-work.ts'

/** Something that waits for whoever holds a role in a unit. */
export type OpenWork = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly unitId: string
  readonly role: Role
  /** YYYY-MM-DD. */
  readonly due: string | null
}

/** What one slice has waiting, in one authority. */
export type WorkSource = (tx: WorkTransaction, authorityId: string) => Promise<readonly OpenWork[]>

/** A slice whose work waits for people adds its question here; then none of it can be left without anybody unseen. */
export const WORK_SOURCES: readonly WorkSource[] = [waitingInRounds]

export async function openWork(
  tx: WorkTransaction,
  authorityId: string,
  sources: readonly WorkSource[] = WORK_SOURCES,
): Promise<OpenWork[]> {
  const found: OpenWork[] = []
  for (const source of sources) found.push(...(await source(tx, authorityId)))
  return found
}
