import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, PageTitle, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { AskedFields, AskedUnits, ReminderDays } from './asked-fields.tsx'
import type { NamedUnit } from './asking-store.ts'
import { NAV, roundsCrumb, templatesCrumb } from './round-words.ts'

type TemplateFormProps = {
  frame: Frame
  form: FormState
  id: string
  units: readonly NamedUnit[]
  record?: { readonly title: string; readonly revision: number } | undefined
}

export function TemplateFormPage({ frame, form, id, units, record }: TemplateFormProps) {
  const t = translator(frame.lang)
  const title = record?.title ?? t('rounds.template.new')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[roundsCrumb(t), templatesCrumb(t), { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {record && (
          <>
            <ButtonLink href={workPaths.recordHistory('round-template', id)} variant="tertiary" icon="history">
              {t('rounds.history')}
            </ButtonLink>
            <ButtonLink href={workPaths.deleteRoundTemplate(id)} variant="tertiary">
              {t('rounds.template.delete')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <form method="post" action={record ? workPaths.roundTemplate(id) : workPaths.newRoundTemplate} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <section class="fs" aria-labelledby="about">
          <h2 id="about">{t('rounds.part.about')}</h2>
          <TextField {...field('title')} label={t('rounds.template.title-field')} hint={t('rounds.template.title-hint')} />
          <AskedFields t={t} form={form} />
        </section>
        <section class="fs" aria-labelledby="dates">
          <h2 id="dates">{t('rounds.part.dates')}</h2>
          <div class="grid2">
            {(['answer_days', 'approve_days', 'publish_days'] as const).map(name => (
              <TextField
                key={name}
                {...field(name)}
                label={t(`rounds.template.${name}`)}
                hint={t(`rounds.template.${name}-hint`)}
                width="short"
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
          <ButtonLink href={workPaths.roundTemplates} variant="tertiary">
            {t('rounds.cancel')}
          </ButtonLink>
          <Button>{t('rounds.template.save')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
