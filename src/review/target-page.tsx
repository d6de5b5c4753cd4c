import type { ComponentChildren } from 'preact'
import type { KnownUnit } from '../domain/review/unit-names.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  FieldSet,
  HiddenFields,
  PageTitle,
  Select,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'
import type { TargetChoices } from './target-form.ts'

export type TargetPageProps = { frame: Frame; words: Words; form: FormState; revision: number; choices: TargetChoices }

/** Where the records go, and which unit each name in the document is. Nothing is made yet. */
export function TargetPage(props: TargetPageProps) {
  const { frame, words, form, choices } = props
  const { t, review } = words
  const { reading } = review
  const title = t('review.target-title')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[
        { label: t('documents.title'), href: workPaths.documents },
        { label: t('review.title', { title: reading.documentTitle }), href: workPaths.review(reading.id) },
        { label: title },
      ]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('review.target-sub')} />
      <form method="post" action={reviewPaths.target(reading.id)}>
        <HiddenFields csrf={frame.csrf} values={{ revision: props.revision }} />
        <Card title={t('review.target-policy')} id="policy-card">
          <PolicyFields {...props} />
        </Card>
        <Card title={t('review.target-plan')} id="plan-card">
          <PlanFields {...props} />
        </Card>
        <Card title={t('review.names-title')} id="names-card">
          <p>{choices.names.length > 0 ? t('review.names-text') : t('review.names-none')}</p>
          {choices.names.map((name, at) => (
            <NameFields key={name} {...props} name={name} at={at} />
          ))}
        </Card>
        <ActionBar>
          <ButtonLink variant="secondary" href={workPaths.review(reading.id)}>
            {t('review.cancel')}
          </ButtonLink>
          <Button>{t('review.target-save')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}

function PolicyFields({ words: { t }, form, choices }: TargetPageProps) {
  return (
    <>
      <Select
        name="policy"
        label={t('review.target-policy')}
        hint={t('review.target-policy-hint')}
        value={form.value('policy')}
        error={form.error('policy')}
        options={[{ value: 'new', label: t('review.target-new-policy') }, ...choices.policies.map(p => ({ value: p.id, label: p.title }))]}
      />
      <FrameFields t={t} form={form} name="policy" legend={t('review.target-new-policy')}>
        <TextArea name="vision" label={t('review.target-vision')} value={form.value('vision')} rows={3} />
      </FrameFields>
    </>
  )
}

function PlanFields({ words: { t }, form, choices }: TargetPageProps) {
  const plans = choices.policies
    .filter(policy => policy.plans.length > 0)
    .map(policy => ({ group: policy.title, options: policy.plans.map(plan => ({ value: plan.id, label: plan.title })) }))
  return (
    <>
      <Select
        name="plan"
        label={t('review.target-plan')}
        hint={t('review.target-plan-hint')}
        value={form.value('plan')}
        error={form.error('plan')}
        options={[{ value: 'new', label: t('review.target-new-plan') }, { value: 'none', label: t('review.target-no-plan') }, ...plans]}
      />
      <FrameFields t={t} form={form} name="plan" legend={t('review.target-new-plan')} />
    </>
  )
}

type FrameFieldsProps = {
  t: Words['t']
  form: FormState
  name: 'policy' | 'plan'
  legend: string
  children?: ComponentChildren
}

/** Shown whatever is chosen: without script nothing can appear when "a new one" is. The hint says when they count. */
function FrameFields({ t, form, name, legend, children }: FrameFieldsProps) {
  const field = (part: 'title' | 'from' | 'until') => `${name}-${part}`
  return (
    <FieldSet id={`${name}-new`} legend={legend} hint={t('review.target-new-hint')}>
      <TextField
        name={field('title')}
        label={t('review.target-new-title')}
        value={form.value(field('title'))}
        error={form.error(field('title'))}
      />
      <DateField
        t={t}
        name={field('from')}
        label={t('review.target-from')}
        value={form.value(field('from'))}
        error={form.error(field('from'))}
      />
      <DateField
        t={t}
        name={field('until')}
        label={t('review.target-until')}
        value={form.value(field('until'))}
        error={form.error(field('until'))}
      />
      {children}
    </FieldSet>
  )
}

function NameFields({ words: { t }, form, choices, name, at }: TargetPageProps & { name: string; at: number }) {
  const field = `name-${at}`
  return (
    <FieldSet id={`${field}-set`} legend={t('review.name', { name })}>
      <Select
        name={field}
        label={t('review.name', { name })}
        labelHidden
        value={form.value(field)}
        error={form.error(field)}
        options={[
          ...choices.units.map(unit => ({ value: unit.id, label: unitLabel(unit) })),
          { value: 'new', label: t('review.name-new') },
          { value: 'none', label: t('review.name-none') },
        ]}
      />
      <TextField
        name={`${field}-official`}
        label={t('review.name-official')}
        value={form.value(`${field}-official`) || (form.value(field) === 'new' ? name : '')}
        error={form.error(`${field}-official`)}
      />
      <TextField
        name={`${field}-abbreviation`}
        label={t('review.name-abbreviation')}
        value={form.value(`${field}-abbreviation`)}
        error={form.error(`${field}-abbreviation`)}
        width="short"
      />
    </FieldSet>
  )
}

const unitLabel = (unit: KnownUnit): string => (unit.abbreviation ? `${unit.officialName} (${unit.abbreviation})` : unit.officialName)
