import { EVERY, SAME } from '../domain/calendar/recurrence.ts'
import { translator } from '../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, yearCrumb } from './calendar-words.ts'
import { ENTRY_KINDS } from './entry-form.ts'

type EntryPageProps = {
  frame: Frame
  form: FormState
  id: string
  templates: readonly { readonly id: string; readonly title: string }[]
  record?: { readonly title: string; readonly revision: number } | undefined
}

export function EntryPage({ frame, form, id, templates, record }: EntryPageProps) {
  const t = translator(frame.lang)
  const title = record?.title ?? t('calendar.new')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[yearCrumb(t), { label: title }]} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {record && (
          <>
            <ButtonLink href={workPaths.recordHistory('year-entry', id)} variant="tertiary" icon="history">
              {t('rounds.history')}
            </ButtonLink>
            <ButtonLink href={workPaths.deleteYearEntry(id)} variant="tertiary">
              {t('calendar.delete')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <form method="post" action={record ? workPaths.yearEntry(id) : workPaths.newYearEntry} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <section class="fs" aria-labelledby="what">
          <h2 id="what">{t('calendar.part.what')}</h2>
          <Radios
            name="kind"
            value={form.value('kind') || 'meeting'}
            error={form.error('kind')}
            legend={t('calendar.field.kind')}
            items={ENTRY_KINDS.map(kind => ({ value: kind, label: t(`calendar.kind.${kind}`) }))}
          />
          <TextField {...field('title')} label={t('calendar.field.title')} hint={t('calendar.field.title-hint')} />
          <Select
            {...field('template')}
            label={t('calendar.field.template')}
            hint={t('calendar.field.template-hint')}
            prompt={t('calendar.field.template-none')}
            options={templates.map(template => ({ value: template.id, label: template.title }))}
          />
          <TextField {...field('place')} label={t('calendar.field.place')} />
          <TextArea {...field('note')} label={t('calendar.field.note')} rows={2} />
          <Checkbox
            name="is_public"
            label={t('calendar.field.is_public')}
            hint={t('calendar.field.is_public-hint')}
            checked={form.value('is_public') !== ''}
          />
        </section>
        <section class="fs" aria-labelledby="when">
          <h2 id="when">{t('calendar.part.when')}</h2>
          <div class="grid2">
            <TextField {...field('first')} label={t('calendar.field.first')} hint={t('rounds.field.day-hint')} width="middle" />
            <TextField {...field('days')} label={t('calendar.field.days')} hint={t('calendar.field.days-hint')} width="short" />
            <TextField {...field('starts_at')} label={t('calendar.field.starts_at')} hint={t('calendar.field.time-hint')} width="short" />
            <TextField {...field('ends_at')} label={t('calendar.field.ends_at')} hint={t('rounds.field.optional-day-hint')} width="short" />
          </div>
          <Radios
            name="every"
            value={form.value('every') || 'yearly'}
            error={form.error('every')}
            legend={t('calendar.field.every')}
            items={EVERY.map(every => ({ value: every, label: t(`calendar.every.${every}`) }))}
          />
          <Radios
            name="same"
            value={form.value('same') || 'date'}
            error={form.error('same')}
            legend={t('calendar.field.same')}
            hint={t('calendar.field.same-hint')}
            items={SAME.map(same => ({ value: same, label: t(`calendar.same.${same}`) }))}
          />
          <TextField {...field('until')} label={t('calendar.field.until')} hint={t('rounds.field.optional-day-hint')} width="middle" />
          <TextArea {...field('exceptions')} label={t('calendar.field.exceptions')} hint={t('calendar.field.exceptions-hint')} rows={3} />
        </section>
        <ActionBar>
          <ButtonLink href={workPaths.yearWheel} variant="tertiary">
            {t('rounds.cancel')}
          </ButtonLink>
          <Button>{t('calendar.save')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
