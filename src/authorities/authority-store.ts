import type { WorkTransaction } from '../db/connect.ts'
import { AUTHORITY_KINDS } from '../domain/authority-kind.ts'
import type { AuthorityInput } from './authority-form.ts'

export type Authority = AuthorityInput & {
  readonly revision: number /** Its address can no longer be chosen anew. */
  readonly published: boolean
}

export async function findAuthority(tx: WorkTransaction, authorityId: string, lock = false): Promise<Authority | undefined> {
  const row = await tx
    .selectFrom('work.authority as a')
    .select(eb => [
      'official_name as officialName',
      'kind',
      'slug',
      'contact_name as contactName',
      'contact_email as contactEmail',
      'contact_phone as contactPhone',
      'about',
      'own_approval as ownApproval',
      'revision',
      eb.exists(eb.selectFrom('work.publication as p').whereRef('p.authority_id', '=', 'a.authority_id')).as('published'),
    ])
    .where('authority_id', '=', authorityId)
    .$if(lock, query => query.forNoKeyUpdate())
    .executeTakeFirst()
  return row && { ...row, kind: AUTHORITY_KINDS.find(kind => kind === row.kind) ?? 'municipality', published: row.published === true }
}

export async function updateAuthority(
  tx: WorkTransaction,
  authorityId: string,
  authority: AuthorityInput,
  revision: number,
): Promise<void> {
  await tx
    .updateTable('work.authority')
    .set({
      official_name: authority.officialName,
      kind: authority.kind,
      slug: authority.slug,
      contact_name: authority.contactName,
      contact_email: authority.contactEmail,
      contact_phone: authority.contactPhone,
      about: authority.about,
      own_approval: authority.ownApproval,
      revision,
    })
    .where('authority_id', '=', authorityId)
    .execute()
}
