import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { MadeRecord, Need } from '../domain/review/undo.ts'

/** What has become of the records of an acceptance. A record removed since is left out: there is nothing to take back. */
export async function madeRecords(tx: WorkTransaction, authorityId: string, acceptanceId: string): Promise<readonly MadeRecord[]> {
  const { rows } = await sql<MadeRecord>`
    with now (kind, id, revision) as (
      select 'policy', id, revision from work.policy where authority_id = ${authorityId}
      union all select 'plan', id, revision from work.plan where authority_id = ${authorityId}
      union all select 'unit', id, revision from work.unit where authority_id = ${authorityId}
      union all select 'goal', id, revision from work.goal where authority_id = ${authorityId}
      union all select 'priority', id, revision from work.priority where authority_id = ${authorityId}
      union all select 'initiative', id, revision from work.initiative where authority_id = ${authorityId}
      union all select 'indicator', id, revision from work.indicator where authority_id = ${authorityId}
      union all select 'remark', id, 1 from work.remark where authority_id = ${authorityId}
      union all select 'status', id, 1 from work.status_entry where authority_id = ${authorityId})
    select made.record_kind as kind, made.record_id as id, made.title, made.act,
      now.revision <> made.revision
        or exists (select from work.status_entry s where s.authority_id = ${authorityId} and s.initiative_id = made.record_id)
        or exists (select from work.activity a where a.authority_id = ${authorityId} and a.initiative_id = made.record_id)
        or exists (select from work.translation t
          where t.authority_id = ${authorityId} and t.record_kind = made.record_kind and t.record_id = made.record_id) as changed,
      exists (select from published.initiative p where p.authority_id = ${authorityId} and p.record_id = made.record_id)
        or exists (select from published.record p
          where p.authority_id = ${authorityId} and p.record_kind = made.record_kind and p.record_id = made.record_id)
        or exists (select from work.status_entry s
          join published.initiative p on p.authority_id = s.authority_id and p.record_id = s.initiative_id
          join published.publication shown on shown.authority_id = p.authority_id and shown.version = p.from_version
          where s.authority_id = ${authorityId} and s.id = made.record_id and shown.published_at >= s.recorded_at) as published
    from work.acceptance_record made
    join now on now.kind = made.record_kind and now.id = made.record_id
    where made.authority_id = ${authorityId} and made.acceptance_id = ${acceptanceId}
    order by made.record_kind, made.title`.execute(tx)
  return rows
}

/** Every tie of the record model that an undo must not cut, where the record needed is one of this acceptance. */
export async function needsOf(tx: WorkTransaction, authorityId: string, acceptanceId: string): Promise<readonly Need[]> {
  const { rows } = await sql<Need>`
    with made as (select record_id from work.acceptance_record
        where authority_id = ${authorityId} and acceptance_id = ${acceptanceId} and act = 'created'),
      tie (holder, needed, authority_id) as (
        select id, policy_id, authority_id from work.goal
        union all select id, parent_id, authority_id from work.goal
        union all select id, policy_id, authority_id from work.plan
        union all select id, predecessor_id, authority_id from work.policy
        union all select id, goal_id, authority_id from work.priority
        union all select priority_id, unit_id, authority_id from work.priority_unit
        union all select id, plan_id, authority_id from work.initiative
        union all select id, parent_id, authority_id from work.initiative
        union all select initiative_id, goal_id, authority_id from work.initiative_goal
        union all select initiative_id, unit_id, authority_id from work.initiative_unit
        union all select id, goal_id, authority_id from work.indicator
        union all select id, initiative_id, authority_id from work.indicator
        union all select indicator_id, unit_id, authority_id from work.observation
        union all select id, goal_id, authority_id from work.remark
        union all select id, initiative_id, authority_id from work.remark
        union all select id, initiative_id, authority_id from work.status_entry
        union all select id, parent_id, authority_id from work.unit
        union all select id, from_unit_id, authority_id from work.unit_succession
        union all select id, to_unit_id, authority_id from work.unit_succession
        union all select id, unit_id, authority_id from work.appointment)
    select tie.holder, tie.needed from tie
    where tie.authority_id = ${authorityId} and tie.needed in (select record_id from made)`.execute(tx)
  return rows
}

/** Innermost first, so that nothing is taken away under what still stands on it. */
const REMOVED = [
  ['remark', 'work.remark'],
  ['indicator', 'work.indicator'],
  ['initiative', 'work.initiative'],
  ['priority', 'work.priority'],
  ['goal', 'work.goal'],
  ['plan', 'work.plan'],
  ['policy', 'work.policy'],
  ['unit', 'work.unit'],
] as const

export async function removeRecords(
  tx: WorkTransaction,
  authorityId: string,
  records: readonly { readonly kind: string; readonly id: string }[],
): Promise<void> {
  for (const [kind, table] of REMOVED) {
    const ids = records.filter(record => record.kind === kind).map(record => record.id)
    if (ids.length > 0) await tx.deleteFrom(table).where('authority_id', '=', authorityId).where('id', 'in', ids).execute()
  }
}

/** Statuses that came with the acceptance: the app itself may take away nothing that was said. */
export async function unsay(tx: WorkTransaction, acceptanceId: string, statuses: readonly string[]): Promise<void> {
  if (statuses.length > 0) await sql`select work.unsay(${acceptanceId}, ${statuses}::uuid[])`.execute(tx)
}

/** The lines of what goes are no longer anyone's source; those of what stays remain. */
export async function removeSources(
  tx: WorkTransaction,
  authorityId: string,
  acceptanceId: string,
  kept: readonly string[],
): Promise<void> {
  await sql`
    delete from work.source where authority_id = ${authorityId} and acceptance_id = ${acceptanceId}
      and not record_id = any (${kept}::uuid[])`.execute(tx)
}

export async function endAcceptance(
  tx: WorkTransaction,
  acceptance: { readonly authorityId: string; readonly id: string; readonly undoneBy: string; readonly undoneAt: Date },
): Promise<void> {
  await tx
    .updateTable('work.acceptance')
    .set({ undone_by: acceptance.undoneBy, undone_at: acceptance.undoneAt })
    .where('authority_id', '=', acceptance.authorityId)
    .where('id', '=', acceptance.id)
    .where('undone_at', 'is', null)
    .execute()
}

/**
 * What an undo left standing is there already: the items it came from are open again and recognised as it, so that accepting once
 * more cannot double it.
 */
export async function reopenKept(tx: WorkTransaction, authorityId: string, acceptanceId: string, kept: readonly string[]): Promise<void> {
  await sql`
    update work.draft_item item
    set state = 'open', decided_by = null, decided_at = null, takes = null, status = null, revision = item.revision + 1,
      -- A status that stays was said of what the item is recognised as already.
      recognised_kind = case source.record_kind when 'status' then item.recognised_kind else source.record_kind end,
      recognised_id = case source.record_kind when 'status' then item.recognised_id else source.record_id end
    from work.source
    where item.authority_id = ${authorityId} and item.state in ('accepted', 'corrected') and source.authority_id = ${authorityId}
      and source.acceptance_id = ${acceptanceId} and source.draft_item_id = item.id and source.field = ''
      and source.record_kind in ('goal', 'priority', 'initiative', 'indicator', 'remark', 'status') and source.record_id = any (${kept}::uuid[])`.execute(
    tx,
  )
}
