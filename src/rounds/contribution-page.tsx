import { ANSWER_STATUSES, CAUSES, NOTHING_NEW } from '../domain/rounds/answer.ts'
import { TRENDS } from '../domain/status.ts'
import { formatDay, formatTime } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  Choices,
  ErrorSummary,
  HiddenFields,
  ObligationMark,
  PageTitle,
  Radios,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { AskedAside, type Shown, subtitle } from './asked-aside.tsx'
import { FigureTable } from './figure-table.tsx'
import { FilesCard } from './files/files-card.tsx'
import { ReadingCheck } from './reading-check.tsx'
import { numbered } from './round-words.ts'

export type ContributionPageProps = Shown & {
  form: FormState
  /** Why a file was not taken. */
  fileError?: string | undefined
}

/** An answer being written: last time's words in the fields, so that only the change is to be typed. */
export function ContributionPage(props: ContributionPageProps) {
  const { desk, contribution, form, approvers } = props
  const t = translator(desk.lang)
  const { obligation, last, draft, stored } = contribution
  const title = numbered(obligation)
  const isInitiative = obligation.subject === 'initiative'
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const errors = props.fileError ? [...form.errors, { field: 'file', text: props.fileError }] : form.errors
  const receiver = approvers[0]?.name
  const kept = stored
    ? t('rounds.saved-at', { at: formatTime(desk.lang, stored.savedAt), unit: props.unit?.abbreviation || props.unit?.name || '' })
    : t('rounds.saved-not')
  return (
    <desk.Layout
      title={title}
      nav={{ current: 'tasks' }}
      breadcrumbs={[{ label: t('rounds.tasks.title'), href: desk.paths.tasks }, { label: title }]}
      hasErrors={errors.length > 0}
    >
      <ErrorSummary t={t} errors={errors} />
      <PageTitle title={title} sub={subtitle(t, props)}>
        <ObligationMark t={t} state={obligation.state} />
      </PageTitle>
      <form
        method="post"
        action={desk.paths.contribution(obligation.id)}
        class="cols answercols"
        data-autosave={desk.paths.draft(obligation.id)}
        data-saving={t('rounds.saving')}
        data-lost={t('rounds.saved-lost')}
        novalidate
      >
        <HiddenFields csrf={desk.csrf} values={{ base: JSON.stringify(draft) }} />
        <div class="stack">
          <AskedAside {...props} />
          {last && last.text !== '' && <NothingNewForm t={t} form={form} since={formatDay(desk.lang, last.saidOn)} />}
        </div>
        <div class="card flush">
          <div class="fs">
            {isInitiative && <StatusFields t={t} form={form} />}
            <TextArea {...field('text')} label={t('rounds.answer.text')} hint={t('rounds.answer.text-hint')} rows={8} />
            <div class="readcheck" id="reading" data-reading="">
              <ReadingCheck t={t} text={form.value('text')} />
            </div>
            <TextField {...field('next_step')} label={t('rounds.answer.next_step')} />
            <FigureTable t={t} lang={desk.lang} figures={contribution.figures} form={form} />
          </div>
          <div class="sticky-actions">
            <span class="saved" role="status" data-said="">
              {kept}
            </span>
            <span class="fill" />
            <Button variant="secondary" name="act" value="save">
              {t('rounds.answer.save')}
            </Button>
            <Button name="act" value="submit">
              {receiver ? t('rounds.answer.send-to', { name: receiver }) : t('rounds.answer.send')}
            </Button>
          </div>
        </div>
      </form>
      <FilesCard
        t={t}
        lang={desk.lang}
        csrf={desk.csrf}
        title={t('rounds.files.title')}
        note={t('rounds.files.note')}
        files={props.files}
        paths={{
          file: desk.paths.file,
          attach: desk.paths.attach(obligation.id),
          detach: desk.paths.detach,
          visibility: desk.paths.visibility,
        }}
        error={props.fileError}
      />
      {props.below}
    </desk.Layout>
  )
}

type Part = { t: Translate; form: FormState }

function StatusFields({ t, form }: Part) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <Choices
        {...field('status')}
        legend={t('rounds.answer.status')}
        items={ANSWER_STATUSES.map(status => ({ value: status, label: t(`components.status.${status}`) }))}
      />
      <Choices
        {...field('cause')}
        legend={t('rounds.answer.cause')}
        hint={t('rounds.answer.cause-hint')}
        items={CAUSES.map(cause => ({ value: cause, label: t(`rounds.cause.${cause}`) }))}
      />
      <Choices
        {...field('trend')}
        legend={t('rounds.answer.trend')}
        items={TRENDS.map(trend => ({ value: trend, label: t(`history.value.trend.${trend}`) }))}
      />
      <div class="grid2">
        <TextField
          {...field('completed_on')}
          label={t('rounds.answer.completed_on')}
          hint={t('rounds.answer.completed_on-hint')}
          width="middle"
        />
        <TextField {...field('decision')} label={t('rounds.answer.decision')} hint={t('rounds.answer.decision-hint')} />
      </div>
    </>
  )
}

/** Beside the answer, never in a menu: that nothing has happened is an honest thing to say. */
function NothingNewForm({ t, form, since }: Part & { since: string }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <section class="card" aria-labelledby="intet-nyt">
      <h2 id="intet-nyt">{t('rounds.nothing-new.title')}</h2>
      <p class="small">{t('rounds.nothing-new.sub', { since })}</p>
      <Radios
        {...field('nothing_new')}
        value={form.value('nothing_new') || 'as-before'}
        legend={t('rounds.nothing-new.why')}
        items={NOTHING_NEW.map(why => ({ value: why, label: t(`rounds.nothing-new.${why}`) }))}
      />
      <TextField {...field('nothing_new_words')} label={t('rounds.nothing-new.words')} />
      <Button variant="secondary" name="act" value="nothing-new">
        {t('rounds.nothing-new.send')}
      </Button>
    </section>
  )
}
