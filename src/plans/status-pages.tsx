import type { Proposal } from '../domain/status/proposal.ts'
import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, Card, ErrorSummary, HiddenFields, PageTitle } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, plansCrumb } from './plan-pages.tsx'
import { ProposalNotice } from './proposal-notice.tsx'
import { StatusFields } from './status-fields.tsx'
import { StatusList } from './status-section.tsx'
import type { StatusEntry } from './status-store.ts'

export type StatusPageProps = {
  frame: Frame
  form: FormState
  /** The new status' id. */
  id: string
  initiative: { readonly id: string; readonly title: string }
  statuses: readonly StatusEntry[]
  proposal: Proposal
}

/** How an initiative goes: what the figures propose, a form that adds to what was said before, and everything that was. */
export function StatusPage({ frame, form, id, initiative, statuses, proposal }: StatusPageProps) {
  const t = translator(frame.lang)
  const title = t('plans.status.title', { title: initiative.title })
  const back = workPaths.initiative(initiative.id)
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[plansCrumb(t), { label: initiative.title, href: back }, { label: t('plans.status') }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('plans.status.kept')} />
      <ProposalNotice t={t} lang={frame.lang} proposal={proposal} />
      <Only to={workPaths.initiativeStatus(initiative.id)}>
        <form method="post" action={workPaths.initiativeStatus(initiative.id)} class="card flush topgap" novalidate>
          <HiddenFields csrf={frame.csrf} values={{ id }} />
          <div class="fs">
            <StatusFields t={t} form={form} isProposed={proposal.assessment !== 'not-assessed'} />
          </div>
          <ActionBar>
            <ButtonLink href={back} variant="tertiary">
              {t('plans.cancel')}
            </ButtonLink>
            <Button>{t('plans.status.save')}</Button>
          </ActionBar>
        </form>
      </Only>
      {statuses.length > 0 && (
        <Card title={t('plans.status.earlier')} id="tidligere">
          <StatusList t={t} lang={frame.lang} statuses={statuses} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}
