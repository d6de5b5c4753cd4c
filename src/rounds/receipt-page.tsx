import type { Refusal } from '../domain/refusal.ts'
import { formatDay } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, EmptyState, HiddenFields, Notice, ObligationMark, PageTitle, SrOnly } from '../web/components/index.ts'
import { Only } from '../web/open-acts.tsx'
import type { Desk } from './desk.tsx'
import type { Person } from './holder-store.ts'
import type { Obligation } from './obligation-store.ts'
import type { RoundEntry } from './round-store.ts'
import { numbered, sentBy } from './round-words.ts'
import type { Tasks } from './tasks.ts'

type ReceiptPageProps = {
  desk: Desk
  round: RoundEntry
  tasks: Tasks
  today: string
  refusals: readonly Refusal[]
}

/** What was sent, when, to whom, and what happens now: to be kept or printed. */
export function ReceiptPage({ desk, round, tasks, refusals }: ReceiptPageProps) {
  const t = translator(desk.lang)
  const title = t('rounds.receipt.title', { round: round.title })
  const sent = tasks.done.filter(one => one.submittedAt !== null)
  return (
    <desk.Layout
      title={title}
      nav={{ current: 'tasks' }}
      breadcrumbs={[{ label: t('rounds.tasks.title'), href: desk.paths.tasks }, { label: title }]}
      hasErrors={refusals.length > 0}
    >
      <div class="narrow stack">
        {refusals.map(refusal => (
          <Notice key={refusal.key} t={t} kind="error">
            <p>{refusalText(t, refusal)}</p>
          </Notice>
        ))}
        <PageTitle title={title} sub={t('rounds.receipt.sub', { sent: sent.length, owed: sent.length + tasks.missing.length })} />
        {sent.length === 0 && <EmptyState title={t('rounds.receipt.none-title')} text={t('rounds.receipt.none')} />}
        <ul class="plain tasks receipt">
          {sent.map(one => (
            <Sent key={one.id} t={t} desk={desk} round={round} one={one} approvers={tasks.holders.approvers(one.unitId)} />
          ))}
        </ul>
        {sent.length > 0 && <Next t={t} desk={desk} round={round} missing={tasks.missing.length} />}
      </div>
    </desk.Layout>
  )
}

type SentProps = { t: Translate; desk: Desk; round: RoundEntry; one: Obligation; approvers: readonly Person[] }

function Sent({ t, desk, round, one, approvers }: SentProps) {
  return (
    <li class="task card">
      <div class="task-state">
        <ObligationMark t={t} state={one.state} />
      </div>
      <div>
        <h2>
          <a href={desk.paths.contribution(one.id)}>{numbered(one)}</a>
        </h2>
        <p class="small">{sentBy(t, desk.lang, one)}</p>
        {one.state === 'submitted' && <p class="small muted">{sentTo(t, approvers)}</p>}
      </div>
      <div>
        {one.state === 'submitted' && round.stage === 'open' && desk.may('create', one) && <TakeBack t={t} desk={desk} one={one} />}
      </div>
    </li>
  )
}

/** "Svaret ligger hos Karen Holm." */
export const sentTo = (t: Translate, approvers: readonly Person[]): string =>
  approvers.length > 0 ? t('rounds.receipt.to', { names: approvers.map(person => person.name).join(', ') }) : t('rounds.receipt.to-nobody')

/** Only where the page may be written from: what is taken back goes on as a draft. */
export const TakeBack = ({ t, desk, one }: { t: Translate; desk: Desk; one: Obligation }) => (
  <Only to={desk.paths.withdrawal(one.id)}>
    <form method="post" action={desk.paths.withdrawal(one.id)}>
      <HiddenFields csrf={desk.csrf} />
      <Button variant="secondary">
        {t('rounds.receipt.take-back')}
        <SrOnly>: {numbered(one)}</SrOnly>
      </Button>
    </form>
  </Only>
)

function Next({ t, desk, round, missing }: { t: Translate; desk: Desk; round: RoundEntry; missing: number }) {
  return (
    <section class="card" aria-labelledby="hvad-nu">
      <h2 id="hvad-nu">{t('rounds.receipt.next')}</h2>
      <ol class="stack-s">
        {missing > 0 && <li>{t('rounds.receipt.next-missing', { count: missing })}</li>}
        <li>{t('rounds.receipt.then')}</li>
        <li>
          {round.publish_on
            ? t('rounds.receipt.next-published-on', { day: formatDay(desk.lang, round.publish_on) })
            : t('rounds.receipt.next-published')}
        </li>
      </ol>
      {missing > 0 && (
        <p class="topgap">
          <ButtonLink href={desk.paths.tasks}>{t('rounds.receipt.go-on')}</ButtonLink>
        </p>
      )}
    </section>
  )
}
