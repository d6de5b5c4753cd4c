import { OBLIGATION_STATES } from '../domain/rounds/obligation.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  ErrorSummary,
  Filters,
  HiddenFields,
  Icon,
  Notice,
  OBLIGATION_ICONS,
  ObligationMark,
  PageTitle,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { AgreementForm, Agreements } from './agreements.tsx'
import type { Attachment } from './files/attachment-store.ts'
import { FilesCard } from './files/files-card.tsx'
import { filterHref, type Overview } from './overview.ts'
import { ReminderLedger } from './reminder-ledger.tsx'
import { RoundList } from './round-list.tsx'
import { RoundMatrix } from './round-matrix.tsx'
import type { RoundEntry } from './round-store.ts'
import { NAV, roundsCrumb, windowWords } from './round-words.ts'

export type OverviewPageProps = {
  frame: Frame
  round: RoundEntry
  overview: Overview
  form: FormState
  today: string
  /** What the one who looks may do here. */
  may: { readonly edit: boolean; readonly waive: boolean }
  /** The round's instructions, and why the last one was not taken. */
  files: readonly Attachment[]
  fileError?: string | undefined
}

/** The round as its coordinator follows it: what is missing and from whom. */
export function OverviewPage(props: OverviewPageProps) {
  const { frame, round, overview, form, may } = props
  const t = translator(frame.lang)
  const { counts, orphans, filter } = overview
  const missing = counts.open + counts.drafted + counts.returned
  const answers = filter.view === 'matrix' ? <RoundMatrix t={t} {...props} /> : <RoundList t={t} {...props} />
  return (
    <WorkspaceLayout
      {...frame}
      title={round.title}
      nav={NAV}
      breadcrumbs={[roundsCrumb(t), { label: round.title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={round.title} sub={`${round.plan}. ${windowWords(t, frame.lang, round)}.`}>
        {may.edit && (
          <ButtonLink href={`${workPaths.newRoundTemplate}?fra=${round.id}`} variant="tertiary">
            {t('rounds.template.save-as')}
          </ButtonLink>
        )}
        {may.edit && round.stage === 'planned' && (
          <>
            <ButtonLink href={workPaths.editRound(round.id)} variant="secondary">
              {t('rounds.edit')}
            </ButtonLink>
            <ButtonLink href={workPaths.openRound(round.id)}>{t('rounds.send-out')}</ButtonLink>
          </>
        )}
        {may.edit && round.stage !== 'planned' && (
          <ButtonLink href={workPaths.roundReport(round.id)} variant="secondary">
            {t('rounds.report.see')}
          </ButtonLink>
        )}
        {round.stage === 'open' && (
          <Only to={workPaths.answerLinks(round.id)} method="GET">
            <ButtonLink href={workPaths.answerLinks(round.id)} variant="secondary">
              {t('rounds.links.title')}
            </ButtonLink>
          </Only>
        )}
        {may.edit && round.stage === 'open' && (
          <form method="post" action={workPaths.closeRound(round.id)}>
            <HiddenFields csrf={frame.csrf} />
            <Button variant="secondary">{t('rounds.close')}</Button>
          </form>
        )}
      </PageTitle>
      <Steps t={t} {...props} />
      {round.stage === 'planned' && (
        <Notice t={t} kind="info" title={t('rounds.planned-title')}>
          <p>{t('rounds.planned')}</p>
        </Notice>
      )}
      {orphans.length > 0 && (
        <Notice t={t} kind="warning" title={t('rounds.orphans-title', { count: orphans.length })}>
          <p>
            {orphans.map(id => overview.units.get(id)?.name ?? '').join(', ')}. {t('rounds.orphans')}
          </p>
        </Notice>
      )}
      {round.stage !== 'planned' && (
        <>
          <div class="row between tools">
            <div>
              <h2 id="svar">{t('rounds.answers')}</h2>
              <p class="small">
                {t('rounds.progress', { approved: counts.approved, owed: counts.all - counts.waived, missing })}{' '}
                {counts.waived > 0 && t('rounds.progress-waived', { waived: counts.waived })}
              </p>
            </div>
            <Views t={t} {...props} />
          </div>
          <Filters
            label={t('rounds.filter')}
            links={[
              {
                href: filterHref(workPaths.round(round.id), { ...filter, state: null }),
                label: t('rounds.all'),
                count: counts.all,
                current: filter.state === null,
              },
              ...OBLIGATION_STATES.map(state => ({
                href: filterHref(workPaths.round(round.id), { ...filter, view: 'list', state }),
                label: t(`components.obligation.${state}`),
                icon: OBLIGATION_ICONS[state],
                count: counts[state],
                current: filter.state === state,
              })),
            ]}
          />
          {may.waive ? (
            <form method="post" action={filterHref(workPaths.roundAgreements(round.id), filter)}>
              <HiddenFields csrf={frame.csrf} />
              {answers}
              <AgreementForm t={t} form={form} units={overview.units} />
            </form>
          ) : (
            answers
          )}
        </>
      )}
      <div class="cols main-side below">
        <div class="stack">
          {round.stage !== 'planned' && <ReminderLedger {...props} reminders={overview.reminders} missing={missing} />}
          <Agreements t={t} lang={frame.lang} overview={overview} />
          <About t={t} {...props} />
          {(props.files.length > 0 || may.edit) && (
            <FilesCard
              t={t}
              lang={frame.lang}
              csrf={frame.csrf}
              title={t('rounds.files.instructions')}
              note={t('rounds.files.instructions-note')}
              files={props.files}
              paths={{
                file: workPaths.attachment,
                attach: round.stage === 'closed' ? undefined : workPaths.attachToRound(round.id),
                detach: round.stage === 'closed' || !may.edit ? undefined : workPaths.detach,
              }}
              error={props.fileError}
            />
          )}
        </div>
        {round.stage !== 'planned' && <Words t={t} />}
      </div>
    </WorkspaceLayout>
  )
}

type Part = OverviewPageProps & { t: Translate }

function Views({ t, round, overview: { filter } }: Part) {
  const path = workPaths.round(round.id)
  const views = [
    { label: t('rounds.view.matrix'), href: path, current: filter.view === 'matrix' },
    {
      label: t('rounds.view.list'),
      href: filterHref(path, { view: 'list' }),
      current: filter.view === 'list' && filter.state !== 'missing',
    },
    { label: t('rounds.view.missing'), href: filterHref(path, { view: 'list', state: 'missing' }), current: filter.state === 'missing' },
  ]
  return (
    <nav class="segment" aria-label={t('rounds.view')}>
      {views.map(view => (
        <a key={view.href} href={view.href} aria-current={view.current ? 'true' : undefined}>
          {view.label}
        </a>
      ))}
    </nav>
  )
}

/** Where the round has come to, in the order of its days. */
function Steps({ t, frame, round, today }: Part) {
  const day = (of: string | Date) => formatDay(frame.lang, of)
  const answersDone = round.stage === 'closed' || (round.stage === 'open' && round.deadline < today)
  const current = round.stage === 'planned' ? 0 : answersDone ? 2 : 1
  const steps = [
    { name: t('rounds.step.opened'), when: day(round.opened_at ?? round.opens_on) },
    { name: t('rounds.step.answers'), when: t('rounds.step.deadline', { day: day(round.deadline) }) },
    { name: t('rounds.step.approval'), when: round.approve_by ? t('rounds.step.by', { day: day(round.approve_by) }) : '' },
    { name: t('rounds.step.published'), when: round.publish_on ? day(round.publish_on) : '' },
  ]
  return (
    <ol class="plain steps" aria-label={t('rounds.steps')}>
      {steps.map(({ name, when }, index) => (
        <li key={name} class={index < current ? 'is-done' : undefined} aria-current={index === current ? 'step' : undefined}>
          <Icon name={index < current ? 'tick' : index === current ? 'clock' : 'open'} />
          <span>
            <strong>{name}</strong>
            {when && <span>{when}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

const ABOUT = ['question_initiative', 'question_goal', 'instructions', 'left_out', 'left_out_reason'] as const

function About({ t, round }: Part) {
  const facts = ABOUT.filter(field => round[field] !== '').map(field => ({ label: t(`rounds.field.${field}`), value: round[field] }))
  if (facts.length === 0) return null
  return (
    <Card title={t('rounds.about')} id="om">
      <DescriptionList facts={facts} />
    </Card>
  )
}

const Words = ({ t }: { t: Translate }) => (
  <Card title={t('rounds.words')} id="ord">
    <dl class="words">
      {OBLIGATION_STATES.map(state => (
        <div key={state}>
          <dt>
            <ObligationMark t={t} state={state} />
          </dt>
          <dd>{t(`rounds.means.${state}`)}</dd>
        </div>
      ))}
    </dl>
  </Card>
)
