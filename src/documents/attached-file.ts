import { findCpr } from '../domain/cpr.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { type AttachmentKind, honestName, pictureKind, textKind } from '../domain/rounds/attachment.ts'
import { readFile } from './read-file.ts'
import { sniff } from './reading/formats/sniff.ts'
import type { ReceivedFile } from './received-file.ts'

/** A document without text that we can read is still a document: nobody can look for numbers in a scanned page. */
const WITHOUT_TEXT = ['reading.no-text', 'reading.pdf-scanned', 'reading.pdf-unreadable-font']

/** Whether a file may be attached: what it is by its bytes, and no personal identity number in its name or its text. */
export async function checkAttachment(file: ReceivedFile): Promise<Outcome<{ readonly kind: AttachmentKind; readonly name: string }>> {
  if (findCpr(file.name).length > 0) return refused({ key: 'documents.cpr-in-name', field: 'file' })
  const picture = pictureKind(file.bytes)
  if (picture) return accepted({ kind: picture, name: honestName(file.name, picture) })
  const sniffed = sniff(file.bytes)
  const kind = sniffed === 'pdf' || sniffed === 'zip' || sniffed === 'unknown' ? textKind(file.bytes, sniffed) : undefined
  if (!kind) return refused({ key: 'rounds.files.wrong-kind', field: 'file' })
  const read = await readFile(file.bytes, file.name, { units: [], vocabulary: [] })
  if (read.ok && read.value.kind === 'personal')
    return refused({ key: 'documents.cpr-found', field: 'file', params: { count: read.value.count } })
  const [fault] = read.ok ? [] : read.refusals
  if (fault && !(WITHOUT_TEXT.includes(fault.key) && kind === 'pdf')) return refused({ ...fault, field: 'file' })
  return accepted({ kind, name: honestName(file.name, kind) })
}
