import { createHash } from 'node:crypto'
import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { findCpr } from '../domain/cpr.ts'
import type { Draft } from '../domain/draft.ts'
import type { Refusal } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { addReading } from '../review/new-reading.ts'
import { vocabularyOf } from '../vocabulary/learning.ts'
import type { AppDeps } from '../web/deps.ts'
import type { Viewer } from '../web/viewer.ts'
import { documentWithHash, fileOf, insertDocument, insertLines, livingUnits, type SameFile, type StoredDocument } from './document-store.ts'
import { type PersonalNumbers, READER_VERSION, readFile } from './read-file.ts'
import type { Waiting } from './reading/read-in-child.ts'
import type { ReceivedFile } from './received-file.ts'

/** Who brings a document: a person signed in, or the operator at the machine. */
export type Sender = { readonly authorityId: string; readonly personId: string | null; readonly name: string }

type Keeping = Pick<AppDeps, 'work' | 'clock' | 'newId'>

export type Uploaded =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | ({ readonly kind: 'personal' } & PersonalNumbers)
  /** The same bytes are here already. */
  | { readonly kind: 'known'; readonly document: SameFile }
  | { readonly kind: 'read'; readonly readingId: string; readonly documentId: string }

/**
 * Reads a file and keeps it with its draft, all or nothing. Reading takes no connection: only when it is done is anything stored,
 * so what is refused leaves no trace.
 */
export async function takeIn(deps: Keeping, sender: Sender, file: ReceivedFile, waiting: Waiting = {}): Promise<Uploaded> {
  const { authorityId } = sender
  if (findCpr(file.name).length > 0) return { kind: 'refused', refusals: [{ key: 'documents.cpr-in-name', field: 'file' }] }
  const hash = createHash('sha256').update(file.bytes).digest()
  const [known, taught] = await inAuthority(deps.work, authorityId, async tx => [
    await documentWithHash(tx, authorityId, hash),
    await taughtTo(tx, authorityId),
  ])
  if (known) return { kind: 'known', document: known }
  const read = await readFile(file.bytes, file.name, taught, waiting)
  if (!read.ok) return { kind: 'refused', refusals: read.refusals.map(refusal => ({ ...refusal, field: 'file' })) }
  if (read.value.kind === 'personal') return read.value
  const { draft, lines } = read.value
  return inAuthority(deps.work, authorityId, async tx => {
    const id = deps.newId()
    const at = deps.clock()
    const kept = await insertDocument(tx, {
      authorityId,
      id,
      fileName: file.name,
      mediaType: file.mediaType,
      content: file.bytes,
      contentHash: hash,
      ...proposedMetadata(draft, file.name),
      uploadedBy: sender.personId,
      uploadedAt: at,
    })
    // Two uploads of one file at the same time: the other one was first, and is what both get to see.
    if (!kept) {
      const other = await documentWithHash(tx, authorityId, hash)
      if (other) return { kind: 'known', document: other }
    }
    await insertLines(tx, authorityId, id, lines)
    const readingId = await addReading(tx, {
      authorityId,
      documentId: id,
      readerVersion: READER_VERSION,
      draft,
      filledLines: lines.map(line => line.number),
      readBy: sender.personId,
      readAt: at,
      newId: deps.newId,
    })
    await audit(tx, {
      authorityId,
      at,
      personId: sender.personId,
      personName: sender.name,
      act: 'uploaded',
      recordKind: 'document',
      recordId: id,
      title: proposedMetadata(draft, file.name).title,
    })
    return { kind: 'read', readingId, documentId: id }
  })
}

export type ReadAgain =
  | { readonly kind: 'read'; readonly readingId: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** Another reading of a document that is here, with the reader as it is now. What it gave before is recognised. */
export async function readAgain(deps: AppDeps, viewer: Viewer, document: StoredDocument, waiting: Waiting = {}): Promise<ReadAgain> {
  const { authorityId, personId, name } = viewer
  const [file, taught] = await inAuthority(deps.work, authorityId, async tx => [
    await fileOf(tx, authorityId, document.id),
    await taughtTo(tx, authorityId),
  ])
  const read = file && (await readFile(file.content, file.fileName, taught, waiting))
  if (!read?.ok) return { kind: 'refused', refusals: read?.refusals ?? [{ key: 'reading.cancelled' }] }
  if (read.value.kind === 'personal')
    return { kind: 'refused', refusals: [{ key: 'documents.cpr-found', params: { count: read.value.count } }] }
  const { draft, lines } = read.value
  const at = deps.clock()
  return inAuthority(deps.work, authorityId, async tx => {
    const readingId = await addReading(tx, {
      authorityId,
      documentId: document.id,
      readerVersion: READER_VERSION,
      draft,
      filledLines: lines.map(line => line.number),
      readBy: personId,
      readAt: at,
      newId: deps.newId,
    })
    const whom = { authorityId, at, personId, personName: name }
    await audit(tx, { ...whom, act: 'created', recordKind: 'reading', recordId: readingId, title: document.title })
    return { kind: 'read', readingId }
  })
}

/** What the authority knows before it reads: its units by their official names, and what corrections taught. */
export const taughtTo = async (tx: WorkTransaction, authorityId: string) => ({
  units: await livingUnits(tx, authorityId),
  vocabulary: await vocabularyOf(tx, authorityId),
})

/** What the document says about itself, for a person to put right; its file's name where it has no title. */
const proposedMetadata = (draft: Draft, fileName: string) => ({
  title: (draft.title?.trim() || fileName.replace(/\.[a-z]{1,5}$/i, '')).slice(0, 300) || fileName,
  kind: draft.kind,
  issuer: (draft.issuer ?? '').slice(0, 300),
  datedWords: '',
  public: false,
})
