import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { CouncilWord, Report, ReportOwn } from '../domain/rounds/report.ts'
import type { Writer } from '../history/revision-store.ts'

export type FrozenReport = { readonly data: Report; readonly frozenAt: Date; readonly frozenByName: string; readonly isPublic: boolean }

export async function readReport(tx: WorkTransaction, authorityId: string, roundId: string): Promise<FrozenReport | undefined> {
  const { rows } = await sql<FrozenReport>`
    select f.data, f.frozen_at as "frozenAt", f.frozen_by_name as "frozenByName", exists (
        select from published.record p where p.authority_id = f.authority_id and p.record_kind = 'status-report' and p.record_id = f.round_id
          and p.until_version is null) as "isPublic"
    from work.round_report f where f.authority_id = ${authorityId} and f.round_id = ${roundId}`.execute(tx)
  return rows[0]
}

/** The round must be closed; a report is frozen once. */
export async function freezeReport(tx: WorkTransaction, writer: Writer, roundId: string, report: Report): Promise<void> {
  const frozen = { frozen_at: writer.at, frozen_by: writer.personId, frozen_by_name: writer.name }
  await tx
    .insertInto('work.round_report')
    .values({ authority_id: writer.authorityId, round_id: roundId, data: JSON.stringify(report), ...frozen })
    .execute()
}

/** What a plan's initiatives say in the authority's own fields that everyone may read, by initiative. */
export async function publicOwnValues(
  tx: WorkTransaction,
  authorityId: string,
  planId: string,
): Promise<ReadonlyMap<string, readonly ReportOwn[]>> {
  const { rows } = await sql<{ id: string; own: readonly ReportOwn[] }>`
    select i.id, json_agg(json_strip_nulls(json_build_object('kind', f.kind, 'value', v.value,
        'name', json_build_object('da', f.name, 'en', nullif(e.text, '')))) order by f.position, f.name) as own
    from work.initiative i
    join work.own_value v on v.authority_id = i.authority_id and v.initiative_id = i.id
    join work.own_field f on f.authority_id = v.authority_id and f.id = v.field_id and f.visibility = 'public' and f.in_use
    left join work.translation e on e.authority_id = f.authority_id and e.record_kind = 'own-field' and e.record_id = f.id
      and e.field = 'name' and e.language = 'en' and e.of_revision = f.revision
    where i.authority_id = ${authorityId} and i.plan_id = ${planId} group by i.id`.execute(tx)
  return new Map(rows.map(({ id, own }) => [id, own]))
}

/** The council's newest words about each goal. */
export async function councilWords(tx: WorkTransaction, authorityId: string, roundId: string): Promise<ReadonlyMap<string, CouncilWord>> {
  const { rows } = await sql<CouncilWord & { goalId: string }>`
    select distinct on (goal_id) goal_id as "goalId", agreement, text, given_on as "givenOn" from work.council_assessment
    where authority_id = ${authorityId} and round_id = ${roundId} order by goal_id, recorded_at desc, id desc`.execute(tx)
  return new Map(rows.map(({ goalId, ...word }) => [goalId, word]))
}

/** Kept beside those before it; the same form sent twice says it once. */
export async function addCouncilWord(
  tx: WorkTransaction,
  writer: Writer,
  of: { readonly id: string; readonly roundId: string; readonly goalId: string },
  word: CouncilWord,
): Promise<void> {
  await tx
    .insertInto('work.council_assessment')
    .values({
      authority_id: writer.authorityId,
      id: of.id,
      round_id: of.roundId,
      goal_id: of.goalId,
      agreement: word.agreement,
      text: word.text,
      given_on: word.givenOn,
      recorded_at: writer.at,
      recorded_by: writer.personId,
      recorded_by_name: writer.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export type Note = {
  readonly id: string
  readonly kind: 'erratum' | 'supplement'
  readonly heading: string
  readonly text: string
  readonly author: string
  readonly notedOn: string
}

export const notesOf = (tx: WorkTransaction, authorityId: string, roundId: string): Promise<Note[]> =>
  tx
    .selectFrom('work.report_note')
    .select(['id', 'kind', 'heading', 'text', 'author', 'noted_on as notedOn'])
    .where('authority_id', '=', authorityId)
    .where('round_id', '=', roundId)
    .orderBy('written_at', 'desc')
    .execute()

export async function addNote(tx: WorkTransaction, writer: Writer, roundId: string, { notedOn, ...note }: Note): Promise<void> {
  const written = { written_at: writer.at, written_by: writer.personId, written_by_name: writer.name }
  await tx
    .insertInto('work.report_note')
    .values({ authority_id: writer.authorityId, round_id: roundId, ...note, noted_on: notedOn, ...written })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
