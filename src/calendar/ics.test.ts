import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays } from '../domain/rounds/days.ts'
import { type CalendarEvent, calendarText } from './ics.ts'

const EVENT: CalendarEvent = {
  ...{ uid: 'a@tovholder', title: 'Møde', note: '', place: '', day: '2026-03-03', days: 1, startsAt: null, endsAt: null },
  ...{ changedAt: new Date('2026-03-02T09:00:00Z'), sequence: 0, url: '' },
}

/** As an independent reader of calendars has it. */
function read(event: Partial<CalendarEvent>): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(calendarText('Årshjul', [{ ...EVENT, ...event }])))
  const [zone] = calendar.getAllSubcomponents('vtimezone')
  ICAL.TimezoneService.register(new ICAL.Timezone(zone as ICAL.Component), 'Europe/Copenhagen')
  return new ICAL.Event(calendar.getAllSubcomponents('vevent')[0] as ICAL.Component)
}

const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' })
const anyDay = fc.integer({ min: 0, max: 10_000 }).map(offset => addDays('2015-01-01', offset))

test('an hour in the file is that hour in Denmark, on any day of the year', () => {
  // Between two and three o'clock the clock changes, and then an hour is there twice or not at all.
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 3, max: 23 }), (day, hour) => {
      const startsAt = `${String(hour).padStart(2, '0')}:30`
      expect(danish.format(read({ day, startsAt }).startDate.toJSDate())).toBe(`${day} ${startsAt}`)
    }),
  )
})

test('whole days are days, however many, in every zone the reader may be in', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 366 }), (day, days) => {
      const { startDate, endDate } = read({ day, days })
      expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, day, addDays(day, days)])
    }),
  )
})

test('any text comes back as it was, and no line is longer than 75 bytes', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(typed => typed.replace(/\p{Cc}/gu, '').trim() || 'x')
  fc.assert(
    fc.property(text, text, text, (title, note, place) => {
      const event = read({ title, note: `${note}\n${note}`, place })
      expect([event.summary, event.description, event.location]).toEqual([title, `${note}\n${note}`, place])
      for (const line of calendarText(title, [{ ...EVENT, title, note, place }]).split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }),
  )
})
