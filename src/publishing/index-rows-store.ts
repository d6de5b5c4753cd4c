import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { SearchableRecord } from '../search/search-texts.ts'
import type { FacetValue } from './facets.ts'
import type { InitiativeData } from './published-data.ts'

type InitiativeNow = { readonly id: string; readonly data: InitiativeData; readonly facets: FacetValue[] | null }

export async function initiativesNow(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<InitiativeNow[]> {
  const { rows } = await sql<InitiativeNow>`
    select record_id as id, data,
      (select jsonb_agg(jsonb_build_object('facet', f.facet, 'value', f.value)) from published.initiative_facet f
        where f.authority_id = i.authority_id and f.record_id = i.record_id) as facets
    from published.initiative i where authority_id = ${authorityId} and record_id = any(${ids}) and until_version is null`.execute(tx)
  return rows
}

type RecordNow = SearchableRecord & { readonly id: string }

export async function recordsNow(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<RecordNow[]> {
  const { rows } = await sql<RecordNow>`
    select record_id as id, record_kind as kind, data from published.record
    where authority_id = ${authorityId} and record_id = any(${ids}) and until_version is null`.execute(tx)
  return rows
}
