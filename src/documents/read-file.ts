import type { Draft } from '../domain/draft.ts'
import { accepted, type Outcome } from '../domain/refusal.ts'
import type { DocumentLine } from './document-store.ts'
import { type MaskedPlace, maskedPlaces } from './personal-numbers.ts'
import { decode } from './reading/decode.ts'
import { defaultLimits } from './reading/limits.ts'
import { toLines } from './reading/lines.ts'
import { readDocument } from './reading/read-document.ts'

/** Raised when the reader gives other drafts for the same text, so that a reading says what made it. */
export const READER_VERSION = '1'

/** A file as read, nothing kept yet: its text by line, and the draft; or where it names persons by number. */
export type FileRead =
  | { readonly kind: 'personal'; readonly count: number; readonly shown: readonly MaskedPlace[] }
  | { readonly kind: 'read'; readonly lines: readonly DocumentLine[]; readonly draft: Draft }

/** Bytes to a draft, in a process of its own with bounds on time and memory: a hostile file must not stop the server. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Outcome<FileRead>> {
  const text = decode(bytes, defaultLimits)
  if (!text.ok) return text
  const personal = maskedPlaces(text.value)
  if (personal.count > 0) return accepted({ kind: 'personal', ...personal })
  const lines = toLines(text.value, defaultLimits)
  if (!lines.ok) return lines
  const draft = readDocument(bytes, { name })
  if (!draft.ok) return draft
  return accepted({
    kind: 'read',
    draft: draft.value,
    lines: lines.value.map(line => ({ number: line.number, page: line.page, text: line.raw, mended: null })),
  })
}
