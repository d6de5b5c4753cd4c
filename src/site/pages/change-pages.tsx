import { Icon } from '../../web/components/icon/icon.tsx'
import { EmptyState, Pagination, SiteTitle, Timeline } from '../../web/components/index.ts'
import type { Change, Publication } from '../records/change-store.ts'
import { pageOf } from '../records/page-of.ts'
import { ChangedRecord } from './changed-record.tsx'
import { type Context, count, day } from './context.ts'
import { FieldChanges } from './field-changes.tsx'
import { ListDownloads } from './list-downloads.tsx'
import { Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

/** Every publication there has been, newest first. */
export function ChangeListPage({ c, publications }: { c: Context; publications: readonly Publication[] }) {
  const { t, lang, paths } = c
  return (
    <SitePage
      c={c}
      title={t('site.changes')}
      description={t('site.changes.lead')}
      current="changes"
      crumbs={[{ label: t('site.changes') }]}
    >
      <SiteTitle title={t('site.changes')} lead={t('site.changes.lead')}>
        <ul class="raekke lille">
          <li>
            <a href={paths.feed}>
              <Icon name="feed" />
              {t('site.feed.follow')}
            </a>
          </li>
        </ul>
        <NotTranslated c={c} when={publications.some(({ note }) => note !== '')} />
      </SiteTitle>
      <Timeline
        level={2}
        entries={publications.map(publication => ({
          id: String(publication.version),
          when: day(c, publication.publishedAt),
          datetime: publication.publishedAt.toISOString(),
          title: versionName(c, publication),
          href: paths.version(publication.version),
          children: (
            <>
              <p>{t('site.changes.count', { count: publication.changes, shown: count(c, publication.changes) })}</p>
              {publication.note && (
                <p>
                  <Said lang={lang} text={publication.note} />
                </p>
              )}
            </>
          ),
        }))}
      />
      <ListDownloads c={c} page="changes" />
    </SitePage>
  )
}

export const versionName = ({ t }: Context, { kind, version }: Publication): string => t(`site.publication.${kind}`, { version })

export const CHANGES_A_PAGE = 100

type VersionPageProps = { c: Context; publication: Publication; changes: readonly Change[]; page: number }

/** What one publication changed. A first publication of a large plan is long, so it has pages. */
export function VersionPage({ c, publication, changes, page }: VersionPageProps) {
  const { t, lang, paths } = c
  const name = versionName(c, publication)
  const pages = Math.max(1, Math.ceil(publication.changes / CHANGES_A_PAGE))
  const title = page > 1 ? `${name}, ${t('site.page-of', { page, pages })}` : name
  return (
    <SitePage
      c={c}
      title={title}
      description={publication.note}
      current="changes"
      crumbs={[{ label: t('site.changes'), href: paths.page('changes') }, { label: name }]}
    >
      <SiteTitle
        over={day(c, publication.publishedAt)}
        title={name}
        lead={
          publication.note ? (
            <Said lang={lang} text={publication.note} />
          ) : (
            t('site.changes.count', { count: publication.changes, shown: count(c, publication.changes) })
          )
        }
      />
      <NotTranslated c={c} when={changes.length > 0} />
      {changes.length === 0 && <EmptyState title={t('site.changes.none')} text={t('site.changes.none-text')} />}
      <ol class="liste">
        {changes.map(change => (
          <li key={change.position}>
            <h2>
              <ChangedRecord c={c} change={change} />
            </h2>
            <p class="daempet">
              {recordKind(c, change)}: {t(`site.change.${change.kind}`)}
            </p>
            {change.kind === 'changed' && <FieldChanges c={c} fields={change.fields} />}
            {change.reason && (
              <p>
                {t('site.changes.because')} <Said lang={lang} text={change.reason} />
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pagination
        t={t}
        page={page}
        pages={pages}
        href={number => paths.version(publication.version) + (number > 1 ? `?page=${number}` : '')}
      />
      <Neighbours c={c} version={publication.version} />
    </SitePage>
  )
}

function recordKind({ t }: Context, change: Change): string {
  const page = pageOf(change.recordKind)
  return page ? t(`site.kind.${page}`) : t('site.kind.authority')
}

const Neighbours = ({ c, version }: { c: Context; version: number }) => (
  <ul class="raekke">
    {version > 1 && (
      <li>
        <a href={c.paths.version(version - 1)} rel="prev">
          {c.t('site.version.earlier', { version: version - 1 })}
        </a>
      </li>
    )}
    {version < c.frame.version && (
      <li>
        <a href={c.paths.version(version + 1)} rel="next">
          {c.t('site.version.later', { version: version + 1 })}
        </a>
      </li>
    )}
  </ul>
)
