import { type ListQuery, listParams, listSearch, without } from '../site/list/list-query.ts'
import type { Listing } from '../site/list/listing.ts'
import { type Context, count } from '../site/pages/context.ts'
import { facetWords } from '../site/pages/facet-words.tsx'
import { ListFilters } from '../site/pages/list-filters.tsx'
import { SitePage } from '../site/pages/site-page.tsx'
import { Chips, EmptyState, FacetButton, Pagination, SearchForm, SiteTitle } from '../web/components/index.ts'
import type { FoundRecords } from './find-records.ts'
import { InitiativeHits, RecordHits } from './hits.tsx'
import { LONGEST_QUERY } from './query.ts'
import type { Correction } from './search-store.ts'

type SearchPageProps = {
  c: Context
  /** Undefined before anything has been asked. */
  found: { readonly listing: Listing; readonly records: FoundRecords } | undefined
}

/** One field, and everything it finds: initiatives with the filters of their list, and beside them goals, units and documents. */
export function SearchPage({ c, found }: SearchPageProps) {
  const { t, paths } = c
  const words = found?.listing.query.words ?? ''
  const all = { href: paths.page('initiatives'), label: t('search.all-initiatives') }
  return (
    <SitePage c={c} title={titleOf(c, found?.listing)} crumbs={[{ label: t('search.title') }]}>
      <SiteTitle title={words ? t('search.title-for', { words }) : t('search.title')} lead={words ? undefined : t('search.lead')}>
        <SearchForm t={t} action={paths.page('search')} label={t('search.field')} value={words} />
        {words.length >= LONGEST_QUERY && <p>{t('search.too-long', { max: LONGEST_QUERY })}</p>}
      </SiteTitle>
      {found ? <Found c={c} {...found} /> : <EmptyState title={t('search.empty-title')} text={t('search.empty')} />}
      {!found && (
        <ul class="raekke">
          <li>
            <a href={all.href}>{all.label}</a>
          </li>
          <li>
            <a href={paths.page('goals')}>{t('search.all-goals')}</a>
          </li>
        </ul>
      )}
    </SitePage>
  )
}

function titleOf({ t }: Context, listing: Listing | undefined): string {
  if (!listing) return t('search.title')
  const { query, pages } = listing
  const title = t('search.title-for', { words: query.words })
  return query.page > 1 ? `${title}, ${t('search.page-of', { page: query.page, pages })}` : title
}

function Found({ c, listing, records }: { c: Context; listing: Listing; records: FoundRecords }) {
  const { t, paths } = c
  const narrowed = listing.choices.length > 0
  if (listing.count.count === 0 && records.records.length === 0 && !narrowed)
    return (
      <EmptyState title={t('search.none-title', { words: listing.query.words })} text={t('search.none')}>
        <a href={paths.page('initiatives')}>{t('search.all-initiatives')}</a> <a href={paths.page('goals')}>{t('search.all-goals')}</a>
      </EmptyState>
    )
  return (
    <>
      <Understood c={c} listing={listing} records={records} />
      {listing.query.page === 1 && <RecordHits c={c} records={records.records} />}
      {(listing.count.count > 0 || narrowed) && <Initiatives c={c} listing={listing} />}
    </>
  )
}

/** What was made of the words, where it is not what was typed. Said once, of whichever search it is true of. */
function Understood({ c: { t }, listing, records }: { c: Context; listing: Listing; records: FoundRecords }) {
  const both = [...(listing.found?.corrected ?? []), ...records.corrected]
  const corrected = [...new Map(both.map((each): [string, Correction] => [`${each.typed} ${each.meant}`, each])).values()]
  const anyWord = listing.count.count > 0 ? listing.found?.anyWord : records.anyWord
  return (
    <>
      {corrected.map(({ typed, meant }) => (
        <p key={`${typed} ${meant}`}>{t('search.corrected', { typed, meant })}</p>
      ))}
      {anyWord && <p>{t('search.any-word')}</p>}
    </>
  )
}

function Initiatives({ c, listing }: { c: Context; listing: Listing }) {
  const { t, paths } = c
  const { query, choices, count: hits } = listing
  const action = paths.page('search')
  const shown = hits.more ? t('search.over', { count: count(c, hits.count) }) : count(c, hits.count)
  const chosen = choices.reduce((sum, { values }) => sum + values.length, 0)
  return (
    <div class="filtrering">
      <ListFilters c={c} listing={listing} keep={listParams(withoutFacets(query))} page="search" />
      <section aria-labelledby="res">
        <div class="resultat">
          <h2 id="res">{t('search.initiatives', { shown, count: hits.count })}</h2>
          <FacetButton t={t} chosen={chosen} />
        </div>
        <Chips
          t={t}
          chips={choices.flatMap(({ facet, values }) =>
            values.map(value => ({ label: facetWords(c, facet, value), href: action + listSearch(without(query, facet, value.value)) })),
          )}
          clearHref={action + listSearch(withoutFacets(query))}
        />
        {listing.rows.length === 0 ? <p>{t('search.none-narrowed')}</p> : <InitiativeHits c={c} listing={listing} />}
        <Pagination t={t} page={query.page} pages={listing.pages} href={page => action + listSearch({ ...query, page })} />
        {listing.rows.length > 0 && (
          <p>
            <a href={paths.page('initiatives') + listSearch({ ...query, page: 1 })}>{t('search.as-list')}</a>
          </p>
        )}
      </section>
    </div>
  )
}

const withoutFacets = (query: ListQuery): ListQuery => ({ ...query, chosen: {}, page: 1 })
