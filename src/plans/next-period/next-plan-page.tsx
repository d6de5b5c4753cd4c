import { CarryOverTable } from '../../history/carry-over-table.tsx'
import { translator } from '../../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, PageTitle, Select, TextField } from '../../web/components/index.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { workPaths } from '../../web/paths.ts'
import { NAV, plansCrumb } from '../plan-pages.tsx'
import type { PlanItem } from './next-plan-store.ts'

type NextPlanPageProps = {
  frame: Frame
  form: FormState
  id: string
  plan: { readonly id: string; readonly title: string }
  policies: readonly { readonly id: string; readonly title: string }[]
  items: readonly PlanItem[]
}

/** What the next period's plan is called, and what becomes of each initiative. */
export function NextPlanPage({ frame, form, id, plan, policies, items }: NextPlanPageProps) {
  const t = translator(frame.lang)
  const back = workPaths.plan(plan.id)
  const title = t('plans.next.plan-title')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const crumbs = [plansCrumb(t), { label: plan.title, href: back }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('plans.next.plan-sub', { plan: plan.title })} />
      <form method="post" action={workPaths.nextPlan(plan.id)} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ id }} />
        <div class="fs">
          <TextField {...field('title')} label={t('plans.field.title')} />
          <Select
            {...field('policy')}
            label={t('plans.field.policy')}
            hint={t('plans.next.policy-hint')}
            prompt={t('plans.field.policy-prompt')}
            options={policies.map(policy => ({ value: policy.id, label: policy.title }))}
          />
          <div class="grid2">
            <TextField {...field('period_from')} label={t('plans.field.period_from')} hint={t('plans.field.period-hint')} width="short" />
            <TextField {...field('period_to')} label={t('plans.field.period_to')} hint={t('plans.field.period-hint')} width="short" />
          </div>
          <p class="muted">{t('plans.next.explained')}</p>
          <p class="muted">{t('plans.next.copied')}</p>
        </div>
        {items.length > 0 && (
          <CarryOverTable t={t} form={form} caption={t('plans.next.initiatives-caption')} items={items} href={workPaths.initiative} />
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
