import { findCpr } from '../domain/cpr.ts'
import type { Draft } from '../domain/draft.ts'
import { accepted, type Outcome } from '../domain/refusal.ts'
import type { DocumentLine } from './document-store.ts'
import { type MaskedPlace, maskedPlaces } from './personal-numbers.ts'
import type { ReadingOptions } from './reading/read-document.ts'
import { readInChild, type Waiting } from './reading/read-in-child.ts'

/** Where a file names persons by number. `hidden` of them stand where no page shows them. */
export type PersonalNumbers = { readonly count: number; readonly shown: readonly MaskedPlace[]; readonly hidden: number }

/** Raised when the reader gives other drafts for the same text, so that a reading says what made it. */
export const READER_VERSION = '2'

/** A file as read, nothing kept yet: its lines and the draft; or where it names persons by number. */
export type FileRead =
  | ({ readonly kind: 'personal' } & PersonalNumbers)
  | { readonly kind: 'read'; readonly lines: readonly DocumentLine[]; readonly draft: Draft }

/** Bytes to a draft. The reading itself is in a process of its own: a hostile file can neither hold up the server nor take its memory. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  known: Pick<ReadingOptions, 'units' | 'vocabulary'>,
  waiting: Waiting = {},
): Promise<Outcome<FileRead>> {
  const reading = await readInChild(bytes, { name, ...known }, waiting)
  if (!reading.ok) return reading
  const { draft, lines, unseen } = reading.value
  const { count, shown } = maskedPlaces(textOf(lines))
  const hidden = findCpr(unseen.join('\n')).length
  return accepted(count + hidden > 0 ? { kind: 'personal', count: count + hidden, shown, hidden } : { kind: 'read', draft, lines })
}

/** The lines in their places, blank ones too, so that a place in the text is a line of the document. */
function textOf(lines: readonly DocumentLine[]): string {
  const all: string[] = []
  for (const line of lines) all[line.number - 1] = line.text
  return Array.from(all, line => line ?? '').join('\n')
}
