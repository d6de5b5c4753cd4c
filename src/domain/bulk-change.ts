import { type Doc, isRows, type Row, sameValue } from './merge.ts'

/** What may be changed in many initiatives at once. An empty end of a time frame is left as it is in each. */
export type BulkChange =
  | { readonly kind: 'lead'; readonly unit: string }
  | { readonly kind: 'time'; readonly starts: string; readonly ends: string }
  | { readonly kind: 'coordinator'; readonly name: string; readonly email: string }

export const BULK_KINDS = ['lead', 'time', 'coordinator'] as const satisfies readonly BulkChange['kind'][]
export type BulkKind = (typeof BULK_KINDS)[number]

/** The parts of an initiative's document that a change touches. */
export function bulkPart(doc: Doc, change: BulkChange): Doc {
  switch (change.kind) {
    case 'lead':
      return { owners: withLead(isRows(doc['owners']) ? doc['owners'] : [], change.unit) }
    case 'time':
      return { starts: change.starts || (doc['starts'] ?? ''), ends: change.ends || (doc['ends'] ?? '') }
    case 'coordinator':
      return { coordinator_name: change.name, coordinator_email: change.email }
  }
}

/** The new unit leads in place of whoever led; partners and cross-cutting units stay, and a unit stands there once. */
const withLead = (owners: readonly Row[], unit: string): readonly Row[] => [
  { id: unit, unit, part: 'lead' },
  ...owners.filter(owner => owner['part'] !== 'lead' && owner['unit'] !== unit),
]

/** The same fields as they stood in a document. */
export const partOf = (doc: Doc, fields: readonly string[]): Doc => Object.fromEntries(fields.map(field => [field, doc[field] ?? '']))

/** What taking a change back gives back: the fields that still say what the change made of them. null when none does. */
export function bulkUndo(doc: Doc, before: Doc, after: Doc): Doc | null {
  const fields = Object.keys(after).filter(field => sameValue(doc[field], after[field]) && !sameValue(before[field], after[field]))
  return fields.length > 0 ? partOf(before, fields) : null
}
