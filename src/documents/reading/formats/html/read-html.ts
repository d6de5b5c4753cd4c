import { isUtf8 } from 'node:buffer'
import { accepted, type Outcome } from '../../../../domain/refusal.ts'
import type { ReadingLimits } from '../../limits.ts'
import type { FormatRead } from '../format.ts'
import { descendants, parseMarkup, writtenText } from '../markup.ts'
import { setLines } from '../set-lines.ts'
import { settled } from '../unreadable.ts'
import { readPage } from './body.ts'

const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i

/** What is not UTF-8 is in the encoding the page names, where it names one that is known. */
const asDeclared = (bytes: Uint8Array, text: string): string => {
  const declared = isUtf8(bytes) ? undefined : charset.exec(text.slice(0, 5000))?.[1]
  if (!declared || /^utf-?(?:8|16)/i.test(declared)) return text
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return text
  }
}

/** Reads a web page: its text, and neither its programs nor what is around the text. */
export const readHtml = (bytes: Uint8Array, text: string, limits: ReadingLimits): Promise<Outcome<FormatRead>> =>
  settled(async () => {
    const unseen: string[] = []
    const root = parseMarkup(asDeclared(bytes, text), { xml: false, hear: comment => unseen.push(comment) })
    unseen.push(...descendants(root, 'title').map(writtenText))
    const pieces = readPage(root, unseen)
    return accepted({ lines: setLines(pieces, limits), unseen })
  })
