import type { RecordKind } from '../history/edit-record.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import { type AuthorityInput, authorityDoc, readAuthority } from './authority-form.ts'
import { findAuthority, updateAuthority } from './authority-store.ts'

/** The authority is its own record: its id is its key. */
export const AUTHORITY: RecordKind<AuthorityInput> = {
  kind: 'authority',
  async read(tx, authorityId, _id, lock) {
    const authority = await findAuthority(tx, authorityId, lock)
    return authority && { revision: authority.revision, title: authority.officialName, doc: authorityDoc(authority) }
  },
  parse: readAuthority,
  doc: authorityDoc,
  title: authority => authority.officialName,
  write: (tx, writer, _id, authority, revision) => updateAuthority(tx, writer.authorityId, authority, revision),
  translated: { kind: 'authority', fields: ['official_name', 'about'] },
}

export const AUTHORITY_CONSTRAINTS: ConstraintRefusals = {
  authority_slug_key: { key: 'authorities.slug-in-use', field: 'slug' },
  authority_slug_published: { key: 'authorities.slug-published', field: 'slug' },
}
