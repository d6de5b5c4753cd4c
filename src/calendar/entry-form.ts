import { EVERY, type Every, type Exception, isRuled, type Recurrence, ruleFault, SAME, type Same } from '../domain/calendar/recurrence.ts'
import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import { parseStatedDate } from '../domain/timeframe.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export const ENTRY_KINDS = ['round', 'hearing', 'meeting', 'council-meeting'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something of the year, and when. Times are HH:MM in Danish time. */
export type EntryInput = Recurrence & {
  readonly kind: EntryKind
  readonly title: string
  readonly note: string
  readonly place: string
  readonly days: number
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly templateId: string | null
  readonly isPublic: boolean
}

/** "9", "9.30", "09:30" */
function parseTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text) ?? []
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

function dayOf(text: string): string | null {
  const date = parseStatedDate(text.trim())
  return date?.precision === 'day' ? date.start : null
}

/** One a line: "2027-03-02" is left out, "2027-03-02 til 2027-03-09" is moved. */
function parseExceptions(text: string): readonly Exception[] | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const read = lines.map(line => {
    const [day = '', movedTo] = line.split(/\s+(?:til|to|→)\s+/)
    return { day: dayOf(day), movedTo: movedTo === undefined ? null : dayOf(movedTo), isMoved: movedTo !== undefined }
  })
  const exceptions = read.flatMap(({ day, movedTo, isMoved }) =>
    day && movedTo !== day && !(isMoved && !movedTo) ? [{ day, movedTo }] : [],
  )
  const days = new Set(exceptions.map(one => one.day))
  return exceptions.length === lines.length && days.size === lines.length ? exceptions.sort((a, b) => a.day.localeCompare(b.day)) : null
}

const exceptionsText = (exceptions: readonly Exception[]): string =>
  exceptions.map(({ day, movedTo }) => (movedTo ? `${day} til ${movedTo}` : day)).join('\n')

export function parseEntry(fields: Fields): Outcome<EntryInput> {
  const read = new FormReader(fields.text, fields.all)
  const first = read.day('first')
  if (fields.text('first') === '') read.refuse('web.required', 'first')
  const input: EntryInput = {
    kind: read.oneOf('kind', ENTRY_KINDS, 'meeting'),
    title: read.text('title', { required: true, max: 300 }),
    note: read.text('note', { max: 2000 }),
    place: read.text('place', { max: 300 }),
    first: first ?? '',
    every: read.oneOf<Every>('every', EVERY, 'once'),
    same: read.oneOf<Same>('same', SAME, 'date'),
    until: read.day('until'),
    exceptions: read.parsed('exceptions', parseExceptions, 'calendar.bad-exceptions') ?? [],
    days:
      read.parsed(
        'days',
        text => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366 ? Number(text) : null),
        'calendar.bad-days',
      ) ?? 1,
    startsAt: read.parsed('starts_at', parseTime, 'calendar.bad-time'),
    endsAt: read.parsed('ends_at', parseTime, 'calendar.bad-time'),
    templateId: read.id('template'),
    isPublic: read.yes('is_public'),
  }
  if (first) refuseRule(read, input)
  if (input.endsAt && (!input.startsAt || input.endsAt <= input.startsAt)) read.refuse('calendar.times-backwards', 'ends_at')
  if (input.startsAt && input.days > 1) read.refuse('calendar.time-of-days', 'starts_at')
  if (input.templateId && input.kind !== 'round') read.refuse('calendar.template-of-round', 'template')
  if (!input.templateId && input.kind === 'round') read.refuse('calendar.template-missing', 'template')
  return read.outcome(input)
}

function refuseRule(read: FormReader, input: EntryInput): void {
  const fault = ruleFault(input)
  if (fault) read.refuse(`calendar.rule-${fault}`, 'same')
  if (input.until && input.until < input.first) read.refuse('calendar.until-before-first', 'until')
  const stray = input.exceptions.find(one => !isRuled(input, one.day))
  if (stray && !fault) read.refuse('calendar.exception-of-none', 'exceptions', { day: stray.day })
}

export const entryDoc = (entry: EntryInput): Doc => ({
  kind: entry.kind,
  title: entry.title,
  note: entry.note,
  place: entry.place,
  first: entry.first,
  every: entry.every,
  same: entry.same,
  until: entry.until ?? '',
  exceptions: exceptionsText(entry.exceptions),
  days: String(entry.days),
  starts_at: entry.startsAt ?? '',
  ends_at: entry.endsAt ?? '',
  template: entry.templateId ?? '',
  is_public: entry.isPublic ? 'on' : '',
})
