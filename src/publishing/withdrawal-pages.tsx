import { formatMoment } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  HiddenFields,
  Notice,
  PageTitle,
  ResponsiveTable,
  SearchForm,
  TextArea,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { OpenLink } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { recordWord } from './change-table.tsx'
import { NAV, publicationsCrumb } from './publication-pages.tsx'
import type { PublishedName, Withdrawn } from './withdrawal-store.ts'

type WithdrawalsProps = {
  frame: Frame
  authorityId: string
  words: string
  found: readonly PublishedName[]
  withdrawn: readonly Withdrawn[]
}

/** Finding what to withdraw, and what has been withdrawn. */
export function WithdrawalsPage({ frame, authorityId, words, found, withdrawn }: WithdrawalsProps) {
  const t = translator(frame.lang)
  const title = t('publishing.withdrawals')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[publicationsCrumb(t), { label: title }]}>
      <PageTitle title={title} sub={t('publishing.withdrawals-sub')} />
      <SearchForm t={t} action={workPaths.withdrawals} label={t('publishing.find-record')} value={words} />
      {words && found.length === 0 && <p role="status">{t('publishing.found-none', { words })}</p>}
      {found.length > 0 && (
        <Card flush>
          <ResponsiveTable
            caption={t('publishing.found-caption', { words })}
            rows={found}
            rowKey={row => row.id}
            columns={[
              { key: 'title', heading: t('publishing.column-what'), rowHeading: true, cell: row => `${row.number} ${row.title}`.trim() },
              { key: 'kind', heading: t('publishing.column-kind'), cell: row => recordWord(t, row.kind) },
              {
                key: 'act',
                heading: t('publishing.withdraw'),
                cell: row => (
                  <OpenLink href={workPaths.withdraw(row.kind, row.id)} otherwise={null}>
                    {t('publishing.withdraw')}
                    <span class="sr-only"> {row.title}</span>
                  </OpenLink>
                ),
              },
            ]}
          />
        </Card>
      )}
      <h2>{t('publishing.withdrawn-caption')}</h2>
      <WithdrawnTable frame={frame} withdrawn={withdrawn} />
      <h2>{t('publishing.withdraw-site')}</h2>
      <p>{t('publishing.withdraw-site-sub')}</p>
      <ButtonLink href={workPaths.withdraw('authority', authorityId)} variant="secondary">
        {t('publishing.withdraw-site')}
      </ButtonLink>
    </WorkspaceLayout>
  )
}

function WithdrawnTable({ frame, withdrawn }: Pick<WithdrawalsProps, 'frame' | 'withdrawn'>) {
  const t = translator(frame.lang)
  if (withdrawn.length === 0) return <p>{t('publishing.none-withdrawn')}</p>
  return (
    <Card flush>
      <ResponsiveTable
        caption={t('publishing.withdrawn-caption')}
        captionHidden
        rows={withdrawn}
        rowKey={row => row.recordId}
        columns={[
          { key: 'at', heading: t('publishing.column-at'), rowHeading: true, cell: row => formatMoment(frame.lang, row.withdrawnAt) },
          { key: 'kind', heading: t('publishing.column-kind'), cell: row => recordWord(t, row.recordKind) },
          { key: 'reason', heading: t('publishing.column-reason'), cell: row => row.reason },
          {
            key: 'act',
            heading: t('publishing.lift'),
            cell: row => (
              <form method="post" action={workPaths.liftWithdrawal(row.recordKind, row.recordId)}>
                <HiddenFields csrf={frame.csrf} />
                <Button variant="secondary" small about={formatMoment(frame.lang, row.withdrawnAt)}>
                  {t('publishing.lift')}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Card>
  )
}

type WithdrawProps = {
  frame: Frame
  kind: string
  id: string
  /** Undefined for the whole site. */
  record: PublishedName | undefined
  form: FormState
}

/** Asks for the reason, and says what disappears. */
export function WithdrawPage({ frame, kind, id, record, form }: WithdrawProps) {
  const t = translator(frame.lang)
  const title = record ? t('publishing.withdraw-title', { title: record.title }) : t('publishing.withdraw-site')
  const crumbs = [publicationsCrumb(t), { label: t('publishing.withdrawals'), href: workPaths.withdrawals }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <Notice t={t} kind="warning">
        <p>{record ? t('publishing.withdraw-lead') : t('publishing.withdraw-site-sub')}</p>
        {record && record.below > 0 && <p>{t('publishing.withdraw-below', { count: record.below })}</p>}
      </Notice>
      <Card>
        <form method="post" action={workPaths.withdraw(kind, id)}>
          <HiddenFields csrf={frame.csrf} />
          <TextArea
            name="reason"
            label={t('publishing.reason')}
            hint={t('publishing.reason-hint')}
            value={form.value('reason')}
            error={form.error('reason')}
            rows={3}
            required
          />
          <Button>{t(record ? 'publishing.withdraw-submit' : 'publishing.withdraw-site-submit')}</Button>{' '}
          <ButtonLink href={workPaths.withdrawals} variant="tertiary">
            {t('publishing.cancel')}
          </ButtonLink>
        </form>
      </Card>
    </WorkspaceLayout>
  )
}
