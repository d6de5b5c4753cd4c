import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, PageTitle, TextArea } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, yearCrumb } from './calendar-words.ts'
import type { Entry } from './entry-store.ts'

type PassOverPageProps = { frame: Frame; entry: Entry; ruled: string; form: FormState }

/** Why a round is not held this time: a year without one should be somebody's decision. */
export function PassOverPage({ frame, entry, ruled, form }: PassOverPageProps) {
  const t = translator(frame.lang)
  const title = t('calendar.pass-over-title', { title: entry.title })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[yearCrumb(t), { label: title }]} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={formatDay(frame.lang, ruled)} />
      <form method="post" action={workPaths.passOverYearRound(entry.id)} class="card" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ day: ruled }} />
        <TextArea name="reason" value={form.value('reason')} error={form.error('reason')} label={t('calendar.pass-over-reason')} rows={3} />
        <ActionBar>
          <ButtonLink href={workPaths.tasks} variant="tertiary">
            {t('rounds.cancel')}
          </ButtonLink>
          <Button>{t('calendar.pass-over')}</Button>
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}
