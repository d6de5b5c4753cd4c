import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { RelativeDates } from '../domain/rounds/template.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { type AskedInput, askedDoc, readAsked } from './asked-form.ts'

export type TemplateInput = AskedInput & RelativeDates & { readonly title: string }

const MOST_DAYS = 366

export function parseTemplate(fields: Fields): Outcome<TemplateInput> {
  const read = new FormReader(fields.text, fields.all)
  const days = (name: string, least: number) =>
    read.parsed(
      name,
      text => (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= MOST_DAYS ? Number(text) : null),
      least === 0 ? 'rounds.template.bad-days' : 'rounds.template.bad-answer-days',
    )
  if (fields.text('answer_days') === '') read.refuse('web.required', 'answer_days')
  return read.outcome({
    title: read.text('title', { required: true, max: 300 }),
    answerDays: days('answer_days', 1) ?? 1,
    approveDays: days('approve_days', 0),
    publishDays: days('publish_days', 0),
    ...readAsked(read, fields),
  })
}

const typed = (days: number | null): string => (days === null ? '' : String(days))

export const datesDoc = ({ answerDays, approveDays, publishDays }: RelativeDates): Doc => ({
  answer_days: typed(answerDays),
  approve_days: typed(approveDays),
  publish_days: typed(publishDays),
})

export const templateDoc = (template: TemplateInput): Doc => ({ title: template.title, ...datesDoc(template), ...askedDoc(template) })
