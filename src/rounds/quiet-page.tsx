import { formatWeekday } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, Checkboxes, ErrorSummary, HiddenFields, PageTitle, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'

export function QuietPage({ frame, form }: { frame: Frame; form: FormState }) {
  const t = translator(frame.lang)
  const title = t('rounds.quiet.title')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'account' }}
      breadcrumbs={[{ label: t('people.account'), href: workPaths.account }, { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('rounds.quiet.sub')} />
      <form method="post" action={workPaths.quietTime} class="card" novalidate>
        <HiddenFields csrf={frame.csrf} />
        <Checkboxes
          name="quiet_weekdays"
          values={form.all('quiet_weekdays')}
          error={form.error('quiet_weekdays')}
          legend={t('rounds.quiet.weekdays')}
          items={[0, 1, 2, 3, 4].map(offset => ({ value: String(offset + 1), label: formatWeekday(frame.lang, `2026-03-0${2 + offset}`) }))}
        />
        <div class="grid2">
          <TextField {...field('away_from')} label={t('rounds.quiet.away_from')} hint={t('rounds.quiet.away-hint')} width="middle" />
          <TextField {...field('away_to')} label={t('rounds.quiet.away_to')} hint={t('rounds.quiet.away_to-hint')} width="middle" />
        </div>
        <ActionBar>
          <ButtonLink href={workPaths.account} variant="tertiary">
            {t('rounds.cancel')}
          </ButtonLink>
          <Button>{t('rounds.quiet.save')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
