import type { Report } from '../domain/rounds/report.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  Choices,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  Select,
  StatusMark,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { figureWords } from './figure-words.ts'
import type { NamedGoal } from './goal-store.ts'
import { AGREEMENT_WORDS, NOTE_KINDS } from './report-form.ts'
import type { FrozenReport, Note } from './report-store.ts'
import type { RoundEntry } from './round-store.ts'
import { NAV, numbered, roundCrumb, roundsCrumb } from './round-words.ts'

export type ReportPageProps = {
  frame: Frame
  round: RoundEntry
  report: Report
  frozen: FrozenReport | undefined
  notes: readonly Note[]
  goals: readonly NamedGoal[]
  form: FormState
  /** For the next note or word of the council. */
  id: string
  may: { readonly edit: boolean; readonly council: boolean }
}

/** The report as it stands, and what is done with it: the council's words beside, freezing, correcting. */
export function ReportPage(props: ReportPageProps) {
  const { frame, round, report, frozen, form, may } = props
  const t = translator(frame.lang)
  const answers = report.goals.reduce((sum, goal) => sum + goal.answers.length, 0)
  const sub = frozen
    ? t('rounds.report.frozen-sub', { day: formatDay(frame.lang, frozen.frozenAt), name: frozen.frozenByName })
    : t('rounds.report.draft-sub')
  return (
    <WorkspaceLayout
      {...frame}
      title={t('rounds.report.title')}
      nav={NAV}
      breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: t('rounds.report.title') }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={t('rounds.report.title')} sub={sub}>
        {frozen?.isPublic && (
          <ButtonLink href={workPaths.withdraw('status-report', round.id)} variant="tertiary">
            {t('rounds.report.withdraw')}
          </ButtonLink>
        )}
        {frozen && may.edit && <ButtonLink href={workPaths.newPublication}>{t('rounds.report.publish')}</ButtonLink>}
      </PageTitle>
      <p>{t('rounds.report.counts', { answers, waived: report.waived.length, unanswered: report.unanswered.length })}</p>
      {report.goals.map(goal => (
        <Card key={goal.id} title={numbered(goal) || t('rounds.without-goal')} id={`maal-${goal.id}`} flush>
          <ResponsiveTable
            caption={numbered(goal) || t('rounds.without-goal')}
            captionHidden
            rows={goal.answers}
            rowKey={answer => `${answer.unit} ${answer.title}`}
            columns={[
              {
                key: 'answer',
                heading: t('rounds.report.column-answer'),
                rowHeading: true,
                cell: answer => (
                  <>
                    {numbered(answer)}
                    <span class="cell-sub">{answer.text}</span>
                    {answer.files && <span class="cell-sub">{answer.files.map(file => file.name).join(', ')}</span>}
                    {answer.figures?.map(figure => (
                      <span key={figure.name} class="cell-sub">
                        {figureWords(t, frame.lang, figure)}
                      </span>
                    ))}
                    {answer.own && <span class="cell-sub">{answer.own.map(({ name, value }) => `${name.da}: ${value}`).join('. ')}</span>}
                  </>
                ),
              },
              { key: 'unit', heading: t('rounds.report.column-unit'), cell: answer => answer.unit },
              {
                key: 'status',
                heading: t('rounds.report.column-status'),
                cell: answer => answer.status && <StatusMark t={t} status={answer.status} />,
              },
            ]}
          />
          {goal.council && (
            <p class="pad">
              <strong>{t(`rounds.council.${goal.council.agreement}`)}.</strong> {goal.council.text}
            </p>
          )}
        </Card>
      ))}
      {!frozen && may.council && <CouncilForm t={t} {...props} />}
      {!frozen && may.edit && (
        <form method="post" action={workPaths.roundReport(round.id)} class="card">
          <HiddenFields csrf={frame.csrf} />
          <p>{t('rounds.report.freeze-note')}</p>
          <Button icon="lock">{t('rounds.report.freeze')}</Button>
        </form>
      )}
      {frozen && may.edit && <NoteForm t={t} {...props} />}
    </WorkspaceLayout>
  )
}

type Part = ReportPageProps & { t: Translate }

function CouncilForm({ t, frame, round, goals, form, id }: Part) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <form method="post" action={workPaths.roundCouncil(round.id)} class="card flush" novalidate>
      <HiddenFields csrf={frame.csrf} values={{ id }} />
      <section class="fs" aria-labelledby="raadet">
        <h2 id="raadet">{t('rounds.council.title')}</h2>
        <p class="small muted">{t('rounds.council.sub')}</p>
        <Select
          {...field('goal')}
          label={t('rounds.council.goal')}
          prompt={t('rounds.council.goal-prompt')}
          options={goals.map(goal => ({ value: goal.id, label: numbered(goal) }))}
        />
        <Choices
          {...field('agreement')}
          legend={t('rounds.council.agreement')}
          items={AGREEMENT_WORDS.map(word => ({ value: word, label: t(`rounds.council.${word}`) }))}
        />
        <TextArea {...field('council_text')} label={t('rounds.council.text')} rows={4} />
        <TextField {...field('given_on')} label={t('rounds.council.given_on')} hint={t('rounds.field.day-hint')} width="middle" />
        <p class="topgap">
          <Button variant="secondary">{t('rounds.council.save')}</Button>
        </p>
      </section>
    </form>
  )
}

function NoteForm({ t, frame, round, notes, form, id }: Part) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <Card title={t('site.report.notes')} id="noter">
        {notes.length === 0 ? (
          <p class="muted">{t('rounds.note.none')}</p>
        ) : (
          <ul class="plain">
            {notes.map(note => (
              <li key={note.id}>
                <strong>{note.heading}</strong> {formatDay(frame.lang, note.notedOn)} {note.author}
                <p class="small">{note.text}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <form method="post" action={workPaths.roundNotes(round.id)} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ id }} />
        <section class="fs" aria-labelledby="ny-note">
          <h2 id="ny-note">{t('rounds.note.title')}</h2>
          <Choices
            {...field('kind')}
            legend={t('rounds.note.kind')}
            items={NOTE_KINDS.map(kind => ({ value: kind, label: t(`rounds.note.${kind}`) }))}
          />
          <TextField {...field('heading')} label={t('rounds.note.heading')} />
          <TextArea {...field('note_text')} label={t('rounds.note.text')} hint={t('rounds.note.text-hint')} rows={4} />
          <TextField {...field('author')} label={t('rounds.note.author')} hint={t('rounds.note.author-hint')} />
          <p class="topgap">
            <Button variant="secondary">{t('rounds.note.save')}</Button>
          </p>
        </section>
      </form>
    </>
  )
}
