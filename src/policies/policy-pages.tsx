import type { Translations } from '../history/translation-store.ts'
import { formatDay } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  Select,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { DocForm } from '../web/doc-form.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { GoalEntry } from './goal-store.ts'
import { GoalTree } from './goal-tree.tsx'
import type { PolicyEntry } from './policy-store.ts'

export const NAV = { current: 'policies' } as const

export const policiesCrumb = (t: Translate) => ({ label: t('policies.title'), href: workPaths.policies })

/** "2023–2026", "fra 2023" as a dash with one side open, or that there is none. */
export function periodText(t: Translate, from: string | null, to: string | null): string {
  const [first = '', last = ''] = [from, to].map(day => day?.slice(0, 4) ?? '')
  if (!first && !last) return t('policies.no-period')
  return first === last ? first : `${first}–${last}`
}

function adoptedText(t: Translate, lang: Lang, { adopted_on, adopted_by }: Pick<PolicyEntry, 'adopted_on' | 'adopted_by'>): string {
  if (!adopted_on) return t('policies.not-adopted')
  const date = formatDay(lang, adopted_on)
  return adopted_by ? t('policies.adopted', { date, by: adopted_by }) : t('policies.adopted-no-by', { date })
}

export function PoliciesPage({ frame, policies }: { frame: Frame; policies: readonly PolicyEntry[] }) {
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('policies.title')} nav={NAV}>
      <PageTitle title={t('policies.title')} sub={t('policies.sub')}>
        <ButtonLink href={workPaths.newPolicy} icon="plus">
          {t('policies.new')}
        </ButtonLink>
      </PageTitle>
      {policies.length === 0 ? (
        <EmptyState title={t('policies.none-title')} text={t('policies.none')}>
          <ButtonLink href={workPaths.uploadDocument} variant="secondary" icon="document">
            {t('policies.upload')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={t('policies.caption')}
            rows={policies}
            rowKey={policy => policy.id}
            columns={[
              {
                key: 'title',
                heading: t('policies.column-title'),
                rowHeading: true,
                cell: policy => <a href={workPaths.policy(policy.id)}>{policy.title}</a>,
              },
              { key: 'period', heading: t('policies.column-period'), cell: policy => periodText(t, policy.period_from, policy.period_to) },
              { key: 'adopted', heading: t('policies.column-adopted'), cell: policy => adoptedText(t, frame.lang, policy) },
              { key: 'goals', heading: t('policies.column-goals'), number: true, cell: policy => policy.goals },
              { key: 'plans', heading: t('policies.column-plans'), number: true, cell: policy => policy.plans },
            ]}
          />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

export type PolicyPageProps = {
  frame: Frame
  id: string
  policy: PolicyEntry & { readonly vision: string; readonly decision_reference: string }
  predecessor: { readonly id: string; readonly title: string } | undefined
  goals: readonly GoalEntry[]
  plans: readonly { readonly id: string; readonly title: string; readonly period_from: string | null; readonly period_to: string | null }[]
}

export function PolicyPage({ frame, id, policy, predecessor, goals, plans }: PolicyPageProps) {
  const t = translator(frame.lang)
  const facts = [
    { label: t('policies.vision'), value: <span class="said">{policy.vision || t('policies.no-vision')}</span> },
    { label: t('policies.column-adopted'), value: adoptedText(t, frame.lang, policy) },
    ...(policy.decision_reference ? [{ label: t('policies.decision'), value: policy.decision_reference }] : []),
    ...(predecessor
      ? [{ label: t('policies.predecessor'), value: <a href={workPaths.policy(predecessor.id)}>{predecessor.title}</a> }]
      : []),
    {
      label: t('policies.plans'),
      value: (
        <ul class="plain">
          {plans.map(plan => (
            <li key={plan.id}>
              <a href={workPaths.plan(plan.id)}>{plan.title}</a> ({periodText(t, plan.period_from, plan.period_to)})
            </li>
          ))}
          <Only to={workPaths.newPlan}>
            <li>
              <a href={`${workPaths.newPlan}?politik=${id}`}>{t('policies.new-plan')}</a>
            </li>
          </Only>
        </ul>
      ),
    },
  ]
  return (
    <WorkspaceLayout {...frame} title={policy.title} nav={NAV} breadcrumbs={[policiesCrumb(t), { label: policy.title }]}>
      <PageTitle
        title={policy.title}
        sub={`${periodText(t, policy.period_from, policy.period_to)}, ${t('policies.goal-count', { count: goals.length })}`}
      >
        <ButtonLink href={workPaths.recordHistory('policy', id)} variant="tertiary" icon="history">
          {t('policies.history')}
        </ButtonLink>
        <ButtonLink href={workPaths.nextPolicy(id)} variant="secondary">
          {t('plans.next.begin-policy')}
        </ButtonLink>
        <ButtonLink href={workPaths.editPolicy(id)} variant="secondary" icon="edit">
          {t('policies.edit')}
        </ButtonLink>
        <ButtonLink href={workPaths.newGoal(id)} icon="plus">
          {t('policies.new-goal')}
        </ButtonLink>
      </PageTitle>
      <Card title={t('policies.facts')} id="facts">
        <DescriptionList facts={facts} />
      </Card>
      <GoalTree t={t} policyId={id} goals={goals} />
    </WorkspaceLayout>
  )
}

export type PolicyFormProps = {
  frame: Frame
  form: DocForm
  id: string
  /** The record being edited; a new one has none. */
  record?: { readonly title: string; readonly revision: number; readonly translations: Translations } | undefined
  /** Other policies, for the one it replaces. */
  others: readonly { readonly id: string; readonly title: string }[]
}

export function PolicyFormPage({ frame, form, id, record, others }: PolicyFormProps) {
  const t = translator(frame.lang)
  const title = record ? t('policies.edit') : t('policies.new')
  const back = record ? workPaths.policy(id) : workPaths.policies
  const crumbs = [policiesCrumb(t), ...(record ? [{ label: record.title, href: back }] : []), { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <form method="post" action={record ? workPaths.editPolicy(id) : workPaths.newPolicy} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <div class="fs">
          <TextField {...field('title')} label={t('policies.field.title')} />
          <TextArea {...field('vision')} label={t('policies.field.vision')} hint={t('policies.field.vision-hint')} rows={6} />
          <div class="grid2">
            <TextField
              {...field('period_from')}
              label={t('policies.field.period_from')}
              hint={t('policies.field.period-hint')}
              width="short"
            />
            <TextField {...field('period_to')} label={t('policies.field.period_to')} hint={t('policies.field.period-hint')} width="short" />
            <TextField {...field('adopted_on')} label={t('policies.field.adopted_on')} hint={t('policies.field.day-hint')} width="middle" />
            <TextField {...field('adopted_by')} label={t('policies.field.adopted_by')} hint={t('policies.field.adopted_by-hint')} />
          </div>
          <TextField
            {...field('decision_reference')}
            label={t('policies.field.decision_reference')}
            hint={t('policies.field.decision_reference-hint')}
          />
          <Select
            {...field('predecessor')}
            label={t('policies.field.predecessor')}
            prompt={t('policies.field.predecessor-none')}
            options={others.map(other => ({ value: other.id, label: other.title }))}
          />
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={record?.translations}
          revision={record?.revision}
          fields={[
            { name: 'title', label: t('policies.field.title') },
            { name: 'vision', label: t('policies.field.vision'), long: true },
          ]}
        />
        <ActionBar>
          <ButtonLink href={back} variant="tertiary">
            {t('policies.cancel')}
          </ButtonLink>
          <Button>{record ? t('policies.save') : t('policies.create-policy')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
