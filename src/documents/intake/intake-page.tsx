import type { IntakeState } from '../../domain/intake.ts'
import { formatMoment } from '../../i18n/format.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import { translator } from '../../i18n/translate.ts'
import { Button, ButtonLink, type Column, HiddenFields, Notice, PageTitle, ResponsiveTable } from '../../web/components/index.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { Only, OpenLink } from '../../web/open-acts.tsx'
import { workPaths } from '../../web/paths.ts'
import { documentPaths } from '../document-paths.ts'
import { intakePaths } from './intake-paths.ts'
import type { FileOutcome, Intake } from './intake-store.ts'

/** So often the page of a reading renews itself. */
const RENEWED_EVERY = 2

export type IntakePageProps = { frame: Frame; intake: Intake; state: IntakeState; still: boolean }

export function IntakePage(props: IntakePageProps) {
  const { frame, intake, state, still } = props
  const t = translator(frame.lang)
  const [only] = intake.files
  const kind = state === 'ended' && intake.files.length === 1 && only?.outcome === 'refused' ? 'refused' : state
  const title = t(`documents.intake.title-${kind}`, { file: intake.fileName })
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: intake.fileName }]}
      renewedEvery={state === 'going' && !still ? RENEWED_EVERY : undefined}
    >
      <PageTitle title={title} />
      {state === 'going' && <Going {...props} />}
      {state === 'interrupted' && <Interrupted {...props} />}
      {state === 'stopped' && (
        <p>
          {t('documents.intake.stopped', { name: intake.stoppedByName, at: formatMoment(frame.lang, intake.stoppedAt ?? intake.sentAt) })}
        </p>
      )}
      {kind === 'refused' && only ? (
        <Refused frame={frame} file={only} />
      ) : (
        intake.files.length > 0 && <Files frame={frame} files={intake.files} />
      )}
      {state !== 'going' && <Onwards {...props} />}
    </WorkspaceLayout>
  )
}

function Going({ frame, intake, still }: IntakePageProps) {
  const t = translator(frame.lang)
  const { stage, done, total, fileAt, fileCount } = intake
  const counted = done !== null && total !== null
  const now = counted ? t('documents.intake.pages', { done, total }) : t(`documents.intake.stage-${stage}`)
  return (
    <>
      {/* A live region would read every renewal aloud; the words are first on the page instead. */}
      {fileCount > 1 && <p>{t('documents.intake.file-of', { at: fileAt, count: fileCount })}</p>}
      <p>
        <strong>{intake.stoppedAt ? t('documents.intake.stopping') : now}</strong>
      </p>
      <progress aria-label={now} {...(counted ? { value: done, max: total } : {})} />
      <p class="small muted">{t('documents.intake.meanwhile')}</p>
      <p class="small">
        {still ? (
          <a href={intakePaths.still(intake.id)}>{t('documents.intake.renew')}</a>
        ) : (
          <>
            {t('documents.intake.renews', { seconds: RENEWED_EVERY })}{' '}
            <a href={intakePaths.still(intake.id)}>{t('documents.intake.keep-still')}</a>
          </>
        )}
      </p>
      {!intake.stoppedAt && <Stop frame={frame} id={intake.id} />}
    </>
  )
}

const Stop = ({ frame, id }: { frame: Frame; id: string }) => {
  const t = translator(frame.lang)
  return (
    <Only to={intakePaths.stop(id)}>
      <form method="post" action={intakePaths.stop(id)}>
        <HiddenFields csrf={frame.csrf} />
        <Button variant="secondary">{t('documents.intake.stop')}</Button>
      </form>
    </Only>
  )
}

function Interrupted({ frame, intake }: IntakePageProps) {
  const t = translator(frame.lang)
  return (
    <Notice t={t} kind="warning" title={t('documents.intake.interrupted')}>
      <p>{t(intake.documentId ? 'documents.intake.interrupted-kept' : 'documents.intake.interrupted-gone')}</p>
    </Notice>
  )
}

function Refused({ frame, file }: { frame: Frame; file: FileOutcome }) {
  const t = translator(frame.lang)
  return (
    <Notice t={t} kind="error" title={t('documents.nothing-kept')}>
      {file.refusals.map(refusal => (
        <p key={refusal.key}>{refusalText(t, refusal)}</p>
      ))}
    </Notice>
  )
}

function Files({ frame, files }: { frame: Frame; files: readonly FileOutcome[] }) {
  const t = translator(frame.lang)
  const columns: readonly Column<FileOutcome>[] = [
    { key: 'name', heading: t('documents.intake.file'), rowHeading: true, cell: file => file.fileName },
    { key: 'outcome', heading: t('documents.intake.became'), cell: file => <Became frame={frame} file={file} /> },
  ]
  // Files of one name can lie in different folders of a ZIP: their order tells them apart.
  const keys = new Map(files.map((file, at) => [file, String(at)]))
  return <ResponsiveTable caption={t('documents.intake.files')} columns={columns} rows={files} rowKey={file => keys.get(file) ?? ''} />
}

function Became({ frame, file }: { frame: Frame; file: FileOutcome }) {
  const t = translator(frame.lang)
  const where = file.readingId ? workPaths.review(file.readingId) : file.documentId ? workPaths.document(file.documentId) : undefined
  if (file.outcome === 'refused') return <>{file.refusals.map(refusal => refusalText(t, refusal)).join(' ')}</>
  const words = t(`documents.intake.became-${file.outcome}`)
  return where ? <OpenLink href={where}>{words}</OpenLink> : <>{words}</>
}

/** What to do next: read the document that is here again, or send a file. */
function Onwards({ frame, intake, state }: IntakePageProps) {
  const t = translator(frame.lang)
  if (intake.documentId && state !== 'ended')
    return (
      <Only to={documentPaths.readings(intake.documentId)}>
        <form method="post" action={documentPaths.readings(intake.documentId)}>
          <HiddenFields csrf={frame.csrf} />
          <Button>{t('documents.read-again')}</Button>
        </form>
      </Only>
    )
  return (
    <p>
      <ButtonLink href={workPaths.uploadDocument} icon="document">
        {t(state === 'interrupted' ? 'documents.intake.send-again' : 'documents.upload')}
      </ButtonLink>
    </p>
  )
}
