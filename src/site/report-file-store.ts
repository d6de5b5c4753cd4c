import { sql } from 'kysely'
import type { PublicDatabase } from '../db/connect.ts'

/** A file of a report, as long as the report and its authority are on show. */
export async function reportFile(
  db: PublicDatabase,
  authorityId: string,
  id: string,
): Promise<{ readonly fileName: string; readonly content: Buffer } | undefined> {
  const { rows } = await sql<{ fileName: string; content: Buffer }>`
    select f.file_name as "fileName", f.content from published.attachment f
    join published.authority a on a.authority_id = f.authority_id and a.withdrawn_at is null
    join published.record r on r.authority_id = f.authority_id and r.record_kind = 'status-report' and r.record_id = f.report_id
      and r.until_version is null
    where f.authority_id = ${authorityId} and f.id = ${id}
      and not exists (select from published.withdrawn w where w.authority_id = f.authority_id and w.record_id = f.report_id)`.execute(db)
  return rows[0]
}
