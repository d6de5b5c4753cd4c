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

/** Facets are not counted beside a choice that gives more: the counting would cost more than the page. */
const MOST_SIFTED = 5000

export const isCountable = (choices: readonly Choice[]): boolean => {
  const driver = narrowest(choices)
  return driver !== undefined && sumOf(driver) <= MOST_SIFTED
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
 * The matching initiatives as a relation `m (number_key, record_id)`, each once: the first `most` of them by number, or all. Every
 * part of it is an index read in list order that ends where enough are found, so a page costs what its rows cost to find and not
 * what the whole plan would.
 */
export function matching(frame: SiteFrame, choices: readonly Choice[], { after, most }: Reach = {}): RawBuilder<unknown> {
  const enough = most === undefined ? sql`` : sql`order by d.number_key, d.record_id limit ${most}`
  return related(frame, choices, others => sql`${holding(frame, others, 'd')} ${later(after)} ${enough}`, after)
}

/** How far to read: what comes after a place, and how many at most. */
export type Reach = { readonly after?: After | undefined; readonly most?: number }

/**
 * The same for counting, in no order: `most` of each value or all there are. Here the planner chooses how to bring the facets together;
 * where few initiatives have all of them, reading two facets whole is cheaper than ten thousand look-ups.
 */
export const countable = (frame: SiteFrame, choices: readonly Choice[], most: number): RawBuilder<unknown> =>
  related(frame, choices, others => sql`${joined(frame, others)} limit ${most}`)

/** One read of each value of the narrowest choice, merged, those that have several of the values once. */
function related(
  frame: SiteFrame,
  choices: readonly Choice[],
  where: (others: readonly Choice[]) => RawBuilder<unknown>,
  after?: After,
): RawBuilder<unknown> {
  const driver = narrowest(choices)
  if (!driver)
    return sql`(select d.number_key, d.record_id from published.initiative d
      where d.authority_id = ${frame.authorityId} and d.until_version is null ${later(after)}) m`
  const others = choices.filter(choice => choice !== driver)
  const reads = driver.values.map(
    ({ value }) => sql`(select d.number_key, d.record_id from published.initiative_facet d
      where d.authority_id = ${frame.authorityId} and d.facet = ${driver.facet} and d.value = ${value} and ${where(others)})`,
  )
  const together = SINGLE.has(driver.facet) ? sql` union all ` : sql` union `
  return sql`(${sql.join(reads, together)}) m`
}

const later = (after: After | undefined): RawBuilder<unknown> =>
  after ? sql`and (d.number_key, d.record_id) > (${after.numberKey}, ${after.recordId}::uuid)` : sql``

/**
 * That an initiative has one of the values of every choice. A scalar sub-select stays a look-up for each row; the planner may turn
 * `exists` into a join that reads a whole facet first, which at 100,000 initiatives is a hundred times the page. A row of a facet (d)
 * knows its place in the others by its number; one of a sorted index (i) knows only its id, and reading its number would cost the row.
 */
export function holding(frame: SiteFrame, choices: readonly Choice[], alias: 'd' | 'i'): RawBuilder<unknown> {
  const row = sql.ref(alias)
  const byNumber = alias === 'd' ? sql`and h.number_key = d.number_key` : sql``
  const tests = choices.map(
    ({ facet, values }) => sql`(select true from published.initiative_facet h
      where h.authority_id = ${frame.authorityId} and h.facet = ${facet} and h.value = any(${values.map(v => v.value)}::text[])
        and h.record_id = ${row}.record_id ${byNumber} limit 1)`,
  )
  return tests.length > 0 ? sql.join(tests, sql` and `) : sql`true`
}

function joined(frame: SiteFrame, choices: readonly Choice[]): RawBuilder<unknown> {
  const tests = choices.map(
    ({ facet, values }) => sql`exists (select from published.initiative_facet h
      where h.authority_id = ${frame.authorityId} and h.facet = ${facet} and h.value = any(${values.map(v => v.value)}::text[])
        and h.record_id = d.record_id and h.number_key = d.number_key)`,
  )
  return tests.length > 0 ? sql.join(tests, sql` and `) : sql`true`
}
