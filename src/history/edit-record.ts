import type { WorkTransaction } from '../db/connect.ts'
import { type Choice, type Doc, type Merge, merge, resolve, sameDoc, sameValue } from '../domain/merge.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { audit } from './audit.ts'
import { hasRevisions, keepRevision, lastChange, readRevision, type Writer } from './revision-store.ts'
import { englishField, readTranslations, type TranslatedKind, type Translations, writeTranslations } from './translation-store.ts'

export type StoredRecord = { readonly revision: number; readonly title: string; readonly doc: Doc }

/** One kind of record that two people may edit at once. Its document holds everything its form can change, children included. */
export type RecordKind<Input> = {
  readonly kind: string
  /** Reads the record and, with `lock`, holds it until the transaction ends. */
  read(tx: WorkTransaction, authorityId: string, id: string, lock: boolean): Promise<StoredRecord | undefined>
  /** A form, or a document written as one, to what the store takes; or every refusal by field. */
  parse(fields: Fields): Outcome<Input>
  /** The same in the notation of the form: what `read` would give after `write`. */
  doc(input: Input): Doc
  title(input: Input): string
  /** Writes over a locked record; `revision` is the new one. */
  write(tx: WorkTransaction, writer: Writer, id: string, input: Input, revision: number): Promise<void>
  /** Fields with an English text in work.translation. */
  readonly translated?: { readonly kind: TranslatedKind; readonly fields: readonly string[] }
}

export type Their = { readonly by: string | null; readonly at: Date | null; readonly revision: number }

/** What became of an edit. */
export type Edit =
  | { readonly kind: 'missing' }
  | { readonly kind: 'saved'; readonly revision: number }
  /** Shown again as typed. `revision` is what the form must carry now. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly fields: Fields; readonly revision: number }
  /** Somebody saved meanwhile. `mine` is what the form said, begun from `revision`. */
  | {
      readonly kind: 'stale'
      readonly merge: Merge
      readonly mine: Doc
      readonly revision: number
      readonly their: Their
      readonly undecided: readonly string[]
    }

/** A record as stored, with its English texts in the document. */
export async function readRecord<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  authorityId: string,
  id: string,
  lock = false,
): Promise<(StoredRecord & { readonly translations: Translations }) | undefined> {
  const record = await kind.read(tx, authorityId, id, lock)
  if (!record) return undefined
  const translations = kind.translated ? await readTranslations(tx, authorityId, kind.translated.kind, id) : {}
  const english = (kind.translated?.fields ?? []).map(field => [englishField(field), translations[field]?.text ?? ''])
  return { ...record, doc: { ...record.doc, ...Object.fromEntries(english) }, translations }
}

/**
 * Saves a form that began from the revision in its hidden field `revision`. A form that began from an older one is merged and comes
 * back as 'stale'; sent again with `merge_with` and the choices, it is saved over that revision.
 */
export async function editRecord<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  writer: Writer,
  id: string,
  fields: Fields,
): Promise<Edit> {
  const stored = await readRecord(tx, kind, writer.authorityId, id, true)
  if (!stored) return { kind: 'missing' }
  const revision = Number(fields.text('revision')) || 0
  const typed = docOf(kind, fields)
  if (!typed.ok) return { kind: 'refused', refusals: typed.refusals, fields, revision }
  const chosen = await withChoices(tx, kind, writer.authorityId, id, fields, { doc: typed.value, revision })
  if ('undecided' in chosen) return staleEdit(tx, kind, writer.authorityId, id, stored, { doc: typed.value, revision }, chosen.undecided)
  const final = docOf(kind, fieldsOfDoc(chosen.doc))
  if (!final.ok) return { kind: 'refused', refusals: final.refusals, fields: fieldsOfDoc(chosen.doc), revision: chosen.revision }
  const confirmed = fields.text('translation_fits') !== ''
  // The same form sent twice: the first one saved it.
  if (sameDoc(final.value, stored.doc) && !confirmed) return { kind: 'saved', revision: stored.revision }
  if (stored.revision !== chosen.revision) return staleEdit(tx, kind, writer.authorityId, id, stored, chosen, [])
  return save(tx, kind, writer, id, stored, final.value, confirmed)
}

/** The document a form means, in the one spelling that documents are compared in. */
function docOf<Input>(kind: RecordKind<Input>, fields: Fields): Outcome<Doc> {
  const input = kind.parse(fields)
  if (fields.refusals.length > 0) return { ok: false, refusals: [...fields.refusals, ...(input.ok ? [] : input.refusals)] }
  if (!input.ok) return input
  const english = (kind.translated?.fields ?? []).map(field => [englishField(field), fields.text(englishField(field))])
  return { ok: true, value: { ...kind.doc(input.value), ...Object.fromEntries(english) } }
}

type Begun = { readonly doc: Doc; readonly revision: number }

