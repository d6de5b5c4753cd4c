import type { WorkTransaction } from '../db/connect.ts'
import { type Occurrence, occurrences } from '../domain/calendar/recurrence.ts'
import { addDays } from '../domain/rounds/days.ts'
import { workPaths } from '../web/paths.ts'
import type { EntryKind } from './entry-form.ts'
import { type DatedRound, datedRounds, type Entry, listEntries, settledDays, settledKey } from './entry-store.ts'

/** Something on a day of the year: a time of what comes again, or a day of a round there is. */
export type YearItem = {
  readonly key: string
  readonly kind: EntryKind | 'round-opens' | 'round-deadline'
  readonly title: string
  readonly day: string
  readonly lastDay: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string
  readonly isPublic: boolean
  readonly href: string
}

const itemOf = (entry: Entry, { ruled, day }: Occurrence): YearItem => ({
  key: `${entry.id}-${ruled}`,
  kind: entry.kind,
  title: entry.title,
  day,
  lastDay: addDays(day, entry.days - 1),
  startsAt: entry.startsAt,
  endsAt: entry.endsAt,
  place: entry.place,
  isPublic: entry.isPublic,
  href: workPaths.yearEntry(entry.id),
})

/** The two days of a round that everybody in it must know. */
const daysOf = (round: DatedRound): readonly YearItem[] =>
  (['round-opens', 'round-deadline'] as const).map(kind => {
    const day = kind === 'round-opens' ? round.opensOn : round.deadline
    const all = { startsAt: null, endsAt: null, place: '', isPublic: false, href: workPaths.round(round.id) }
    return { key: `${round.id}-${kind}`, kind, title: round.title, day, lastDay: day, ...all }
  })

export async function yearOf(tx: WorkTransaction, authorityId: string, year: number): Promise<readonly YearItem[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const entries = await listEntries(tx, authorityId)
  const rounds = await datedRounds(tx, authorityId, from, to)
  return [...entries.flatMap(entry => occurrences(entry, from, to).map(time => itemOf(entry, time))), ...rounds.flatMap(daysOf)]
    .filter(({ day }) => day >= from && day <= to)
    .sort(
      (a, b) => a.day.localeCompare(b.day) || (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.title.localeCompare(b.title, 'da'),
    )
}

/** A round whose day has come: it is not sent out by itself, somebody is told. */
export type DueRound = { readonly entry: Entry; readonly ruled: string; readonly day: string }

/** Older than this, a day that nobody took up was not meant. */
const REMEMBERED_DAYS = 120

export async function dueRounds(tx: WorkTransaction, authorityId: string, today: string): Promise<readonly DueRound[]> {
  const entries = (await listEntries(tx, authorityId)).filter(({ kind }) => kind === 'round')
  const settled = await settledDays(tx, authorityId)
  return entries
    .flatMap(entry => occurrences(entry, addDays(today, -REMEMBERED_DAYS), today).map(time => ({ entry, ...time })))
    .filter(({ entry, ruled }) => !settled.has(settledKey(entry.id, ruled)))
}
