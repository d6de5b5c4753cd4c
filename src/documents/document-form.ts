import type { DocumentKind } from '../domain/draft.ts'
import { accepted, type Outcome, type Refusal } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import type { Metadata } from './document-store.ts'

export const DOCUMENT_KINDS = [
  'policy',
  'action-plan',
  'status',
  'national-report',
  'memo',
  'hearing-statement',
  'unknown',
] as const satisfies readonly DocumentKind[]

/** What a person says the document is. */
export function parseMetadata(fields: Fields): Outcome<Metadata> {
  const title = fields.text('title')
  const issuer = fields.text('issuer')
  const datedWords = fields.text('dated')
  const kind = DOCUMENT_KINDS.find(known => known === fields.text('kind'))
  const problems: (Refusal | false)[] = [
    ...fields.refusals,
    title === '' && { key: 'web.required', field: 'title' },
    tooLong('title', title, 300),
    tooLong('issuer', issuer, 300),
    tooLong('dated', datedWords, 100),
    !kind && { key: 'documents.bad-kind', field: 'kind' },
  ]
  const refusals = problems.filter(problem => problem !== false)
  if (!kind || refusals.length > 0) return { ok: false, refusals }
  return accepted({ title, issuer, datedWords, kind, public: fields.text('public') !== '' })
}

const tooLong = (field: string, text: string, max: number): Refusal | false =>
  text.length > max && { key: 'web.too-long', field, params: { max, length: text.length } }

export const metadataValues = (metadata: Metadata): Readonly<Record<string, string>> => ({
  title: metadata.title,
  issuer: metadata.issuer,
  dated: metadata.datedWords,
  kind: metadata.kind,
  public: metadata.public ? 'on' : '',
})
