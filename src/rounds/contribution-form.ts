import { type Draft, type DraftField, EMPTY_DRAFT } from '../domain/rounds/answer.ts'
import { isUuid } from '../domain/uuid.ts'
import type { Fields } from '../web/fields.ts'

/** What the form calls each part of an answer. */
export const FIELD_NAMES = {
  status: 'status',
  cause: 'cause',
  trend: 'trend',
  completedOn: 'completed_on',
  nothingNew: 'nothing_new',
  text: 'text',
  nextStep: 'next_step',
  decision: 'decision',
  nothingNewWords: 'nothing_new_words',
} as const satisfies Record<DraftField, string>

export const figureField = (indicatorId: string): string => `figure.${indicatorId}`

/** The answer as typed; nothing is judged here. */
export function draftIn(fields: Fields): Draft {
  const confirmed = fields.all('confirmed')
  const figures = fields.names.flatMap(name => {
    const [start, id = ''] = name.split('.')
    return start === 'figure' && isUuid(id) ? [[id, { value: fields.text(name), confirmed: confirmed.includes(id) }] as const] : []
  })
  const texts = Object.entries(FIELD_NAMES).map(([field, name]) => [field, fields.text(name)])
  return { ...EMPTY_DRAFT, ...Object.fromEntries(texts), figures: Object.fromEntries(figures) }
}

/** The draft that the form began from, as the page wrote it into the form; an empty one when it cannot be read. */
export function baseIn(fields: Fields): Draft {
  try {
    return readDraft(JSON.parse(fields.text('base')))
  } catch {
    return EMPTY_DRAFT
  }
}

/** Draft data from outside or from the database: what is missing is empty, what is no text is not there. */
export function readDraft(data: unknown): Draft {
  const given = isRecord(data) ? data : {}
  const texts = Object.keys(FIELD_NAMES).map(field => [field, textOf(given[field])])
  const figures = Object.entries(isRecord(given['figures']) ? given['figures'] : {}).flatMap(([id, figure]) =>
    isUuid(id) && isRecord(figure) ? [[id, { value: textOf(figure['value']), confirmed: figure['confirmed'] === true }] as const] : [],
  )
  return { ...EMPTY_DRAFT, ...Object.fromEntries(texts), figures: Object.fromEntries(figures) }
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The values of a draft under the names of the form. */
export const formValues = (draft: Draft): Record<string, string | readonly string[]> => ({
  ...Object.fromEntries(Object.entries(FIELD_NAMES).map(([field, name]) => [name, draft[field as DraftField]])),
  ...Object.fromEntries(Object.entries(draft.figures).map(([id, { value }]) => [figureField(id), value])),
  confirmed: Object.entries(draft.figures).flatMap(([id, { confirmed }]) => (confirmed ? [id] : [])),
})
