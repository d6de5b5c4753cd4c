import type { Outcome } from '../domain/refusal.ts'
import type { CouncilWord } from '../domain/rounds/report.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import type { Note } from './report-store.ts'

export const AGREEMENT_WORDS = ['agree', 'partly', 'disagree'] as const
export const NOTE_KINDS = ['erratum', 'supplement'] as const

export function parseCouncil(fields: Fields, today: string): Outcome<CouncilWord & { readonly goalId: string }> {
  const read = new FormReader(fields.text, fields.all)
  const goalId = read.id('goal')
  if (fields.text('goal') === '') read.refuse('rounds.council.goal-missing', 'goal')
  const agreement = AGREEMENT_WORDS.find(one => one === fields.text('agreement'))
  if (!agreement) read.refuse('rounds.council.agreement-missing', 'agreement')
  const text = read.text('council_text', { required: true, max: 5000 })
  const givenOn = read.day('given_on') ?? today
  if (givenOn > today) read.refuse('rounds.council.future', 'given_on')
  read.refusals.push(...fields.refusals)
  return read.outcome({ goalId: goalId ?? '', agreement: agreement ?? 'partly', text, givenOn })
}

export function parseNote(fields: Fields, today: string): Outcome<Omit<Note, 'id'>> {
  const read = new FormReader(fields.text, fields.all)
  const kind = NOTE_KINDS.find(one => one === fields.text('kind'))
  if (!kind) read.refuse('rounds.note.kind-missing', 'kind')
  const heading = read.text('heading', { required: true, max: 300 })
  const text = read.text('note_text', { required: true, max: 5000 })
  const author = read.text('author', { max: 200 })
  if (kind === 'supplement' && author === '') read.refuse('rounds.note.author-missing', 'author')
  read.refusals.push(...fields.refusals)
  return read.outcome({ kind: kind ?? 'erratum', heading, text, author, notedOn: today })
}
