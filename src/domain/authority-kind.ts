/** What runs a policy. */
export const AUTHORITY_KINDS = ['municipality', 'region', 'ministry', 'agency', 'council'] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

export const isAuthorityKind = (text: string): text is AuthorityKind => AUTHORITY_KINDS.some(kind => kind === text)
