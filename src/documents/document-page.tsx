import type { LineRange } from '../domain/draft.ts'
import { formatMoment, formatNumber } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  type Column,
  DescriptionList,
  ErrorSummary,
  HiddenFields,
  Notice,
  PageTitle,
  Pagination,
  ResponsiveTable,
  ReviewLines,
  Select,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only, OpenLink, RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { DOCUMENT_KINDS } from './document-form.ts'
import type { ReadingState } from './document-list-store.ts'
import { documentPaths, LINES_ON_PAGE } from './document-paths.ts'
import type { DocumentLine, StoredDocument } from './document-store.ts'
import { readingWords } from './list-page.tsx'

export type DocumentPageProps = {
  frame: Frame
  document: StoredDocument
  readings: readonly ReadingState[]
  lines: readonly DocumentLine[]
  /** The lines an address asks to have marked: those a record was read from. */
  marked: LineRange | null
  page: number
  form: FormState
  /** Somebody saved while this form was open: their values stand beside. */
  stale?: boolean | undefined
}

export function DocumentPage(props: DocumentPageProps) {
  const { frame, document, form } = props
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout
      {...frame}
      title={document.title}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: document.title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={document.title} sub={factsOf(t, frame.lang, document)}>
        <ButtonLink href={workPaths.documentFile(document.id)} variant="secondary" icon="download">
          {t('documents.original')}
        </ButtonLink>
      </PageTitle>
      {props.marked && <Lines {...props} />}
      {props.stale && <SavedNow t={t} document={document} />}
      <Card title={t('documents.about')} id="about">
        <MetadataForm t={t} frame={frame} document={document} form={form} />
      </Card>
      <Card title={t('documents.readings')} id="readings">
        <Readings {...props} />
      </Card>
      {!props.marked && <Lines {...props} />}
      <p>
        <ButtonLink href={documentPaths.deletion(document.id)} variant="tertiary">
          {t('documents.delete')}
        </ButtonLink>
      </p>
    </WorkspaceLayout>
  )
}

const factsOf = (t: Translate, lang: Frame['lang'], document: StoredDocument): string =>
  t('documents.facts', {
    file: document.fileName,
    size: `${formatNumber(lang, Math.ceil(document.byteSize / 1000))} KB`,
    lines: formatNumber(lang, document.lineCount),
    date: formatMoment(lang, document.uploadedAt),
    by: document.uploadedBy,
  })

function SavedNow({ t, document }: { t: Translate; document: StoredDocument }) {
  return (
    <Notice t={t} kind="warning" title={t('documents.saved-now')}>
      <p>{t('documents.stale')}</p>
      <DescriptionList
        facts={[
          { label: t('documents.title-field'), value: document.title },
          { label: t('documents.kind'), value: t(`documents.kind.${document.kind}`) },
          { label: t('documents.issuer'), value: document.issuer },
          { label: t('documents.dated'), value: document.datedWords },
        ]}
      />
    </Notice>
  )
}

function MetadataForm({ t, frame, document, form }: { t: Translate; frame: Frame; document: StoredDocument; form: FormState }) {
  return (
    <RecordForm action={workPaths.document(document.id)} class="">
      <HiddenFields csrf={frame.csrf} values={{ revision: document.revision }} />
      <TextField name="title" label={t('documents.title-field')} value={form.value('title')} error={form.error('title')} />
      <Select
        name="kind"
        label={t('documents.kind')}
        value={form.value('kind')}
        error={form.error('kind')}
        options={DOCUMENT_KINDS.map(kind => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
      />
      <TextField name="issuer" label={t('documents.issuer')} value={form.value('issuer')} error={form.error('issuer')} />
      <TextField
        name="dated"
        label={t('documents.dated')}
        hint={t('documents.dated-hint')}
        value={form.value('dated')}
        error={form.error('dated')}
        width="middle"
      />
      <Checkbox name="public" label={t('documents.public')} hint={t('documents.public-hint')} checked={form.value('public') !== ''} />
      <p>
        <Button>{t('documents.save')}</Button>
      </p>
    </RecordForm>
  )
}

function Readings({ frame, document, readings }: DocumentPageProps) {
  const t = translator(frame.lang)
  const columns: readonly Column<ReadingState>[] = [
    {
      key: 'at',
      heading: t('documents.uploaded'),
      rowHeading: true,
      cell: reading => (
        <OpenLink href={workPaths.review(reading.id)}>
          {t('documents.reading-at', { at: formatMoment(frame.lang, reading.readAt) })}
        </OpenLink>
      ),
    },
    { key: 'state', heading: t('documents.review'), cell: reading => readingWords(frame.lang, reading) },
  ]
  return (
    <>
      <ResponsiveTable
        caption={t('documents.readings-caption')}
        captionHidden
        columns={columns}
        rows={readings}
        rowKey={reading => reading.id}
      />
      <Only to={documentPaths.readings(document.id)}>
        <form method="post" action={documentPaths.readings(document.id)}>
          <HiddenFields csrf={frame.csrf} />
          <p class="small muted">{t('documents.read-again-hint')}</p>
          <Button variant="secondary">{t('documents.read-again')}</Button>
        </form>
      </Only>
    </>
  )
}

function Lines({ frame, document, lines, marked, page }: DocumentPageProps) {
  const t = translator(frame.lang)
  const from = (page - 1) * LINES_ON_PAGE + 1
  const to = Math.min(page * LINES_ON_PAGE, document.lineCount)
  const isMarked = ({ number }: DocumentLine) => marked !== null && number >= marked[0] && number <= marked[1]
  return (
    <div id="linjer">
      {marked && (
        <p>
          {t('documents.lines-marked', { from: marked[0], to: marked[1] })}{' '}
          <a href={documentPaths.page(document.id, page)}>{t('documents.lines-unmark')}</a>
        </p>
      )}
      <ReviewLines
        t={t}
        id="lines-title"
        title={t('documents.lines')}
        range={t('documents.lines-range', { from, to, all: document.lineCount })}
        lines={lines.map(line => ({
          number: line.number,
          parts: [{ text: line.text, hit: isMarked(line) }],
          kind: isMarked(line) ? 'hit' : 'plain',
        }))}
      />
      <Pagination
        t={t}
        page={page}
        pages={Math.ceil(document.lineCount / LINES_ON_PAGE)}
        href={number => documentPaths.page(document.id, number)}
      />
    </div>
  )
}