/** A form from the merge page: merged again as it was shown, with the choices put in. Any other form is what it is. */
async function withChoices<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  authorityId: string,
  id: string,
  fields: Fields,
  mine: Begun,
): Promise<Begun | { undecided: readonly string[] }> {
  const shown = Number(fields.text('merge_with'))
  if (!shown) return mine
  const theirs = await docAt(tx, kind, authorityId, id, shown)
  if (!theirs) return mine
  const base = await docAt(tx, kind, authorityId, id, mine.revision)
  const resolved = resolve(merge(base, theirs, mine.doc), choicesIn(fields))
  return 'doc' in resolved ? { doc: resolved.doc, revision: shown } : resolved
}

async function docAt<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  authorityId: string,
  id: string,
  revision: number,
): Promise<Doc | undefined> {
  const current = await readRecord(tx, kind, authorityId, id)
  if (current?.revision === revision) return current.doc
  return (await readRevision(tx, authorityId, { kind: kind.kind, id, revision }))?.doc
}

/** "take:<path>" says whose, "text:<path>" the text written together. */
export const CHOICE = { take: 'take:', text: 'text:' } as const

function choicesIn(fields: Fields): Map<string, Choice> {
  const choices = new Map<string, Choice>()
  for (const name of fields.names) {
    if (!name.startsWith(CHOICE.take)) continue
    const path = name.slice(CHOICE.take.length)
    const take = fields.text(name)
    if (take === 'written') choices.set(path, { take, text: fields.text(CHOICE.text + path) })
    if (take === 'theirs' || take === 'mine' || take === 'before') choices.set(path, { take })
  }
  return choices
}

async function staleEdit<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  authorityId: string,
  id: string,
  stored: StoredRecord,
  mine: Begun,
  undecided: readonly string[],
): Promise<Edit> {
  const base = await docAt(tx, kind, authorityId, id, mine.revision)
  const kept = await readRevision(tx, authorityId, { kind: kind.kind, id, revision: stored.revision })
  const made = kept?.made ?? (await lastChange(tx, authorityId, kind.kind, id))
  const their: Their = { by: made?.by ?? null, at: made?.at ?? null, revision: stored.revision }
  return { kind: 'stale', merge: merge(base, stored.doc, mine.doc), mine: mine.doc, revision: mine.revision, their, undecided }
}

async function save<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  writer: Writer,
  id: string,
  stored: StoredRecord,
  doc: Doc,
  confirmed: boolean,
): Promise<Edit> {
  const input = kind.parse(fieldsOfDoc(doc))
  if (!input.ok) throw new Error(`a ${kind.kind} that was accepted is refused in its own notation`)
  const revision = stored.revision + 1
  await keepRevision(tx, writer, { kind: kind.kind, id, revision: stored.revision, doc: stored.doc }, false)
  await kind.write(tx, writer, id, input.value, revision)
  if (kind.translated)
    await writeTranslations(tx, writer.authorityId, {
      ...kind.translated,
      id,
      before: stored.doc,
      after: doc,
      from: stored.revision,
      to: revision,
      confirmed,
    })
  await keepRevision(tx, writer, { kind: kind.kind, id, revision, doc }, true)
  const changed = [...new Set([...Object.keys(stored.doc), ...Object.keys(doc)])].filter(field => !sameValue(stored.doc[field], doc[field]))
  await audit(tx, {
    ...auditOf(writer),
    act: 'edited',
    recordKind: kind.kind,
    recordId: id,
    title: kind.title(input.value),
    before: pick(stored.doc, changed),
    after: pick(doc, changed),
  })
  return { kind: 'saved', revision }
}

const pick = (doc: Doc, fields: readonly string[]): Doc =>
  Object.fromEntries(fields.flatMap(field => (doc[field] === undefined ? [] : [[field, doc[field]]])))

export const auditOf = (writer: Writer) => ({
  authorityId: writer.authorityId,
  at: writer.at,
  personId: writer.personId,
  personName: writer.name,
})

export type Creation = { readonly kind: 'created' | 'existing' } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** Makes a record under the id its form carries. A form that was sent before makes nothing, also when the record has since been deleted. */
export async function createRecord<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  writer: Writer,
  id: string,
  fields: Fields,
  insert: (input: Input) => Promise<void>,
): Promise<Creation> {
  const doc = docOf(kind, fields)
  if (!doc.ok) return { kind: 'refused', refusals: doc.refusals }
  if (await hasRevisions(tx, writer.authorityId, kind.kind, id)) return { kind: 'existing' }
  const input = kind.parse(fieldsOfDoc(doc.value))
  if (!input.ok) throw new Error(`a ${kind.kind} that was accepted is refused in its own notation`)
  await insert(input.value)
  if (kind.translated)
    await writeTranslations(tx, writer.authorityId, {
      ...kind.translated,
      id,
      before: {},
      after: doc.value,
      from: 0,
      to: 1,
      confirmed: false,
    })
  await keepRevision(tx, writer, { kind: kind.kind, id, revision: 1, doc: doc.value }, true)
  await audit(tx, {
    ...auditOf(writer),
    act: 'created',
    recordKind: kind.kind,
    recordId: id,
    title: kind.title(input.value),
    after: doc.value,
  })
  return { kind: 'created' }
}
