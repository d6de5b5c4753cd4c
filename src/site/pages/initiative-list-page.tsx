import { Chips, DownloadLinks, EmptyState, FacetButton, Pagination, SearchForm, SiteTitle, SortSelect } from '../../web/components/index.ts'
import { type ListQuery, listParams, listSearch, SORTS, without } from '../list/list-query.ts'
import { PAGE_SIZE } from '../list/list-store.ts'
import type { Listing } from '../list/listing.ts'
import { type Context, count } from './context.ts'
import { facetWords } from './facet-words.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { ListFilters } from './list-filters.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type InitiativeListPageProps = { c: Context; listing: Listing }

export function InitiativeListPage({ c, listing }: InitiativeListPageProps) {
  const { t, paths, frame } = c
  const { query, choices } = listing
  const action = paths.page('initiatives')
  const chosen = choices.reduce((sum, { values }) => sum + values.length, 0)
  return (
    <SitePage
      c={c}
      title={titleOf(c, listing)}
      description={t('site.initiatives.lead', { authority: frame.data.name })}
      current="initiatives"
      crumbs={[{ label: t('site.initiatives') }]}
    >
      <SiteTitle title={t('site.initiatives')} lead={t('site.initiatives.lead', { authority: frame.data.name })}>
        <SearchForm
          t={t}
          action={action}
          label={t('site.initiatives.search')}
          value={query.words}
          keep={kept({ ...query, words: '', sort: 'number' })}
        />
        <NotTranslated c={c} when />
      </SiteTitle>
      <div class="filtrering">
        <ListFilters c={c} listing={listing} keep={kept({ ...query, chosen: {} })} />
        <section aria-labelledby="res">
          <div class="resultat">
            <h2 id="res">{countWords(c, listing)}</h2>
            <FacetButton t={t} chosen={chosen} />
            <Sorter c={c} query={query} action={action} />
          </div>
          <Chips
            t={t}
            chips={choices.flatMap(({ facet, values }) =>
              values.map(value => ({
                label: facetWords(c, facet, value),
                href: action + listSearch(without(query, facet, value.value)),
              })),
            )}
            clearHref={action + listSearch({ ...query, chosen: {}, page: 1 })}
          />
          <Rows c={c} listing={listing} />
        </section>
      </div>
    </SitePage>
  )
}

/** The window's title tells one list from another: what is searched for, what is chosen, which page. */
function titleOf({ t }: Context, { query, choices, pages }: Listing): string {
  const parts = [
    query.words && t('site.initiatives.found-for', { words: query.words }),
    choices.length > 0 && t('site.initiatives.narrowed', { count: choices.reduce((sum, { values }) => sum + values.length, 0) }),
    pages > 1 && t('site.page-of', { page: query.page, pages }),
  ]
  return [t('site.initiatives'), ...parts].filter(Boolean).join(', ')
}

function countWords(c: Context, { count: { count: number, more }, choices, query }: Listing): string {
  const shown = more ? c.t('site.over', { count: count(c, number) }) : count(c, number)
  if (choices.length === 0 && !query.words) return c.t('site.initiatives.count', { count: number, shown })
  return c.t('site.initiatives.count-of', { shown, total: count(c, c.frame.total), count: c.frame.total })
}

/** What a form must carry along, as hidden fields. A new choice begins at the first page. */
const kept = (query: ListQuery) => listParams({ ...query, page: 1 })

function Sorter({ c: { t }, query, action }: { c: Context; query: ListQuery; action: string }) {
  const sorts = query.words ? (['best', ...SORTS] as const) : SORTS
  return (
    <SortSelect
      t={t}
      action={action}
      value={query.sort}
      options={sorts.map(value => ({ value, label: t(`site.sort.${value}`) }))}
      keep={kept(query).filter(([name]) => name !== 'sort')}
    />
  )
}

function Rows({ c, listing }: InitiativeListPageProps) {
  const { t, paths } = c
  const { query, rows, pages } = listing
  const action = paths.page('initiatives')
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('site.initiatives.none')}
        text={t(query.words ? 'site.initiatives.none-found' : 'site.initiatives.none-text')}
        level={3}
      >
        <a href={action}>{t('site.initiatives.all')}</a>
      </EmptyState>
    )
  const from = (query.page - 1) * PAGE_SIZE + 1
  const caption = t('site.initiatives.caption', { from, to: from + rows.length - 1, sort: t(`site.sort.${query.sort}`).toLowerCase() })
  const all = listSearch({ ...query, page: 1, sort: query.words ? 'best' : 'number' })
  return (
    <>
      <InitiativeTable c={c} caption={caption} rows={rows} />
      <Pagination t={t} page={query.page} pages={pages} href={page => action + listSearch({ ...query, page })} />
      <DownloadLinks
        title={t('site.take')}
        text={t('site.take.text')}
        level={3}
        links={[
          { href: paths.csv('initiatives') + all, label: t('site.take.csv'), type: 'text/csv' },
          { href: paths.json('initiatives') + all, label: t('site.take.json'), type: 'application/json' },
        ]}
      />
    </>
  )
}
