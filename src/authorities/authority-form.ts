import { AUTHORITY_KINDS, type AuthorityKind } from '../domain/authority-kind.ts'
import { slugRefusal } from '../domain/authority-slug.ts'
import { isEmail } from '../domain/email.ts'
import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { RESERVED_SLUGS } from '../web/paths.ts'

export type AuthorityInput = {
  readonly officialName: string
  readonly kind: AuthorityKind
  readonly slug: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly about: string
  /** Whether an answer in a round may be approved by the one who wrote it. */
  readonly ownApproval: boolean
}

export function readAuthority(fields: Fields): Outcome<AuthorityInput> {
  const form = new FormReader(fields.text, fields.all)
  const authority: AuthorityInput = {
    officialName: form.text('official_name', { max: 200 }),
    kind: form.oneOf('kind', AUTHORITY_KINDS, 'municipality'),
    slug: form.text('slug'),
    contactName: form.text('contact_name', { max: 200 }),
    contactEmail: form.text('contact_email', { max: 254 }),
    contactPhone: form.text('contact_phone', { max: 40 }),
    about: form.text('about', { max: 4000 }),
    ownApproval: form.yes('own_approval'),
  }
  if (authority.officialName === '') form.refuse('authorities.official-name-missing', 'official_name')
  if (authority.slug === '') form.refuse('authorities.slug-missing', 'slug')
  form.text('official_name_en', { max: 200 })
  form.text('about_en', { max: 4000 })
  const slug = authority.slug === '' ? null : slugRefusal(authority.slug, RESERVED_SLUGS)
  if (slug) form.refuse(slug.key, 'slug', slug.params)
  if (authority.contactEmail !== '' && !isEmail(authority.contactEmail)) form.refuse('people.email-shape', 'contact_email')
  return form.outcome(authority)
}

export const authorityDoc = (authority: AuthorityInput): Doc => ({
  official_name: authority.officialName,
  kind: authority.kind,
  slug: authority.slug,
  contact_name: authority.contactName,
  contact_email: authority.contactEmail,
  contact_phone: authority.contactPhone,
  about: authority.about,
  own_approval: authority.ownApproval ? 'on' : '',
})
