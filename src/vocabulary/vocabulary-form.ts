import type { Outcome } from '../domain/refusal.ts'
import { isLesson, type LearntWord, LONGEST_MEANING, LONGEST_WORD, TAUGHT_FIELDS, WORD_KINDS, wordKey } from '../domain/vocabulary.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** A word as a person teaches it: what is printed, and what it means. */
export function parseWord(fields: Fields): Outcome<LearntWord> {
  const read = new FormReader(fields.text, fields.all)
  const kind = WORD_KINDS.find(known => known === fields.text('kind'))
  if (!kind) read.refuse('vocabulary.kind-missing', 'kind')
  const printed = read.text('printed', { max: LONGEST_WORD[kind ?? 'unit'] }).replace(/\s+/g, ' ')
  const unit = read.text('unit', { max: LONGEST_MEANING })
  const field = TAUGHT_FIELDS.find(known => known === fields.text('field'))
  if (wordKey(printed).length < 2) read.refuse('vocabulary.printed-missing', 'printed')
  if (kind === 'unit' && unit === '') read.refuse('vocabulary.unit-missing', 'unit')
  if (kind === 'label' && !field) read.refuse('vocabulary.field-missing', 'field')
  read.refusals.push(...fields.refusals)
  const word = wordOf(kind ?? 'unit', printed, unit, field ?? 'units')
  if (read.refusals.length === 0 && !isLesson(word)) read.refuse('vocabulary.same', 'unit')
  return read.outcome(word)
}

function wordOf(kind: LearntWord['kind'], printed: string, unit: string, field: (typeof TAUGHT_FIELDS)[number]): LearntWord {
  if (kind === 'label') return { kind, printed, meaning: field }
  return kind === 'unit' ? { kind, printed, meaning: unit } : { kind, printed, meaning: '' }
}
