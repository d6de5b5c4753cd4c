import { ASSESSMENTS, PHASES, TRENDS } from '../domain/status.ts'
import { translator } from '../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  Choices,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { StatusEntry } from './initiative-context-store.ts'
import { NAV, plansCrumb } from './plan-pages.tsx'
import { StatusList } from './status-section.tsx'

export type StatusPageProps = {
  frame: Frame
  form: FormState
  /** The new status' id. */
  id: string
  initiative: { readonly id: string; readonly title: string }
  statuses: readonly StatusEntry[]
}

/** How an initiative goes: a form that adds to what was said before, and everything that was. */
export function StatusPage({ frame, form, id, initiative, statuses }: StatusPageProps) {
  const t = translator(frame.lang)
  const title = t('plans.status.title', { title: initiative.title })
  const back = workPaths.initiative(initiative.id)
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[plansCrumb(t), { label: initiative.title, href: back }, { label: t('plans.status') }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('plans.status.kept')} />
      <form method="post" action={workPaths.initiativeStatus(initiative.id)} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ id }} />
        <div class="fs">
          <Choices
            {...field('phase')}
            legend={t('plans.status.phase')}
            items={PHASES.map(phase => ({ value: phase, label: t(`history.value.phase.${phase}`) }))}
          />
          <Choices
            {...field('assessment')}
            legend={t('plans.status.assessment')}
            items={ASSESSMENTS.map(one => ({ value: one, label: t(`history.value.assessment.${one}`) }))}
          />
          <TextArea {...field('reason')} label={t('plans.status.reason')} hint={t('plans.status.reason-hint')} rows={4} />
          <Choices
            {...field('trend')}
            legend={t('plans.status.trend')}
            items={[
              ...TRENDS.map(trend => ({ value: trend as string, label: t(`history.value.trend.${trend}`) })),
              { value: '', label: t('plans.status.no-trend') },
            ]}
          />
          <TextArea {...field('next_step')} label={t('plans.status.next_step')} rows={3} />
          <TextField {...field('stated_on')} label={t('plans.status.stated_on')} hint={t('plans.status.stated_on-hint')} width="middle" />
        </div>
        <ActionBar>
          <ButtonLink href={back} variant="tertiary">
            {t('plans.cancel')}
          </ButtonLink>
          <Button>{t('plans.status.save')}</Button>
        </ActionBar>
      </form>
      {statuses.length > 0 && (
        <Card title={t('plans.status.earlier')} id="tidligere">
          <StatusList t={t} lang={frame.lang} statuses={statuses} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}
