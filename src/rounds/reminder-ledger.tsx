import { stepsAfter } from '../domain/rounds/reminders.ts'
import { formatDay, formatMoment } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { SentReminder } from './reminder-ledger-store.ts'
import type { RoundEntry } from './round-store.ts'

type LedgerProps = { frame: Frame; round: RoundEntry; reminders: readonly SentReminder[]; missing: number; today: string }

const SHOWN = 50

/** What was sent to whom, and what goes out next. */
export function ReminderLedger({ frame, round, reminders, missing, today }: LedgerProps) {
  const t = translator(frame.lang)
  const [next] = stepsAfter(round.deadline, round.reminder_days, today)
  const isOpen = round.stage === 'open' && missing > 0
  return (
    <section class="card" aria-labelledby="paamindelser">
      <h2 id="paamindelser">{t('rounds.ledger.title')}</h2>
      <p>
        {reminders.length === 0
          ? t('rounds.ledger.none')
          : t('rounds.ledger.counts', { mails: reminders.length, people: new Set(reminders.map(one => one.personId)).size })}{' '}
        {isOpen &&
          next &&
          t('rounds.ledger.next', {
            day: formatDay(frame.lang, next.on),
            who: t(next.step === 'approver' ? 'rounds.ledger.next-approvers' : 'rounds.ledger.next-holders'),
          })}
      </p>
      {isOpen && (
        <Only to={workPaths.remindRound(round.id)}>
          <ButtonLink href={workPaths.remindRound(round.id)} variant="secondary" icon="mail">
            {t('rounds.remind.title')}
          </ButtonLink>
        </Only>
      )}
      {reminders.length > 0 && (
        <ResponsiveTable
          caption={t('rounds.ledger.caption')}
          captionHidden
          rows={reminders.slice(0, SHOWN)}
          rowKey={one => one.mailId}
          columns={[
            { key: 'at', heading: t('rounds.ledger.column-at'), rowHeading: true, cell: one => formatMoment(frame.lang, one.at) },
            { key: 'to', heading: t('rounds.ledger.column-to'), cell: one => one.name },
            { key: 'what', heading: t('rounds.ledger.column-what'), cell: one => whyWords(t, one) },
            { key: 'answers', heading: t('rounds.ledger.column-answers'), cell: one => one.answers },
            { key: 'state', heading: t('rounds.ledger.column-state'), cell: one => t(`rounds.ledger.state.${one.state}`) },
          ]}
        />
      )}
    </section>
  )
}

/** "7 dage før fristen", "Nadia Friis bad om det" */
function whyWords(t: Translate, { step, askedBy }: SentReminder): string {
  if (askedBy !== null) return t('rounds.ledger.asked', { name: askedBy })
  if (step === 'approver') return t('rounds.ledger.approver')
  const days = Number(step)
  if (days === 0) return t('rounds.ledger.due')
  return t(days < 0 ? 'rounds.ledger.before' : 'rounds.ledger.after', { days: Math.abs(days) })
}
