import { formatMoment } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, Notice, PageTitle, Pagination, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { sitePaths, workPaths } from '../web/paths.ts'
import { ChangeList } from './change-table.tsx'
import { CHANGES_A_PAGE, type OnShow, PUBLICATIONS_A_PAGE, type PublicationEntry } from './publication-store.ts'
import type { Change } from './published-store.ts'

export const NAV = { current: 'publications' } as const
export const publicationsCrumb = (t: Translate) => ({ label: t('publishing.title'), href: workPaths.publications })

const changesIn = ({ counts }: PublicationEntry): number => (counts.added ?? 0) + (counts.changed ?? 0) + (counts.removed ?? 0)

type ListProps = { frame: Frame; shown: OnShow | undefined; publications: readonly PublicationEntry[]; page: number }

export function PublicationsPage({ frame, shown, publications, page }: ListProps) {
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('publishing.title')} nav={NAV}>
      <PageTitle title={t('publishing.title')} sub={t('publishing.sub')}>
        <ButtonLink href={workPaths.newPublication} icon="publish">
          {t('publishing.preview')}
        </ButtonLink>
      </PageTitle>
      <Shown frame={frame} shown={shown} />
      {publications.length > 0 && (
        <Card flush>
          <ResponsiveTable
            caption={t('publishing.list-caption')}
            rows={publications}
            rowKey={row => String(row.version)}
            columns={[
              {
                key: 'version',
                heading: t('publishing.column-version'),
                rowHeading: true,
                cell: row => <a href={workPaths.publication(row.version)}>{versionName(t, row)}</a>,
              },
              { key: 'at', heading: t('publishing.column-at'), cell: row => formatMoment(frame.lang, row.publishedAt) },
              { key: 'by', heading: t('publishing.column-by'), cell: row => row.publishedByName },
              { key: 'note', heading: t('publishing.column-note'), cell: row => row.note || t('publishing.no-note') },
              { key: 'changes', heading: t('publishing.column-changes'), number: true, cell: changesIn },
            ]}
          />
        </Card>
      )}
      <Pagination
        t={t}
        page={page}
        pages={Math.ceil((shown?.version ?? 0) / PUBLICATIONS_A_PAGE)}
        href={n => `${workPaths.publications}?side=${n}`}
      />
      {shown && (
        <p>
          <a href={workPaths.withdrawals}>{t('publishing.withdrawals')}</a>
        </p>
      )}
    </WorkspaceLayout>
  )
}

const versionName = (t: Translate, { version, kind }: PublicationEntry): string =>
  kind === 'publication'
    ? t('publishing.version', { version })
    : t('publishing.version-of-kind', { version, kind: t(`publishing.kind.${kind}`) })

function Shown({ frame, shown }: { frame: Frame; shown: OnShow | undefined }) {
  const t = translator(frame.lang)
  if (!shown) return <EmptyState title={t('publishing.never')} text={t('publishing.sub')} />
  if (shown.offline)
    return (
      <Notice t={t} kind="warning">
        <p>{t('publishing.offline')}</p>
      </Notice>
    )
  return (
    <Notice t={t} kind="info">
      <p>
        {t('publishing.now', { version: shown.version, at: formatMoment(frame.lang, shown.publishedAt) })}{' '}
        <a href={sitePaths(frame.authority.slug, frame.lang).home}>{t('publishing.see-site')}</a>
      </p>
    </Notice>
  )
}

type PublicationProps = { frame: Frame; publication: PublicationEntry; changes: readonly Change[]; page: number }

export function PublicationPage({ frame, publication, changes, page }: PublicationProps) {
  const t = translator(frame.lang)
  const title = versionName(t, publication)
  const { added = 0, changed = 0, removed = 0 } = publication.counts
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[publicationsCrumb(t), { label: title }]}>
      <PageTitle title={title} sub={`${formatMoment(frame.lang, publication.publishedAt)}, ${publication.publishedByName}`} />
      {publication.note && <p>{publication.note}</p>}
      {publication.kind !== 'withdrawal' && <p>{t('publishing.counts', { added, changed, removed })}</p>}
      <h2>{t('publishing.changes-caption')}</h2>
      <ChangeList lang={frame.lang} changes={changes} empty={publication.note} withdrawable />
      <Pagination
        t={t}
        page={page}
        pages={Math.ceil(changesIn(publication) / CHANGES_A_PAGE)}
        href={n => `${workPaths.publication(publication.version)}?side=${n}`}
      />
    </WorkspaceLayout>
  )
}
