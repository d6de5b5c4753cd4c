import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { isQuietFor, NO_QUIET_TIME } from '../domain/rounds/quiet-time.ts'
import { type Awaited, type Digest, digestsOf } from '../domain/rounds/reminders.ts'
import { systemWriter } from '../history/system-writer.ts'
import { formatDay } from '../i18n/format.ts'
import type { Job } from '../jobs/job.ts'
import { LINK, queueMail } from '../mail/outbox.ts'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { unitsById } from './asking-store.ts'
import { readHolders } from './holder-store.ts'
import { newLink } from './links/make-link.ts'
import { type Obligation, obligationsOfRound } from './obligation-store.ts'
import { quietTimes } from './quiet-store.ts'
import { authoritiesWithPeople, authorityName, readReceiver, sentSteps, takeReminderTurn, writeReminders } from './reminder-store.ts'
import { listRounds, type RoundEntry } from './round-store.ts'
import { numbered } from './round-words.ts'

const EVERY_MS = 15 * 60_000

/** What is due is decided by the ledger and the day, never by when the job last ran: after a stop it catches up, once. */
export const reminderJob: Job = {
  name: 'reminders',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    for (const authorityId of await authoritiesWithPeople(deps.work)) {
      if (signal.aborted) return
      await inAuthority(deps.work, authorityId, tx => remind(tx, deps, authorityId))
    }
  },
}

/** Puts today's reminders in the outbox and in the ledger, in one transaction: one mail to a person for each round. */
export async function remind(tx: WorkTransaction, deps: Pick<AppDeps, 'clock' | 'newId' | 'origin'>, authorityId: string): Promise<number> {
  if (!(await takeReminderTurn(tx, authorityId))) return 0
  const today = danishDay(deps.clock())
  const quiet = await quietTimes(tx, authorityId)
  const isQuiet = (personId: string) => isQuietFor(quiet.get(personId) ?? NO_QUIET_TIME, today)
  let sent = 0
  for (const round of (await listRounds(tx, authorityId)).filter(one => one.stage === 'open')) {
    const obligations = await obligationsOfRound(tx, authorityId, round.id)
    const awaited = await awaitedOf(tx, authorityId, round, obligations, today)
    const opened = danishDay(round.opened_at ?? deps.clock())
    for (const digest of digestsOf(awaited, round.reminder_days, opened, today, isQuiet))
      if (await send(tx, deps, authorityId, round, obligations, digest)) sent += 1
  }
  return sent
}

async function awaitedOf(
  tx: WorkTransaction,
  authorityId: string,
  round: RoundEntry,
  obligations: readonly Obligation[],
  today: string,
): Promise<Awaited[]> {
  const holders = await readHolders(tx, authorityId, await unitsById(tx, authorityId), today)
  const sent = await sentSteps(tx, authorityId, round.id)
  return obligations.map(one => ({
    obligationId: one.id,
    state: one.state,
    due: one.due,
    holders: holders.contributors(one.unitId).map(person => person.id),
    approvers: holders.approvers(one.unitId).map(person => person.id),
    sent: sent.get(one.id) ?? [],
  }))
}

async function send(
  tx: WorkTransaction,
  deps: Pick<AppDeps, 'clock' | 'newId' | 'origin'>,
  authorityId: string,
  round: RoundEntry,
  obligations: readonly Obligation[],
  { personId, items }: Digest,
): Promise<boolean> {
  const [mailId, at] = [deps.newId(), deps.clock()]
  const about = items.flatMap(item => obligations.filter(one => one.id === item.obligationId))
  const template = items.every(item => item.step === 'approver') ? 'round-overdue' : 'round-reminder'
  if (!(await queueReminder(tx, deps, authorityId, round, { mailId, personId, template, about, at, by: null }))) return false
  await writeReminders(tx, authorityId, { personId, mailId, at }, items)
  return true
}

type ReminderMail = {
  readonly mailId: string
  readonly personId: string
  readonly template: 'round-reminder' | 'round-overdue'
  readonly about: readonly Obligation[]
  readonly at: Date
  /** Who asked for it; null when the plan did. */
  readonly by: string | null
}

/** Puts the mail in the outbox. False when the person has left. */
export async function queueReminder(
  tx: WorkTransaction,
  deps: Pick<AppDeps, 'newId' | 'origin'>,
  authorityId: string,
  round: RoundEntry,
  { mailId, personId, template, about, at, by }: ReminderMail,
): Promise<boolean> {
  const person = await readReceiver(tx, authorityId, personId)
  if (!person) return false
  const link =
    person.hasAccount || template === 'round-overdue' ? undefined : newLink(tx, deps, systemWriter(authorityId, at), round, person)
  await queueMail(tx, authorityId, {
    id: mailId,
    to: { email: person.email, name: person.name, personId: person.id },
    template,
    params: {
      name: person.name,
      authority: await authorityName(tx, authorityId),
      round: round.title,
      count: about.length,
      deadline: formatDay(person.language, about.map(one => one.due).sort()[0] ?? round.deadline),
      list: about.map(one => `- ${numbered(one)}`).join('\n'),
      address: link ? LINK : `${deps.origin}${template === 'round-overdue' ? workPaths.round(round.id) : workPaths.tasks}`,
    },
    language: person.language,
    about: { kind: 'round', id: round.id },
    ...(link ? { secretLink: link.secretLink } : {}),
    by,
    at,
  })
  await link?.keep(mailId)
  return true
}
