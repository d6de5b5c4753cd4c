import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

/** One mail that reminded somebody: by a step of the plan, or because somebody asked for it. */
export type SentReminder = {
  readonly mailId: string
  readonly at: Date
  readonly personId: string
  readonly name: string
  readonly answers: number
  /** "-7", "approver"; null for one that was asked for. */
  readonly step: string | null
  readonly askedBy: string | null
  readonly state: 'queued' | 'sent' | 'failed' | 'bounced'
}

/** All of a round's, the newest first. One mail about answers of several steps is named by the latest. */
export async function sentReminders(tx: WorkTransaction, authorityId: string, roundId: string): Promise<SentReminder[]> {
  const { rows } = await sql<SentReminder>`
    with sent as (
      select r.mail_id, min(r.sent_at) as at, r.person_id, count(*)::int as answers,
        (array_agg(r.step order by r.due desc, r.step))[1] as step, null::text as asked_by
      from work.obligation o join work.reminder r on r.authority_id = o.authority_id and r.obligation_id = o.id
      where o.authority_id = ${authorityId} and o.round_id = ${roundId} group by r.mail_id, r.person_id
      union all
      select mail_id, asked_at, person_id, answers, null, asked_by_name from work.asked_reminder
      where authority_id = ${authorityId} and round_id = ${roundId})
    select s.mail_id as "mailId", s.at, s.person_id as "personId", p.name, s.answers, s.step, s.asked_by as "askedBy", m.state
    from sent s
    join work.person p on p.authority_id = ${authorityId} and p.id = s.person_id
    join work.mail m on m.authority_id = ${authorityId} and m.id = s.mail_id
    order by s.at desc, s.mail_id limit 500`.execute(tx)
  return rows
}
