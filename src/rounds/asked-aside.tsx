import type { ComponentChildren } from 'preact'
import { lixBand, lixOf } from '../domain/lix.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Card, Notice, StatusMark } from '../web/components/index.ts'
import type { NamedUnit } from './asking-store.ts'
import type { Contribution } from './contribution.ts'
import type { Desk } from './desk.tsx'
import type { Attachment } from './files/attachment-store.ts'
import { FileLink } from './files/files-card.tsx'
import type { NamedGoal } from './goal-store.ts'
import type { Person } from './holder-store.ts'
import { windowWords } from './round-words.ts'

export type Shown = {
  desk: Desk
  /** What stands below the answer: what colleagues say about it. */
  below: ComponentChildren
  contribution: Contribution
  unit: NamedUnit | undefined
  goal: NamedGoal | undefined
  approvers: readonly Person[]
  council: { readonly author: string; readonly text: string } | undefined
  today: string
  /** Of the answer. */
  files: readonly Attachment[]
  /** Of the round. */
  instructions: readonly Attachment[]
}

/** "Mål 2, Lettere adgang til hjælp. Slutstatus 2026, svar senest 4. december 2026." */
export function subtitle(t: Translate, { desk, contribution, goal, unit }: Shown): string {
  const { round, obligation } = contribution
  const about = goal ? t('rounds.answer.goal', { number: goal.number, title: goal.title }) : (unit?.name ?? '')
  return t('rounds.answer.sub', { about, round: round.title, day: formatDay(desk.lang, obligation.due) })
}

const usualQuestion = (t: Translate, { lang }: Desk, round: Contribution['round']): string =>
  round.window_from || round.window_to
    ? t('rounds.answer.question', { window: windowWords(t, lang, round) })
    : t('rounds.answer.question-since')

/** What is asked, what was said last, and what the council said of that. */
export function AskedAside({ desk, contribution, council, instructions }: Shown) {
  const t = translator(desk.lang)
  const { round, obligation, last } = contribution
  const question = obligation.subject === 'goal' ? round.question_goal : round.question_initiative
  const lix = last && lixOf(last.text)
  return (
    <aside class="before stack" aria-label={t('rounds.answer.aside')}>
      {obligation.state === 'returned' && (
        <Notice t={t} kind="error" title={t('rounds.answer.returned-by', { name: obligation.wordsBy })}>
          <p>{obligation.words}</p>
        </Notice>
      )}
      <Card title={t('rounds.answer.asked')} id="spoergsmaal">
        <p>{question || usualQuestion(t, desk, round)}</p>
        {round.instructions && <p class="small">{round.instructions}</p>}
        {instructions.length > 0 && (
          <ul class="plain small">
            {instructions.map(file => (
              <li key={file.id}>
                <FileLink t={t} lang={desk.lang} file={file} href={desk.paths.file(file.id)} />
              </li>
            ))}
          </ul>
        )}
        {round.left_out && <p class="small muted">{t('rounds.answer.left-out', { what: round.left_out })}</p>}
      </Card>
      <Card title={t('rounds.answer.last')} id="sidst" aside={last ? formatDay(desk.lang, last.saidOn) : undefined}>
        {last ? (
          <>
            {last.status && (
              <p>
                <StatusMark t={t} status={last.status} />
              </p>
            )}
            <p class="said">{last.text}</p>
            {last.nextStep && <p class="small">{t('rounds.answer.last-next', { text: last.nextStep })}</p>}
            {lix && (
              <p class="small muted">
                {t('rounds.reading.lix')} {lix.value} {t(`rounds.reading.band.${lixBand(lix.value)}`)}
              </p>
            )}
          </>
        ) : (
          <p class="muted">{t('rounds.answer.no-last')}</p>
        )}
        {council && (
          <>
            <h3>{t('rounds.answer.council', { author: council.author })}</h3>
            <p class="said">{council.text}</p>
          </>
        )}
      </Card>
    </aside>
  )
}
