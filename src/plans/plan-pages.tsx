import type { Translations } from '../history/translation-store.ts'
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
  ResponsiveTable,
  Select,
  TextField,
} from '../web/components/index.ts'
import type { DocForm } from '../web/doc-form.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { PLAN_STATES } from './plan-form.ts'
import type { PlanEntry } from './plan-store.ts'

export const NAV = { current: 'plans' } as const

export const plansCrumb = (t: Translate) => ({ label: t('plans.title'), href: workPaths.plans })

/** "2025–2028", a year, or that there is no period. */
export function planPeriod(t: Translate, { period_from, period_to }: Pick<PlanEntry, 'period_from' | 'period_to'>): string {
  const [first = '', last = ''] = [period_from, period_to].map(day => day?.slice(0, 4) ?? '')
  if (!first && !last) return t('plans.no-period')
  return first === last ? first : `${first}–${last}`
}

export function PlansPage({ frame, plans, hasPolicy }: { frame: Frame; plans: readonly PlanEntry[]; hasPolicy: boolean }) {
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('plans.title')} nav={NAV}>
      <PageTitle title={t('plans.title')} sub={t('plans.sub')}>
        <ButtonLink href={workPaths.ownFields} variant="tertiary">
          {t('plans.own.title')}
        </ButtonLink>
        {hasPolicy && (
          <ButtonLink href={workPaths.newPlan} icon="plus">
            {t('plans.new')}
          </ButtonLink>
        )}
      </PageTitle>
      {plans.length === 0 ? (
        <EmptyState title={t('plans.none-title')} text={hasPolicy ? t('plans.none') : t('plans.no-policy')}>
          <ButtonLink href={workPaths.uploadDocument} variant="secondary" icon="document">
            {t('plans.upload')}
          </ButtonLink>
          {!hasPolicy && (
            <ButtonLink href={workPaths.newPolicy} variant="secondary">
              {t('plans.overview.begin-policy')}
            </ButtonLink>
          )}
        </EmptyState>
      ) : (
        <Card flush>
          <PlanTable t={t} plans={plans} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

export const PlanTable = ({ t, plans }: { t: Translate; plans: readonly PlanEntry[] }) => (
  <ResponsiveTable
    caption={t('plans.caption')}
    rows={plans}
    rowKey={plan => plan.id}
    columns={[
      {
        key: 'title',
        heading: t('plans.column-title'),
        rowHeading: true,
        cell: plan => <a href={workPaths.plan(plan.id)}>{plan.title}</a>,
      },
      { key: 'policy', heading: t('plans.column-policy'), cell: plan => <a href={workPaths.policy(plan.policy_id)}>{plan.policy}</a> },
      { key: 'period', heading: t('plans.column-period'), cell: plan => planPeriod(t, plan) },
      { key: 'state', heading: t('plans.column-state'), cell: plan => t(`plans.state.${plan.state}`) },
      { key: 'initiatives', heading: t('plans.column-initiatives'), number: true, cell: plan => plan.initiatives },
    ]}
  />
)

export type PlanFormProps = {
  frame: Frame
  form: DocForm
  id: string
  policies: readonly { readonly id: string; readonly title: string }[]
  record?: { readonly title: string; readonly revision: number; readonly translations: Translations } | undefined
}

export function PlanFormPage({ frame, form, id, policies, record }: PlanFormProps) {
  const t = translator(frame.lang)
  const title = record ? t('plans.edit') : t('plans.new')
  const back = record ? workPaths.plan(id) : workPaths.plans
  const crumbs = [plansCrumb(t), ...(record ? [{ label: record.title, href: back }] : []), { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <form method="post" action={record ? workPaths.editPlan(id) : workPaths.newPlan} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <div class="fs">
          <TextField {...field('title')} label={t('plans.field.title')} />
          <Select
            {...field('policy')}
            label={t('plans.field.policy')}
            prompt={t('plans.field.policy-prompt')}
            options={policies.map(policy => ({ value: policy.id, label: policy.title }))}
          />
          <div class="grid2">
            <TextField {...field('period_from')} label={t('plans.field.period_from')} hint={t('plans.field.period-hint')} width="short" />
            <TextField {...field('period_to')} label={t('plans.field.period_to')} hint={t('plans.field.period-hint')} width="short" />
          </div>
          <Select
            {...field('state')}
            value={form.value('state') || 'current'}
            label={t('plans.field.state')}
            options={PLAN_STATES.map(state => ({ value: state, label: t(`plans.state.${state}`) }))}
          />
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={record?.translations}
          revision={record?.revision}
          fields={[{ name: 'title', label: t('plans.field.title') }]}
        />
        <ActionBar>
          <ButtonLink href={back} variant="tertiary">
            {t('plans.cancel')}
          </ButtonLink>
          <Button>{record ? t('plans.save') : t('plans.create')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
