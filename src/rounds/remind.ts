import type { WorkTransaction } from '../db/connect.ts'
import { isQuietDay } from '../domain/rounds/days.ts'
import { isMissing } from '../domain/rounds/obligation.ts'
import { isQuietFor } from '../domain/rounds/quiet-time.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { AppDeps } from '../web/deps.ts'
import { unitsById } from './asking-store.ts'
import { type Person, readHolders } from './holder-store.ts'
import { type Obligation, obligationsOfRound } from './obligation-store.ts'
import { quietTimes } from './quiet-store.ts'
import { queueReminder } from './reminder-job.ts'
import { keepAskedReminder, remindedOn } from './reminder-store.ts'
import type { RoundEntry } from './round-store.ts'

/** Someone who owes answers, and what stands in the way of reminding her today. */
export type Owing = {
  readonly person: Person
  readonly missing: readonly Obligation[]
  readonly waits: 'reminded' | 'quiet' | null
}

/** Whoever holds answers that are missing, in the whole round or in one unit. */
export async function owingIn(
  tx: WorkTransaction,
  authorityId: string,
  round: RoundEntry,
  unit: string | null,
  today: string,
): Promise<readonly Owing[]> {
  const holders = await readHolders(tx, authorityId, await unitsById(tx, authorityId), today)
  const missing = (await obligationsOfRound(tx, authorityId, round.id)).filter(
    one => isMissing(one.state) && (unit === null || one.unitId === unit),
  )
  const reminded = await remindedOn(tx, authorityId, round.id, today)
  const quiet = await quietTimes(tx, authorityId)
  const people = new Map(missing.flatMap(one => holders.contributors(one.unitId).map(person => [person.id, person])))
  return [...people.values()].map(person => {
    const time = quiet.get(person.id)
    const isQuiet = isQuietDay(today) || (time !== undefined && isQuietFor(time, today))
    return {
      person,
      missing: missing.filter(one => holders.contributors(one.unitId).some(({ id }) => id === person.id)),
      waits: reminded.has(person.id) ? 'reminded' : isQuiet ? 'quiet' : null,
    }
  })
}

/** One mail to each of them about all she owes in the round; whoever had a reminder today, or wants none today, gets none. */
export async function remindNow(
  tx: WorkTransaction,
  deps: Pick<AppDeps, 'clock' | 'newId' | 'origin'>,
  writer: Writer,
  round: RoundEntry,
  people: readonly Owing[],
  today: string,
): Promise<number> {
  let sent = 0
  for (const { person, missing, waits } of people) {
    if (waits !== null) continue
    const mailId = deps.newId()
    if (!(await keepAskedReminder(tx, writer, { roundId: round.id, personId: person.id, day: today, answers: missing.length, mailId })))
      continue
    const mail = { mailId, personId: person.id, template: 'round-reminder', about: missing, at: writer.at, by: writer.personId } as const
    if (await queueReminder(tx, deps, writer.authorityId, round, mail)) sent += 1
  }
  if (sent > 0) {
    const about = { recordKind: 'round', recordId: round.id, title: round.title }
    await audit(tx, {
      ...auditOf(writer),
      act: 'reminded',
      ...about,
      after: { people: people.filter(one => one.waits === null).map(one => one.person.name) },
    })
  }
  return sent
}
