import { createHash } from 'node:crypto'
import type { WorkTransaction } from '../../db/connect.ts'
import { checkAttachment } from '../../documents/attached-file.ts'
import type { ReceivedFile } from '../../documents/received-file.ts'
import { accepted, type Outcome, refused } from '../../domain/refusal.ts'
import { type AttachmentKind, MOST_ATTACHMENTS } from '../../domain/rounds/attachment.ts'
import { audit } from '../../history/audit.ts'
import { auditOf } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import { type AttachedTo, type Attachment, attachmentsOf, insertAttachment, removeAttachment, setPublic } from './attachment-store.ts'

/** A file that was looked through, ready to be kept. */
export type CheckedFile = { readonly name: string; readonly kind: AttachmentKind; readonly bytes: Buffer }

/** Looks through the file before any connection is taken: reading it is slow. */
export async function checked(file: ReceivedFile): Promise<Outcome<CheckedFile>> {
  const done = await checkAttachment(file)
  return done.ok ? accepted({ ...done.value, bytes: file.bytes }) : done
}

type Subject = { readonly kind: 'round' | 'obligation'; readonly id: string; readonly title: string }

const about = (writer: Writer, { kind, id, title }: Subject) => ({ ...auditOf(writer), recordKind: kind, recordId: id, title })

/** Whoever calls has locked what it is attached to, so that two at once do not pass the limit. */
export async function attach(
  tx: WorkTransaction,
  writer: Writer,
  { id, to, subject, file }: { id: string; to: AttachedTo; subject: Subject; file: CheckedFile },
): Promise<Outcome<null>> {
  const there = await attachmentsOf(tx, writer.authorityId, to)
  if (there.length >= MOST_ATTACHMENTS) return refused({ key: 'rounds.files.too-many', field: 'file', params: { max: MOST_ATTACHMENTS } })
  const hash = createHash('sha256').update(file.bytes).digest()
  if (!(await insertAttachment(tx, writer, { ...to, id, fileName: file.name, kind: file.kind, hash, bytes: file.bytes })))
    return accepted(null)
  await audit(tx, { ...about(writer, subject), act: 'file-attached', after: { file: file.name, ...via(writer) } })
  return accepted(null)
}

const via = (writer: Writer) => (writer.via ? { via: writer.via } : {})

export async function detach(tx: WorkTransaction, writer: Writer, file: Attachment, subject: Subject): Promise<void> {
  await removeAttachment(tx, writer.authorityId, file.id)
  await audit(tx, { ...about(writer, subject), act: 'file-removed', before: { file: file.fileName }, after: via(writer) })
}

export async function show(tx: WorkTransaction, writer: Writer, file: Attachment, subject: Subject, isPublic: boolean): Promise<void> {
  if (file.isPublic === isPublic) return
  await setPublic(tx, writer.authorityId, file.id, isPublic)
  const said = (value: boolean) => ({ file: file.fileName, visibility: value ? 'public' : 'internal' })
  await audit(tx, {
    ...about(writer, subject),
    act: 'visibility-set',
    before: said(file.isPublic),
    after: { ...said(isPublic), ...via(writer) },
  })
}
