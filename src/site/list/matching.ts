import { type RawBuilder, sql } from 'kysely'
import type { FacetValue, SiteFrame } from '../site-frame.ts'
import type { Facet } from './list-query.ts'

/** One facet's choice: any of the values. Never empty. */
export type Choice = { readonly facet: Facet; readonly values: readonly FacetValue[] }

/** A place in the list: what comes after it is wanted. */
export type After = { readonly numberKey: string; readonly recordId: string }

/** A gathering of more is not sorted in memory; an ordered index is followed instead, where hits are then frequent. */
const SORTED_IN_MEMORY = 2000

/** Facets of which every initiative has exactly one value: their counts add up, and no initiative comes twice. */
const SINGLE: ReadonlySet<Facet> = new Set(['status', 'plan', 'funding'])

const sumOf = ({ values }: Choice): number => values.reduce((sum, value) => sum + value.count, 0)

/** The choice with fewest initiatives: it is followed, the others are looked up for each initiative it gives. */
function narrowest(choices: readonly Choice[]): Choice | undefined {
  return choices.toSorted((a, b) => sumOf(a) - sumOf(b))[0]
}

export const fewMatch = (choices: readonly Choice[]): boolean => {
  const driver = narrowest(choices)
  return driver !== undefined && sumOf(driver) <= SORTED_IN_MEMORY
}

/** How many match, where it is known without looking; else undefined. */
export function knownCount(frame: SiteFrame, choices: readonly Choice[]): number | undefined {
  const [only] = choices
  if (!only) return frame.total
  if (choices.length > 1) return undefined
  return only.values.length === 1 || SINGLE.has(only.facet) ? sumOf(only) : undefined
}

/**
 * The matching initiatives as a relation `m (number_key, record_id)`, each once, in number order if ordered. Every part of it is an
 * index read in list order, so a page costs what it takes to find its rows and not what the whole plan would.
 */
export function matching(frame: SiteFrame, choices: readonly Choice[], after?: After): RawBuilder<unknown> {
  const driver = narrowest(choices)
  if (!driver)
    return sql`(select number_key, record_id from published.initiative
      where authority_id = ${frame.authorityId} and until_version is null ${later(after)}) m`
  const others = choices.filter(choice => choice !== driver)
  return sql`(select d.number_key, d.record_id from ${driven(frame, driver, after)} d where ${holding(frame, others, 'd')}) m`
}

/** The first choice's initiatives: one ordered index read a value, merged, with those that have several of the values once. */
function driven(frame: SiteFrame, { facet, values }: Choice, after: After | undefined): RawBuilder<unknown> {
  const reads = values.map(
    ({ value }) => sql`(select number_key, record_id from published.initiative_facet
      where authority_id = ${frame.authorityId} and facet = ${facet} and value = ${value} ${later(after)})`,
  )
  const all = sql.join(reads, sql` union all `)
  return reads.length === 1 || SINGLE.has(facet) ? sql`(${all})` : sql`(select distinct number_key, record_id from (${all}) u)`
}

const later = (after: After | undefined): RawBuilder<unknown> =>
  after ? sql`and (number_key, record_id) > (${after.numberKey}, ${after.recordId}::uuid)` : sql``

/**
 * That an initiative has one of the values of every choice. A scalar sub-select stays a look-up for each row; the planner may turn
 * `exists` into a join that reads a whole facet first, which at 100,000 initiatives is a hundred times the page.
 */
export function holding(frame: SiteFrame, choices: readonly Choice[], alias: 'd' | 'i'): RawBuilder<unknown> {
  const row = sql.ref(alias)
  const tests = choices.map(
    ({ facet, values }) => sql`(select true from published.initiative_facet h
      where h.authority_id = ${frame.authorityId} and h.facet = ${facet} and h.value = any(${values.map(v => v.value)}::text[])
        and h.number_key = ${row}.number_key and h.record_id = ${row}.record_id limit 1)`,
  )
  return tests.length > 0 ? sql.join(tests, sql` and `) : sql`true`
}
