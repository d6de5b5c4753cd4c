import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, Checkboxes, EmptyState, ErrorSummary, HiddenFields, PageTitle } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { Owing } from './remind.ts'
import type { RoundEntry } from './round-store.ts'
import { NAV, numbered, roundCrumb, roundsCrumb } from './round-words.ts'

type RemindPageProps = {
  frame: Frame
  round: RoundEntry
  unit: string | null
  unitName: string | null
  owing: readonly Owing[]
  form: FormState
}

/** Who would be reminded of what: seen before anything is sent. */
export function RemindPage({ frame, round, unit, unitName, owing, form }: RemindPageProps) {
  const t = translator(frame.lang)
  const title = t('rounds.remind.title')
  const free = owing.filter(one => one.waits === null)
  const chosen = form.errors.length > 0 ? form.all('people') : free.map(one => one.person.id)
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle
        title={title}
        sub={[t('rounds.remind.sub'), unitName && t('rounds.remind.unit', { unit: unitName })].filter(Boolean).join(' ')}
      />
      {owing.length === 0 ? (
        <EmptyState title={t('rounds.remind.nobody-title')} text={t('rounds.remind.nobody')} />
      ) : (
        <form method="post" action={workPaths.remindRound(round.id)} class="card" novalidate>
          <HiddenFields csrf={frame.csrf} values={{ enhed: unit ?? '' }} />
          <Checkboxes
            name="people"
            values={chosen}
            error={form.error('people')}
            legend={t('rounds.remind.who')}
            items={owing.map(({ person, missing, waits }) => ({
              value: person.id,
              label: t('rounds.remind.person', { name: person.name, count: missing.length }),
              hint: waits ? t(`rounds.remind.waits-${waits}`) : missing.map(numbered).join('; '),
            }))}
          />
          <ActionBar>
            <ButtonLink href={workPaths.round(round.id)} variant="tertiary">
              {t('rounds.cancel')}
            </ButtonLink>
            {free.length > 0 && <Button>{t('rounds.remind.send')}</Button>}
          </ActionBar>
        </form>
      )}
    </WorkspaceLayout>
  )
}
