import type { WorkTransaction } from '../db/connect.ts'
import type { Tables } from '../db/tables.ts'
import { type Doc, sameValue } from '../domain/merge.ts'

export type TranslatedKind = Tables['work.translation']['record_kind']

/** English text by field, and the record's revision it was made from. Older than the record means: its Danish text has changed since. */
export type Translations = Readonly<Record<string, { readonly text: string; readonly ofRevision: number }>>

/** Where a record's English texts stand in its document and its form: "title" has "title_en". */
export const englishField = (field: string): string => `${field}_en`

export async function readTranslations(tx: WorkTransaction, authorityId: string, kind: TranslatedKind, id: string): Promise<Translations> {
  const rows = await tx
    .selectFrom('work.translation')
    .select(['field', 'text', 'of_revision'])
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .where('language', '=', 'en')
    .execute()
  return Object.fromEntries(rows.map(row => [row.field, { text: row.text, ofRevision: row.of_revision }]))
}

type Change = {
  readonly kind: TranslatedKind
  readonly id: string
  readonly fields: readonly string[]
  readonly before: Doc
  readonly after: Doc
  /** The record's revision before and after the change. */
  readonly from: number
  readonly to: number
  /** The person says that the English texts fit the Danish ones as they are. */
  readonly confirmed: boolean
}

/** Writes the English texts that changed, and lets the others follow the record to its new revision where their Danish text is the same. */
export async function writeTranslations(tx: WorkTransaction, authorityId: string, change: Change): Promise<void> {
  for (const field of change.fields) {
    const english = change.after[englishField(field)] ?? ''
    if (!sameValue(change.before[englishField(field)], english)) await put(tx, authorityId, change, field, String(english))
    else if (english !== '') await follow(tx, authorityId, change, field)
  }
}

async function put(tx: WorkTransaction, authority_id: string, { kind, id, to }: Change, field: string, text: string): Promise<void> {
  const key = { authority_id, record_kind: kind, record_id: id, field, language: 'en' } as const
  if (text === '') {
    await tx
      .deleteFrom('work.translation')
      .where(eb => eb.and(key))
      .execute()
    return
  }
  await tx
    .insertInto('work.translation')
    .values({ ...key, text, of_revision: to })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'record_kind', 'record_id', 'field', 'language']).doUpdateSet({ text, of_revision: to }),
    )
    .execute()
}

async function follow(tx: WorkTransaction, authorityId: string, change: Change, field: string): Promise<void> {
  const sourceIsSame = sameValue(change.before[field], change.after[field])
  if (!sourceIsSame && !change.confirmed) return
  await tx
    .updateTable('work.translation')
    .set({ of_revision: change.to })
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', change.kind)
    .where('record_id', '=', change.id)
    .where('field', '=', field)
    .where('language', '=', 'en')
    // One that was out of date already stays so, unless the person has just read it.
    .$if(!change.confirmed, query => query.where('of_revision', '=', change.from))
    .execute()
}

/** A deleted record's texts. */
export async function dropTranslations(tx: WorkTransaction, authorityId: string, kind: TranslatedKind, id: string): Promise<void> {
  await tx
    .deleteFrom('work.translation')
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .execute()
}
