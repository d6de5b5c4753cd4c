import { RopeStrip, Section, type StatusCounts } from '../../web/components/index.ts'
import { type Facet, listSearch, withOnly } from '../list/list-query.ts'
import type { ListedInitiative } from '../list/list-store.ts'
import { type Context, count } from './context.ts'
import { InitiativeTable } from './initiative-table.tsx'

/** The initiatives of a goal, a unit, a target group or a plan: the first of them here, all of them in the list. */
export type Linked = {
  readonly facet: Facet
  readonly value: string
  readonly rows: readonly ListedInitiative[]
  readonly total: number
  /** How they go; left out where it was not counted. */
  readonly states?: StatusCounts | undefined
}

export function LinkedInitiatives({ c, linked, empty }: { c: Context; linked: Linked; empty: string }) {
  const { t, paths } = c
  const { facet, value, rows, total, states } = linked
  return (
    <Section id="indsatser" title={t('site.linked', { count: total, shown: count(c, total) })}>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          {states && (
            <div class="graf">
              <RopeStrip t={t} counts={states} />
            </div>
          )}
          <InitiativeTable c={c} caption={t('site.linked.caption', { count: rows.length })} rows={rows} />
          <p>
            <a href={paths.page('initiatives') + listSearch(withOnly(facet, value))}>
              {t('site.linked.all', { count: total, shown: count(c, total) })}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}
