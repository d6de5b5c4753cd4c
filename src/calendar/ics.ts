import { addDays } from '../domain/rounds/days.ts'

/** One event of a calendar: whole days, or a time of one day. */
export type CalendarEvent = {
  /** The same for the same event for ever: a calendar program replaces by it. */
  readonly uid: string
  readonly title: string
  readonly note: string
  readonly place: string
  readonly day: string
  readonly days: number
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly changedAt: Date
  readonly sequence: number
  readonly url: string
}

const ZONE = 'Europe/Copenhagen'

/** Danish time as the law has had it since 1996: the clock changes on the last Sundays of March and October, at one o'clock UTC. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
const dateText = (day: string): string => day.replaceAll('-', '')
const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const local = (day: string, time: string): string => `;TZID=${ZONE}:${dateText(day)}T${time.replace(':', '')}00`

/** RFC 5545, 3.1: no line has more than 75 bytes, and none is cut within a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 74) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

function eventLines(event: CalendarEvent): string[] {
  const { day, startsAt, endsAt } = event
  const when = startsAt
    ? [`DTSTART${local(day, startsAt)}`, ...(endsAt ? [`DTEND${local(day, endsAt)}`] : [])]
    : // The end of whole days is the first day after them.
      [`DTSTART;VALUE=DATE:${dateText(day)}`, `DTEND;VALUE=DATE:${dateText(addDays(day, event.days))}`, 'TRANSP:TRANSPARENT']
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${moment(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...when,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.note ? [`DESCRIPTION:${escaped(event.note)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    'END:VEVENT',
  ]
}

/** A calendar as programs read it (RFC 5545). Every time is written out, moved ones where they are, so no program has to know our rules. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tovholder//Aarshjul//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...TIME_ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
