import { BULK_KINDS, type BulkChange } from '../../domain/bulk-change.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { statedDateText } from '../../domain/timeframe.ts'
import { isUuid } from '../../domain/uuid.ts'
import type { Fields } from '../../web/fields.ts'
import { FormReader } from '../../web/form-reader.ts'

/** One page of the plan's list; more cannot be ticked at once. */
export const MOST_AT_ONCE = 100

export const chosenIn = (fields: Fields): readonly string[] => [...new Set(fields.all('valgt'))].filter(isUuid).slice(0, MOST_AT_ONCE)

/** What is to be changed, or what is missing to say so. */
export function parseBulkChange(fields: Fields): Outcome<BulkChange> {
  const read = new FormReader(fields.text, fields.all)
  const kind = read.oneOf('kind', BULK_KINDS, 'lead')
  const change = { lead: readLead, time: readTime, coordinator: readCoordinator }[kind](read)
  read.refusals.push(...fields.refusals)
  return read.outcome(change)
}

function readLead(read: FormReader): BulkChange {
  const unit = read.id('unit')
  if (unit === null && read.refusals.length === 0) read.refuse('plans.bulk.unit-missing', 'unit')
  return { kind: 'lead', unit: unit ?? '' }
}

function readTime(read: FormReader): BulkChange {
  const [from, to] = [read.stated('starts'), read.stated('ends')]
  if (!from && !to && read.refusals.length === 0) read.refuse('plans.bulk.time-missing', 'starts')
  const text = (date: typeof from) => (date ? statedDateText(date.start, date.precision) : '')
  return { kind: 'time', starts: text(from), ends: text(to) }
}

function readCoordinator(read: FormReader): BulkChange {
  const change = { kind: 'coordinator' as const, name: read.text('name', { max: 200 }), email: read.text('email', { max: 254 }) }
  if (change.name === '' && change.email === '') read.refuse('plans.bulk.coordinator-missing', 'name')
  return change
}
