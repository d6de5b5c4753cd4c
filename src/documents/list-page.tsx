import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { ButtonLink, type Column, EmptyState, PageTitle, Pagination, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { OpenLink } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { ListedDocument, ReadingState } from './document-list-store.ts'
import { type OpenIntake, OpenIntakes } from './intake/open-intakes.tsx'

export type ListPageProps = {
  frame: Frame
  documents: readonly ListedDocument[]
  page: number
  pages: number
  intakes: readonly OpenIntake[]
  now: Date
}

export function ListPage({ frame, documents, page, pages, intakes, now }: ListPageProps) {
  const t = translator(frame.lang)
  const upload = (
    <ButtonLink href={workPaths.uploadDocument} icon="plus">
      {t('documents.upload')}
    </ButtonLink>
  )
  return (
    <WorkspaceLayout {...frame} title={t('documents.title')} nav={{ current: 'documents' }}>
      <PageTitle title={t('documents.title')} sub={t('documents.sub')}>
        <ButtonLink variant="tertiary" href={workPaths.vocabulary}>
          {t('vocabulary.link')}
        </ButtonLink>
        {documents.length > 0 && upload}
      </PageTitle>
      <OpenIntakes frame={frame} intakes={intakes} now={now} />
      {documents.length === 0 ? (
        <EmptyState title={t('documents.none-title')} text={t('documents.none')}>
          {upload}
        </EmptyState>
      ) : (
        <ResponsiveTable caption={t('documents.caption')} columns={columns(frame)} rows={documents} rowKey={document => document.id} />
      )}
      <Pagination t={t} page={page} pages={pages} href={number => `${workPaths.documents}?side=${number}`} />
    </WorkspaceLayout>
  )
}

function columns({ lang }: Frame): readonly Column<ListedDocument>[] {
  const t = translator(lang)
  return [
    {
      key: 'name',
      heading: t('documents.name'),
      rowHeading: true,
      cell: document => <a href={workPaths.document(document.id)}>{document.title}</a>,
    },
    { key: 'kind', heading: t('documents.kind'), cell: document => t(`documents.kind.${document.kind}`) },
    { key: 'issuer', heading: t('documents.issuer'), cell: document => document.issuer },
    { key: 'uploaded', heading: t('documents.uploaded'), cell: document => formatDay(lang, document.uploadedAt) },
    {
      key: 'review',
      heading: t('documents.review'),
      cell: ({ reading }) =>
        reading ? <OpenLink href={workPaths.review(reading.id)}>{readingWords(lang, reading)}</OpenLink> : t('documents.not-read'),
    },
  ]
}

/** "12 af 45 poster er afgjort", or when it became records. */
export const readingWords = (lang: Frame['lang'], reading: ReadingState): string =>
  reading.acceptedAt
    ? translator(lang)('documents.accepted', { date: formatDay(lang, reading.acceptedAt) })
    : translator(lang)('documents.in-review', { decided: reading.decided, total: reading.total })
