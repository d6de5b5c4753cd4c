import type { Lang } from '../i18n/translate.ts'
import { type SitePage, sitePageOf, sitePaths } from '../web/paths.ts'

export type Format = 'html' | 'csv' | 'json' | 'atom'

/** What a public address asks for. `record` is a record's readable slug, or the version's number under `changes`. */
export type SiteAddress = {
  readonly slug: string
  readonly lang: Lang
  readonly page: SitePage | 'home'
  readonly record?: string
  readonly format: Format
}

export type ReadAddress =
  | { readonly kind: 'address'; readonly address: SiteAddress }
  /** Means something, but is written in another way: capitals, a closing slash, a word of the other language. */
  | { readonly kind: 'elsewhere'; readonly path: string }
  /** Under this authority there can be no such page. */
  | { readonly kind: 'unknown'; readonly slug: string; readonly lang: Lang }

const FORMATS: ReadonlySet<string> = new Set(['csv', 'json'])
const LISTS: ReadonlySet<SitePage> = new Set([
  'goals',
  'initiatives',
  'units',
  'target-groups',
  'plans',
  'policies',
  'documents',
  'status',
  'changes',
])

/** All that slugs and pages are written with: an address of anything else is nobody's, and no header could carry it. */
const WRITTEN = /^[a-z0-9/._-]*$/

/** Reads a path, without its query. Anything can be asked for: no path makes it throw. */
export function readAddress(path: string): ReadAddress {
  const parts = decoded(path).toLowerCase().split('/').filter(Boolean)
  const [first = ''] = parts
  const slug = WRITTEN.test(first) ? first : ''
  const prefix = parts[1] === 'en' || parts[1] === 'da' ? parts[1] : undefined
  const address = addressOf(slug, prefix, parts.slice(prefix ? 2 : 1))
  if (!slug || !address) return { kind: 'unknown', slug, lang: prefix ?? 'da' }
  const written = pathOf(address)
  if (!WRITTEN.test(written)) return { kind: 'unknown', slug, lang: address.lang }
  return written === path ? { kind: 'address', address } : { kind: 'elsewhere', path: written }
}

function addressOf(slug: string, prefix: Lang | undefined, rest: readonly string[]): SiteAddress | undefined {
  if (rest.length > 2) return undefined
  const [last = '', format] = splitFormat(rest.at(-1) ?? '')
  const word = rest.length === 2 ? (rest[0] ?? '') : last
  if (rest.length === 0) return { slug, lang: prefix ?? 'da', page: 'home', format: 'html' }
  if (word === 'feed' && format === 'atom') return { slug, lang: prefix ?? 'da', page: 'home', format }
  const page = sitePageOf(word)
  if (!page || format === 'atom') return undefined
  // Without a language in the address, the word itself tells: /havnstad/initiatives was written by someone who reads English.
  const lang = prefix ?? (sitePaths('', 'da').page(page).endsWith(`/${word}`) ? 'da' : 'en')
  if (rest.length === 1) return format === 'html' || LISTS.has(page) ? { slug, lang, page, format } : undefined
  return LISTS.has(page) && last && format !== 'csv' ? { slug, lang, page, record: last, format } : undefined
}

function splitFormat(part: string): [string, Format] {
  const dot = part.lastIndexOf('.')
  const end = part.slice(dot + 1)
  if (part === 'feed.atom') return ['feed', 'atom']
  return dot > 0 && FORMATS.has(end) ? [part.slice(0, dot), end as Format] : [part, 'html']
}

/** The one way an address is written. */
export function pathOf({ slug, lang, page, record, format }: SiteAddress): string {
  const paths = sitePaths(slug, lang)
  if (page === 'home') return format === 'atom' ? paths.feed : paths.home
  const end = format === 'html' ? '' : `.${format}`
  return (record ? paths.record(page, record) : paths.page(page)) + end
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
