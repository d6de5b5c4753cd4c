import type { Doc } from '../domain/merge.ts'
import { englishField, type Translations } from './translation-store.ts'

/** A record's document as a copy begins with it: an English text of an older wording is not one of this. */
export function copiedDoc(record: { readonly doc: Doc; readonly revision: number; readonly translations: Translations }): Doc {
  const stale = Object.entries(record.translations)
    .filter(([, { ofRevision }]) => ofRevision < record.revision)
    .map(([field]) => [englishField(field), ''])
  return { ...record.doc, ...Object.fromEntries(stale) }
}
