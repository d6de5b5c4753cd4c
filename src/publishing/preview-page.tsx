import type { HeldBack } from '../domain/publication/publishable.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  Pagination,
  Radios,
  TextArea,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { ChangeList } from './change-table.tsx'
import type { Preview } from './preview.ts'
import { NAV, publicationsCrumb } from './publication-pages.tsx'
import { CHANGES_A_PAGE } from './publication-store.ts'

type PreviewPageProps = { frame: Frame; preview: Preview; page: number; form: FormState }

/** What a publication would change, before anybody sees it, and the form that makes it happen. */
export function PreviewPage({ frame, preview, page, form }: PreviewPageProps) {
  const t = translator(frame.lang)
  const title = t('publishing.new-title')
  const { added, changed, removed } = preview
  const all = added + changed + removed
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[publicationsCrumb(t), { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t(preview.version === 0 ? 'publishing.new-first' : 'publishing.new-sub')} />
      {preview.publishable ? (
        <>
          <p>{all > 0 ? t('publishing.counts', { added, changed, removed }) : t('publishing.only-order')}</p>
          <PublishForm frame={frame} preview={preview} form={form} />
          <h2>{t('publishing.changes')}</h2>
          {all > 0 && <ChangeList lang={frame.lang} changes={preview.changes} empty="" />}
          <Pagination t={t} page={page} pages={Math.ceil(all / CHANGES_A_PAGE)} href={n => `${workPaths.newPublication}?side=${n}`} />
        </>
      ) : (
        <EmptyState title={t('publishing.nothing-title')} text={t('publishing.nothing')} />
      )}
      <HeldBackList t={t} heldBack={preview.heldBack} />
    </WorkspaceLayout>
  )
}

function PublishForm({ frame, preview, form }: Pick<PreviewPageProps, 'frame' | 'preview' | 'form'>) {
  const t = translator(frame.lang)
  return (
    <Card>
      <form method="post" action={workPaths.newPublication}>
        <HiddenFields csrf={frame.csrf} values={{ version: preview.version }} />
        <Radios
          name="kind"
          legend={t('publishing.kind')}
          value={form.value('kind') || 'publication'}
          error={form.error('kind')}
          items={[
            { value: 'publication', label: t('publishing.kind-publication') },
            { value: 'correction', label: t('publishing.kind-correction'), hint: t('publishing.kind-correction-hint') },
          ]}
        />
        <TextArea
          name="note"
          label={t('publishing.note')}
          hint={t('publishing.note-hint')}
          value={form.value('note')}
          error={form.error('note')}
          rows={3}
        />
        <ActionBar said={t('publishing.sees')}>
          <ButtonLink href={workPaths.publications} variant="secondary">
            {t('publishing.cancel')}
          </ButtonLink>
          <Button icon="publish">{t('publishing.submit', { version: preview.version + 1 })}</Button>
        </ActionBar>
      </form>
    </Card>
  )
}

function HeldBackList({ t, heldBack }: { t: Translate; heldBack: readonly HeldBack[] }) {
  return (
    <section>
      <h2>{t('publishing.held-back')}</h2>
      {heldBack.length > 0 && (
        <ul>
          {heldBack.map(({ recordId, title, reason }) => (
            <li key={recordId}>{t(`publishing.held.${reason}`, { title })}</li>
          ))}
        </ul>
      )}
      <p>{t('publishing.held-more')}</p>
    </section>
  )
}
