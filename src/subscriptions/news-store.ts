import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

export type FollowedChange = {
  readonly kind: 'added' | 'changed' | 'removed' | 'withdrawn'
  readonly number: string
  readonly title: string
}

/** Longer mails are not read: the rest is on the page. */
const SHOWN = 30

/**
 * What publications up to this version changed of what an address follows and was not told of. Who follows a goal follows its initiatives.
 */
export async function changesFor(
  tx: WorkTransaction,
  authorityId: string,
  email: string,
  version: number,
): Promise<{ readonly count: number; readonly shown: readonly FollowedChange[] }> {
  const { rows } = await sql<FollowedChange & { count: number }>`
    select c.kind, c.number, c.title, count(*) over ()::int as count from published.change c
    where c.authority_id = ${authorityId} and c.version <= ${version} and exists (
      select from work.subscription s where s.authority_id = c.authority_id and s.email = ${email} and s.confirmed_at is not null
        and c.version > s.told_version and (s.record_kind = 'authority' or s.record_id = c.record_id or (
          s.record_kind = 'goal' and c.record_kind = 'initiative' and exists (
            select from published.initiative_facet f
            join published.address a on a.authority_id = f.authority_id and a.record_kind = 'goal' and a.slug = f.value and not a.retired
            where f.authority_id = c.authority_id and f.facet = 'goal' and f.record_id = c.record_id and a.record_id = s.record_id))))
    order by c.version, c.position limit ${SHOWN}`.execute(tx)
  return { count: rows[0]?.count ?? 0, shown: rows }
}
