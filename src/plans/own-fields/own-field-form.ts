import type { Doc } from '../../domain/merge.ts'
import { OWN_KINDS, type OwnField, VISIBILITIES } from '../../domain/own-fields.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Fields } from '../../web/fields.ts'
import { FormReader } from '../../web/form-reader.ts'

export type OwnFieldInput = Omit<OwnField, 'id'>

const MOST_CHOICES = 100

export function parseOwnField(fields: Fields): Outcome<OwnFieldInput> {
  const read = new FormReader(fields.text, fields.all)
  const kind = read.oneOf('kind', OWN_KINDS, 'text')
  const choices = linesOf(read.text('choices', { max: 10_000 }))
  if (kind === 'choice' && choices.length === 0) read.refuse('plans.own.choices-missing', 'choices')
  if (choices.length > MOST_CHOICES) read.refuse('plans.own.too-many-choices', 'choices', { max: MOST_CHOICES })
  if (choices.some(choice => choice.length > 200)) read.refuse('plans.own.choice-too-long', 'choices', { max: 200 })
  return read.outcome({
    name: read.text('name', { required: true, max: 80 }),
    hint: read.text('hint', { max: 300 }),
    kind,
    choices: kind === 'choice' ? choices : [],
    visibility: read.oneOf('visibility', VISIBILITIES, 'internal'),
    inLists: read.yes('in_lists'),
    inUse: !read.yes('retired'),
  })
}

export const ownFieldDoc = (field: OwnFieldInput): Doc => ({
  name: field.name,
  hint: field.hint,
  kind: field.kind,
  choices: field.choices.join('\n'),
  visibility: field.visibility,
  in_lists: field.inLists ? 'yes' : '',
  retired: field.inUse ? '' : 'yes',
})

/** One choice a line; a line written twice is one choice. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  ),
]
