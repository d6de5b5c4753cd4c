import type { CarryItem } from '../../domain/carry-over.ts'
import { CarryOverTable } from '../../history/carry-over-table.tsx'
import { translator } from '../../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, PageTitle, TextField } from '../../web/components/index.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { workPaths } from '../../web/paths.ts'
import { NAV, policiesCrumb } from '../policy-pages.tsx'

type NextPolicyPageProps = {
  frame: Frame
  form: FormState
  id: string
  policy: { readonly id: string; readonly title: string }
  goals: readonly CarryItem[]
}

/** What the next period's policy is called, and what becomes of each goal. */
export function NextPolicyPage({ frame, form, id, policy, goals }: NextPolicyPageProps) {
  const t = translator(frame.lang)
  const back = workPaths.policy(policy.id)
  const title = t('plans.next.policy-title')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const crumbs = [policiesCrumb(t), { label: policy.title, href: back }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('plans.next.policy-sub', { policy: policy.title })} />
      <form method="post" action={workPaths.nextPolicy(policy.id)} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ id }} />
        <div class="fs">
          <TextField {...field('title')} label={t('policies.field.title')} />
          <div class="grid2">
            <TextField {...field('period_from')} label={t('plans.field.period_from')} hint={t('plans.field.period-hint')} width="short" />
            <TextField {...field('period_to')} label={t('plans.field.period_to')} hint={t('plans.field.period-hint')} width="short" />
          </div>
          <p class="muted">{t('plans.next.explained')}</p>
        </div>
        {goals.length > 0 && (
          <CarryOverTable t={t} form={form} caption={t('plans.next.goals-caption')} items={goals} href={workPaths.goal} />
        )}
        <ActionBar>
          <ButtonLink href={back} variant="tertiary">
            {t('plans.cancel')}
          </ButtonLink>
          <Button>{t('plans.next.begin')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
