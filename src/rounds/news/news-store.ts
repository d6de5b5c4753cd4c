import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { News } from '../../domain/rounds/news.ts'

/** What was done last with an answer, and whose the answer was. */
export type LastAct = {
  readonly obligationId: string
  readonly number: number
  readonly kind: 'submission' | 'return' | 'approval'
  readonly at: Date
  readonly roundId: string
  readonly unitId: string
  /** Who sent the answer. */
  readonly sentBy: string | null
  /** Who was told of it. */
  readonly told: readonly string[]
}

/**
 * Answers that were sent, returned or approved since then, each by its latest act: what was taken back or done over is no news.
 * Those that everyone was told of are among them.
 */
export async function lastActsSince(tx: WorkTransaction, authorityId: string, since: Date): Promise<LastAct[]> {
  const { rows } = await sql<LastAct>`
    select a.obligation_id as "obligationId", a.number, a.kind, a.done_at as at, o.round_id as "roundId", o.unit_id as "unitId",
      (select s.done_by from work.obligation_act s where s.authority_id = a.authority_id and s.obligation_id = a.obligation_id
        and s.kind = 'submission' order by s.number desc limit 1) as "sentBy",
      array(select t.person_id from work.act_told t where t.authority_id = a.authority_id and t.obligation_id = a.obligation_id
        and t.number = a.number) as told
    from work.obligation_act a
    join work.obligation o on o.authority_id = a.authority_id and o.id = a.obligation_id
    where a.authority_id = ${authorityId} and a.done_at > ${since} and a.kind in ('submission', 'return', 'approval')
      and not exists (select from work.obligation_act n where n.authority_id = a.authority_id and n.obligation_id = a.obligation_id
        and n.number > a.number and n.kind in ('submission', 'withdrawal', 'return', 'approval', 'waiver'))
    order by a.done_at, a.obligation_id`.execute(tx)
  return rows
}

/** One run at a time in an authority: two processes would each send it, and the second be refused by the ledger. */
export async function takeNewsTurn(tx: WorkTransaction, authorityId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('news:' || ${authorityId}, 0)) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}

export async function writeTold(tx: WorkTransaction, authorityId: string, news: readonly News[], mailId: string): Promise<void> {
  await tx
    .insertInto('work.act_told')
    .values(
      news.map(({ obligationId, number, personId }) => ({
        authority_id: authorityId,
        obligation_id: obligationId,
        number,
        person_id: personId,
        mail_id: mailId,
      })),
    )
    .execute()
}
