import { findCpr } from '../../domain/cpr.ts'
import type { StoredDocument } from '../document-store.ts'
import type { ReadAgain, Uploaded } from '../upload.ts'
import type { Ended } from './desk.ts'
import type { FileOutcome } from './intake-store.ts'

/** A file's name as it may be kept: without a number that could be a person's. */
export const safeName = (name: string): string => (findCpr(name).length > 0 ? name.replace(/\d/g, '•') : name)

const nothing = { refusals: [], readingId: null, documentId: null }

/** What is written down of one file. Of personal numbers only how many, and on which lines. */
export function outcomeOf(name: string, uploaded: Uploaded): FileOutcome {
  const fileName = safeName(name)
  switch (uploaded.kind) {
    case 'read':
      return { fileName, outcome: 'read', refusals: [], readingId: uploaded.readingId, documentId: uploaded.documentId }
    case 'known':
      return { fileName, outcome: 'known', refusals: [], readingId: uploaded.document.readingId, documentId: uploaded.document.id }
    case 'personal': {
      const lines = [...new Set(uploaded.shown.map(place => place.line))].join(', ')
      const where = lines === '' ? [] : [{ key: 'documents.cpr-lines', params: { lines } }]
      return {
        ...nothing,
        fileName,
        outcome: 'refused',
        refusals: [{ key: 'documents.cpr-found', params: { count: uploaded.count } }, ...where],
      }
    }
    case 'refused':
      return { ...nothing, fileName, outcome: 'refused', refusals: uploaded.refusals }
  }
}

export const outcomesOf = (fileName: string, ended: Ended): readonly FileOutcome[] =>
  ended.kind === 'one' ? [outcomeOf(fileName, ended.uploaded)] : ended.files.map(file => outcomeOf(file.name, file.uploaded))

/** What became of reading a document again. */
export const againOutcome = (document: StoredDocument, read: ReadAgain): FileOutcome =>
  read.kind === 'read'
    ? { fileName: document.fileName, outcome: 'read', refusals: [], readingId: read.readingId, documentId: document.id }
    : { ...nothing, fileName: document.fileName, outcome: 'refused', refusals: read.refusals }
