import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, PageTitle, Select, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { AskedFields, AskedUnits, ReminderDays } from './asked-fields.tsx'
import type { NamedUnit } from './asking-store.ts'
import { NAV, roundsCrumb } from './round-words.ts'

export type RoundFormProps = {
  frame: Frame
  form: FormState
  id: string
  plans: readonly { readonly id: string; readonly title: string }[]
  units: readonly NamedUnit[]
  record?: { readonly title: string; readonly revision: number } | undefined
}

export function RoundFormPage({ frame, form, id, plans, units, record }: RoundFormProps) {
  const t = translator(frame.lang)
  const title = record ? t('rounds.edit') : t('rounds.new')
  const back = record ? workPaths.round(id) : workPaths.rounds
  const crumbs = [roundsCrumb(t), ...(record ? [{ label: record.title, href: back }] : []), { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {record && (
          <>
            <ButtonLink href={workPaths.recordHistory('round', id)} variant="tertiary" icon="history">
              {t('rounds.history')}
            </ButtonLink>
            <ButtonLink href={workPaths.deleteRound(id)} variant="tertiary">
              {t('rounds.delete')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <form method="post" action={record ? workPaths.editRound(id) : workPaths.newRound} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <section class="fs" aria-labelledby="about">
          <h2 id="about">{t('rounds.part.about')}</h2>
          <TextField {...field('title')} label={t('rounds.field.title')} hint={t('rounds.field.title-hint')} />
          <Select
            {...field('plan')}
            label={t('rounds.field.plan')}
            prompt={t('rounds.field.plan-prompt')}
            options={plans.map(plan => ({ value: plan.id, label: plan.title }))}
          />
          <AskedFields t={t} form={form} />
        </section>
        <section class="fs" aria-labelledby="dates">
          <h2 id="dates">{t('rounds.part.dates')}</h2>
          <div class="grid2">
            {(['window_from', 'window_to'] as const).map(name => (
              <TextField
                key={name}
                {...field(name)}
                label={t(`rounds.field.${name}`)}
                hint={t('rounds.field.window-hint')}
                width="middle"
              />
            ))}
            {(['opens_on', 'deadline'] as const).map(name => (
              <TextField key={name} {...field(name)} label={t(`rounds.field.${name}`)} hint={t('rounds.field.day-hint')} width="middle" />
            ))}
            {(['approve_by', 'publish_on'] as const).map(name => (
              <TextField
                key={name}
                {...field(name)}
                label={t(`rounds.field.${name}`)}
                hint={t('rounds.field.optional-day-hint')}
                width="middle"
              />
            ))}
          </div>
          <ReminderDays t={t} form={form} />
        </section>
        <section class="fs" aria-labelledby="who">
          <h2 id="who">{t('rounds.part.who')}</h2>
          <AskedUnits t={t} form={form} units={units} />
        </section>
        <ActionBar>
          <ButtonLink href={back} variant="tertiary">
            {t('rounds.cancel')}
          </ButtonLink>
          <Button>{t('rounds.save')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
