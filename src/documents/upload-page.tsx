import { translator } from '../i18n/translate.ts'
import { Button, Card, ErrorSummary, FileField, HiddenFields, Notice, PageTitle } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { PersonalNumbers } from './read-file.ts'
import { FILE_LIMIT } from './received-file.ts'

export type UploadPageProps = {
  frame: Frame
  form: FormState
  /** Where the file that was just refused names persons by number. */
  personal?: PersonalNumbers | undefined
}

export function UploadPage({ frame, form, personal }: UploadPageProps) {
  const t = translator(frame.lang)
  const title = t('documents.upload-title')
  const steps = [t('documents.then-1'), t('documents.then-2'), t('documents.then-3')]
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('documents.upload-sub')} />
      {form.errors.length > 0 && <p>{t('documents.nothing-kept')}</p>}
      {personal && <NumbersFound t={t} {...personal} />}
      <form method="post" action={workPaths.uploadDocument} encType="multipart/form-data">
        {/* The token stands before the file: it is believed before a byte of the file is read. */}
        <HiddenFields csrf={frame.csrf} />
        <FileField
          name="file"
          label={t('documents.file')}
          hint={t('documents.file-hint', { megabytes: FILE_LIMIT / 1_000_000 })}
          error={form.error('file')}
          accept=".pdf,.zip,.docx,.odt,.html,.htm,.txt,.text,.md"
        />
        <p>
          <Button icon="document">{t('documents.read')}</Button>
        </p>
      </form>
      <Card title={t('documents.then-title')} id="then">
        <ol>
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <Notice t={t} kind="info" title={t('documents.personal-title')}>
        <p>{t('documents.personal')}</p>
      </Notice>
    </WorkspaceLayout>
  )
}

function NumbersFound({ t, count, shown, hidden }: PersonalNumbers & { t: ReturnType<typeof translator> }) {
  return (
    <Notice t={t} kind="error" title={t('documents.cpr-title')}>
      <dl class="kv">
        {shown.map((place, at) => (
          // Two numbers can stand on one line; their order is their identity.
          <div key={`${at} ${place.line}`}>
            <dt>{t('documents.cpr-line', { line: place.line })}</dt>
            <dd>{place.excerpt}</dd>
          </div>
        ))}
      </dl>
      {count - hidden > shown.length && <p>{t('documents.cpr-more', { count: count - hidden - shown.length })}</p>}
      {hidden > 0 && <p>{t('documents.cpr-unseen')}</p>}
      <p>{t('documents.cpr-help')}</p>
    </Notice>
  )
}
