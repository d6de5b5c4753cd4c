import type { Row } from '../domain/merge.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Translate } from '../i18n/translate.ts'
import { rowsIn } from './doc-fields.ts'
import type { Fields } from './fields.ts'
import { type FormState, refusedForm } from './form-state.ts'

/** A form with rows, as opened (no refusals) or as sent and refused. */
export type DocForm = FormState & { rows(name: string): readonly Row[] }

export const docForm = (t: Translate, fields: Fields, refusals: readonly Refusal[] = []): DocForm => ({
  ...refusedForm(t, fields, refusals),
  rows: name => rowsIn(fields, name),
})
