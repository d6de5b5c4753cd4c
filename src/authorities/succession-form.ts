import { type Outcome, refused } from '../domain/refusal.ts'
import { addDays } from '../domain/rounds/days.ts'
import { SUCCESSION_KINDS, type SuccessionKind } from '../domain/unit-kind.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** One unit gives way to others on a day, from which they are the living ones. */
export type SuccessionInput = {
  readonly kind: SuccessionKind
  /** Units that exist. */
  readonly successorIds: readonly string[]
  /** A unit to make on the occasion; '' for none. */
  readonly newName: string
  readonly happenedOn: string
  readonly note: string
}

export function readSuccession(fields: Fields): Outcome<SuccessionInput> {
  const form = new FormReader(fields.text, fields.all)
  form.refusals.push(...fields.refusals)
  const kind = form.oneOf<SuccessionKind | ''>('kind', SUCCESSION_KINDS, '')
  const happenedOn = form.day('happened_on')
  const successorIds = form.ids('successors')
  const newName = form.text('new_name', { max: 200 })
  const note = form.text('note', { max: 2000 })
  if (kind === '') form.refuse('authorities.succession-kind-missing', 'kind')
  if (fields.text('happened_on') === '') form.refuse('authorities.succession-day-missing', 'happened_on')
  const count = successorIds.length + (newName === '' ? 0 : 1)
  if (kind === 'split' && count < 2) form.refuse('authorities.succession-two', 'successors')
  if (kind !== 'split' && count !== 1) form.refuse('authorities.succession-one', 'successors')
  if (kind === '' || happenedOn === null) return { ok: false, refusals: form.refusals }
  return form.outcome({ kind, successorIds, newName, happenedOn, note })
}

/** Whether the unit was there to give way; it ends the day before its successors begin. */
export const lastedUntil = (unit: { validFrom: string | null; validTo: string | null }, happenedOn: string): Outcome<string> => {
  if (unit.validTo !== null) return refused({ key: 'authorities.unit-ended', params: { day: unit.validTo } })
  const last = addDays(happenedOn, -1)
  return unit.validFrom !== null && last < unit.validFrom
    ? refused({ key: 'authorities.succession-early', field: 'happened_on', params: { day: unit.validFrom } })
    : { ok: true, value: last }
}
