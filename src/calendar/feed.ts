import type { WorkTransaction } from '../db/connect.ts'
import { occurrences } from '../domain/calendar/recurrence.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { workPaths } from '../web/paths.ts'
import { type DatedRound, datedRounds, type Entry, listEntries } from './entry-store.ts'
import { type CalendarEvent, calendarText } from './ics.ts'
import type { Shows } from './link-store.ts'

export type Feed = {
  readonly authorityId: string
  readonly authorityName: string
  readonly shows: Shows
  readonly origin: string
  /** The day it is asked for. */
  readonly today: string
  readonly now: Date
}

/** What a calendar program gets: last year for what is looked up, this one, and the two to come. */
export async function feedText(tx: WorkTransaction, feed: Feed): Promise<string> {
  const year = Number(feed.today.slice(0, 4))
  const [from, to] = [`${year - 1}-01-01`, `${year + 2}-12-31`]
  const entries = (await listEntries(tx, feed.authorityId)).filter(entry => feed.shows === 'all' || entry.isPublic)
  const rounds = feed.shows === 'all' ? await datedRounds(tx, feed.authorityId, from, to) : []
  // Whoever subscribes has no account here to have chosen a language with; Danish is the language of the authority.
  const t = translator('da')
  const events = [...entries.flatMap(entry => eventsOf(entry, feed, from, to)), ...rounds.flatMap(round => daysOf(t, round, feed))]
  return calendarText(t('calendar.feed-name', { authority: feed.authorityName }), events)
}

/** The day a rule says names the event, so a time that is moved stays the same event. */
const eventsOf = (entry: Entry, { origin, shows }: Feed, from: string, to: string): CalendarEvent[] =>
  occurrences(entry, from, to).map(({ ruled, day }) => ({
    uid: `${entry.id}-${ruled}@tovholder`,
    title: entry.title,
    note: entry.note,
    place: entry.place,
    day,
    days: entry.days,
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    changedAt: entry.changedAt,
    sequence: entry.revision - 1,
    url: shows === 'all' ? `${origin}${workPaths.yearEntry(entry.id)}` : '',
  }))

function daysOf(t: Translate, round: DatedRound, { origin, now }: Feed): CalendarEvent[] {
  const all = { note: '', place: '', days: 1, startsAt: null, endsAt: null, changedAt: now, sequence: round.revision - 1 }
  return (['round-opens', 'round-deadline'] as const).map(kind => ({
    ...all,
    uid: `${round.id}-${kind}@tovholder`,
    title: `${t(`calendar.kind.${kind}`)}: ${round.title}`,
    day: kind === 'round-opens' ? round.opensOn : round.deadline,
    url: `${origin}${workPaths.round(round.id)}`,
  }))
}
