import type { Draft } from '../domain/rounds/answer.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  Notice,
  PageTitle,
  SrOnly,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { AnswerDiff } from './answer-diff.tsx'
import type { Contribution } from './contribution.ts'
import type { Attachment } from './files/attachment-store.ts'
import { FileLink } from './files/files-card.tsx'
import type { Obligation } from './obligation-store.ts'
import { numbered, sentBy } from './round-words.ts'

const NAV = { current: 'approvals' } as const
const crumb = (t: Translate) => ({ label: t('rounds.approval.title'), href: workPaths.approvals })

/** An answer that waits, with what has changed in it. */
export type Waiting = {
  readonly contribution: Contribution
  readonly answer: Draft
  readonly files: readonly Attachment[]
  readonly isSmall: boolean
}

type QueueProps = { frame: Frame; queue: readonly Obligation[]; small: ReadonlySet<string>; current: Waiting | undefined; form: FormState }

/** What waits for approval on the left, one of them opened beside. */
export function ApprovalPage({ frame, queue, small, current, form }: QueueProps) {
  const t = translator(frame.lang)
  const title = t('rounds.approval.count', { count: queue.length })
  return (
    <WorkspaceLayout {...frame} title={t('rounds.approval.title')} nav={NAV} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={small.size > 0 ? t('rounds.approval.small', { count: small.size }) : undefined} />
      {queue.length === 0 ? (
        <EmptyState title={t('rounds.approval.none-title')} text={t('rounds.approval.none')} />
      ) : (
        <div class="cols approve">
          <Queue t={t} frame={frame} queue={queue} small={small} current={current} />
          {current && <Decision t={t} frame={frame} current={current} form={form} />}
        </div>
      )}
    </WorkspaceLayout>
  )
}

type Part = { t: Translate; frame: Frame }

function Queue({ t, frame, queue, small, current }: Part & Pick<QueueProps, 'queue' | 'small' | 'current'>) {
  return (
    <section class="card flush" aria-labelledby="koe">
      <header>
        <h2 id="koe">{t('rounds.approval.queue')}</h2>
      </header>
      <form method="get" action={workPaths.bulkApproval}>
        <ul class="plain queue">
          {queue.map(one => (
            <li key={one.id} class={one.id === current?.contribution.obligation.id ? 'q is-current' : 'q'}>
              <span class="pick">
                <input class="form-checkbox" type="checkbox" id={`svar-${one.id}`} name="svar" value={one.id} checked={small.has(one.id)} />
                <label for={`svar-${one.id}`}>
                  <SrOnly>{t('rounds.pick', { name: numbered(one) })}</SrOnly>
                </label>
              </span>
              <div>
                <a href={workPaths.approval(one.id)} aria-current={one.id === current?.contribution.obligation.id ? 'true' : undefined}>
                  {numbered(one)}
                </a>
                <span class="cell-sub">
                  {one.submittedByName}
                  {one.submittedAt && `, ${formatDay(frame.lang, one.submittedAt)}`}
                </span>
                {small.has(one.id) && <span class="cell-sub">{t('rounds.approval.is-small')}</span>}
              </div>
            </li>
          ))}
        </ul>
        <div class="foot stack-s">
          <p class="small">{t('rounds.approval.bulk-note')}</p>
          <Button variant="secondary">{t('rounds.approval.bulk')}</Button>
        </div>
      </form>
    </section>
  )
}

function Decision({ t, frame, current, form }: Part & { current: Waiting; form: FormState }) {
  const { contribution, answer, files } = current
  const { obligation, last } = contribution
  return (
    <div class="stack">
      <Card title={numbered(obligation)} id="svaret" aside={sentBy(t, frame.lang, obligation)} flush>
        <p class="pad small muted">
          {last ? t('rounds.approval.compared', { day: formatDay(frame.lang, last.saidOn) }) : t('rounds.approval.first')}
        </p>
        <AnswerDiff t={t} contribution={contribution} answer={answer} />
        <WithFiles t={t} frame={frame} files={files} />
      </Card>
      <section class="card decide" aria-label={t('rounds.approval.decision')}>
        <form method="post" action={workPaths.approval(obligation.id)}>
          <HiddenFields csrf={frame.csrf} values={{ sent: obligation.submittedAt?.toISOString() }} />
          <h3>{t('rounds.approval.approve')}</h3>
          <p class="small muted">{t('rounds.approval.approve-note')}</p>
          <p class="topgap">
            <Button name="act" value="approve" icon="tick">
              {t('rounds.approval.approve')}
            </Button>
          </p>
        </form>
        <form method="post" action={workPaths.approval(obligation.id)}>
          <HiddenFields csrf={frame.csrf} values={{ sent: obligation.submittedAt?.toISOString() }} />
          <h3>{t('rounds.approval.return', { name: obligation.submittedByName ?? '' })}</h3>
          <TextField
            name="words"
            value={form.value('words')}
            error={form.error('words')}
            label={t('rounds.approval.words')}
            hint={t('rounds.approval.words-hint')}
          />
          <Button variant="secondary" name="act" value="return" icon="returned">
            {t('rounds.approval.send-back')}
          </Button>
        </form>
      </section>
    </div>
  )
}

/** What came with the answer: approving it approves these, and what may be seen of them. */
function WithFiles({ t, frame, files }: Part & Pick<Waiting, 'files'>) {
  if (files.length === 0) return null
  return (
    <ul class="plain stack-s pad">
      {files.map(file => (
        <li key={file.id}>
          <FileLink t={t} lang={frame.lang} file={file} href={workPaths.attachment(file.id)} />
        </li>
      ))}
    </ul>
  )
}

type BulkProps = { frame: Frame; waiting: readonly Waiting[]; form: FormState }

/** Every change of the answers chosen, before they are approved together: there is no blind "all". */
export function BulkApprovalPage({ frame, waiting, form }: BulkProps) {
  const t = translator(frame.lang)
  const title = t('rounds.approval.bulk-title', { count: waiting.length })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[crumb(t), { label: title }]} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('rounds.approval.bulk-sub')} />
      {waiting.length === 0 ? (
        <Notice t={t} kind="info">
          <p>{t('rounds.approval.bulk-none')}</p>
        </Notice>
      ) : (
        <form method="post" action={workPaths.bulkApproval}>
          <HiddenFields csrf={frame.csrf} />
          {waiting.map(({ contribution, answer, files }) => {
            const { obligation } = contribution
            const name = numbered(obligation)
            return (
              <section key={obligation.id} class="card flush" aria-labelledby={`t-${obligation.id}`}>
                <header>
                  <h2 id={`t-${obligation.id}`}>{name}</h2>
                  <span class="pick">
                    <input class="form-checkbox" type="checkbox" id={`svar-${obligation.id}`} name="svar" value={obligation.id} checked />
                    <label for={`svar-${obligation.id}`}>
                      {t('rounds.approval.included')}
                      <SrOnly>: {name}</SrOnly>
                    </label>
                    <input type="hidden" name={`sent.${obligation.id}`} value={obligation.submittedAt?.toISOString()} />
                  </span>
                </header>
                <AnswerDiff t={t} contribution={contribution} answer={answer} />
                <WithFiles t={t} frame={frame} files={files} />
              </section>
            )
          })}
          <div class="sticky-actions">
            <span class="fill" />
            <ButtonLink href={workPaths.approvals} variant="tertiary">
              {t('rounds.cancel')}
            </ButtonLink>
            <Button icon="tick">{t('rounds.approval.bulk-approve')}</Button>
          </div>
        </form>
      )}
    </WorkspaceLayout>
  )
}
