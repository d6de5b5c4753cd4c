import type { Proposal } from '../../domain/status/proposal.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
} from '../../web/components/index.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { workPaths } from '../../web/paths.ts'
import { NAV, plansCrumb } from '../plan-pages.tsx'
import { Reasons } from '../proposal-notice.tsx'
import { StatusFields } from '../status-fields.tsx'
import type { StatusEntry } from '../status-store.ts'

export type Chosen = {
  readonly id: string
  readonly title: string
  readonly now: StatusEntry | undefined
  readonly proposal: Proposal
  /** The id its new status gets. */
  readonly statusId: string
}

export type BulkStatusPageProps = {
  frame: Frame
  form: FormState
  plan: { readonly id: string; readonly title: string }
  chosen: readonly Chosen[]
}

/** One status for the initiatives that were ticked: beside each, what stands now and what its figures propose. */
export function BulkStatusPage({ frame, form, plan, chosen }: BulkStatusPageProps) {
  const t = translator(frame.lang)
  const title = t('plans.bulk.status-title', { count: chosen.length })
  const crumbs = [plansCrumb(t), { label: plan.title, href: workPaths.plan(plan.id) }, { label: t('plans.bulk.choose-status') }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('plans.bulk.status-lead')} />
      {chosen.length === 0 ? (
        <EmptyState title={t('plans.bulk.none-title')} text={t('plans.bulk.none')}>
          <ButtonLink href={workPaths.plan(plan.id)}>{t('plans.bulk.back')}</ButtonLink>
        </EmptyState>
      ) : (
        <form method="post" action={workPaths.bulkStatus(plan.id)} class="card flush" novalidate>
          <HiddenFields csrf={frame.csrf} />
          <ChosenTable t={t} frame={frame} chosen={chosen} />
          <div class="fs">
            <StatusFields t={t} form={form} isProposed={chosen.some(one => one.proposal.assessment !== 'not-assessed')} />
          </div>
          <ActionBar>
            <ButtonLink href={workPaths.plan(plan.id)} variant="tertiary">
              {t('plans.cancel')}
            </ButtonLink>
            <Button>{t('plans.bulk.status-write', { count: chosen.length })}</Button>
          </ActionBar>
        </form>
      )}
    </WorkspaceLayout>
  )
}

function ChosenTable({ t, frame, chosen }: { t: Translate; frame: Frame; chosen: readonly Chosen[] }) {
  return (
    <ResponsiveTable
      caption={t('plans.bulk.chosen')}
      rows={chosen}
      rowKey={one => one.id}
      columns={[
        {
          key: 'title',
          heading: t('plans.tree.column-initiative'),
          rowHeading: true,
          cell: one => (
            <>
              <input type="hidden" name="valgt" value={one.id} />
              <input type="hidden" name={`status.${one.id}`} value={one.statusId} />
              {one.title}
            </>
          ),
        },
        { key: 'now', heading: t('plans.bulk.status-now'), cell: one => <Now t={t} now={one.now} /> },
        {
          key: 'proposal',
          heading: t('plans.bulk.status-proposed'),
          cell: ({ proposal }) => (
            <>
              {t(`history.value.assessment.${proposal.assessment}`)}
              {proposal.because.length > 0 && <Reasons t={t} lang={frame.lang} because={proposal.because} />}
            </>
          ),
        },
      ]}
    />
  )
}

const Now = ({ t, now }: { t: Translate; now: StatusEntry | undefined }) =>
  now ? (
    <>
      {t(`history.value.phase.${now.phase}`)}
      <span class="cell-sub">{t(`history.value.assessment.${now.assessment}`)}</span>
    </>
  ) : (
    <span class="muted">{t('history.empty')}</span>
  )
