import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { LONGEST_NOTE, type PublishInput } from './publish.ts'

export type PublishForm = Pick<PublishInput, 'kind' | 'note'> & { readonly expectedVersion: number }

export function readPublishForm(fields: Fields): Outcome<PublishForm> {
  const form = new FormReader(fields.text, fields.all)
  const kind = form.oneOf('kind', ['publication', 'correction'], 'publication')
  const note = form.text('note', { max: LONGEST_NOTE })
  const expectedVersion = form.parsed('version', text => (/^\d{1,9}$/.test(text) ? Number(text) : null), 'web.stale') ?? 0
  if (kind === 'correction' && note === '') form.refuse('publishing.note-required', 'note')
  const read = form.outcome({ kind, note, expectedVersion })
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : read
}

/** Why something is withdrawn. */
export function readReason(fields: Fields): Outcome<string> {
  const form = new FormReader(fields.text, fields.all)
  const reason = form.text('reason', { max: LONGEST_NOTE })
  if (reason === '') form.refuse('publishing.reason-required', 'reason')
  const read = form.outcome(reason)
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : read
}
