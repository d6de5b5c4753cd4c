import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import type { Act } from './obligation-store.ts'

export const AGREEMENTS = ['deadline-moved', 'waiver', 'waiver-lifted', 'handed-over'] as const

export type AgreementInput = { readonly act: Act; readonly units: readonly string[]; readonly obligations: readonly string[] }

/** One agreement about the units and answers ticked. */
export function parseAgreement(fields: Fields, today: string): Outcome<AgreementInput> {
  const read = new FormReader(fields.text, fields.all)
  const [units, obligations] = [read.ids('unit'), read.ids('obligation')]
  if (units.length + obligations.length === 0) read.refuse('rounds.agree.nobody', 'agreement')
  const kind = AGREEMENTS.find(one => one === fields.text('agreement'))
  if (!kind) read.refuse('rounds.agree.what-missing', 'agreement')
  const words = read.text('words', { max: 2000 })
  if (kind === 'waiver' && words === '') read.refuse('rounds.agree.words-missing', 'words')
  const due = kind === 'deadline-moved' ? read.day('due') : null
  if (kind === 'deadline-moved' && fields.text('due') === '') read.refuse('rounds.agree.due-missing', 'due')
  if (due !== null && due <= today) read.refuse('rounds.agree.due-past', 'due')
  const unitId = kind === 'handed-over' ? read.id('to_unit') : null
  if (kind === 'handed-over' && fields.text('to_unit') === '') read.refuse('rounds.agree.unit-missing', 'to_unit')
  read.refusals.push(...fields.refusals)
  const outcome = read.outcome(null)
  if (!outcome.ok) return outcome
  if (!kind) return refused({ key: 'rounds.agree.what-missing', field: 'agreement' })
  return accepted({ act: { kind, words, ...(due ? { due } : {}), ...(unitId ? { unitId } : {}) }, units, obligations })
}
