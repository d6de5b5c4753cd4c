import type { PublicDatabase } from '../../db/connect.ts'
import { LANGS } from '../../i18n/translate.ts'
import { SITE_PAGES, sitePaths } from '../../web/paths.ts'
import { pageOf } from '../records/page-of.ts'
import { type Mapped, mappedAuthorities, mappedInitiatives, mappedRecords, mappedVersions } from './sitemap-store.ts'
import { xml } from './xml.ts'

/** The protocol allows 50,000 addresses in a file. */
const MOST = 40_000
const BATCH = 2000
/** Initiatives in a part: each has an address in every language. */
const IN_PART = MOST / LANGS.length

type Source = { readonly open: PublicDatabase; readonly origin: string }

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const URLSET = `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`

/** Every public page of every authority in both languages; above 40,000 an index of parts. */
export async function* sitemap(source: Source): AsyncGenerator<string> {
  const authorities = await mappedAuthorities(source.open)
  const addresses =
    authorities.reduce((sum, { initiatives, records }) => sum + initiatives + records + SITE_PAGES.length + 1, 0) * LANGS.length
  if (addresses > MOST) {
    yield indexOf(source, authorities)
    return
  }
  yield URLSET
  for (const authority of authorities) {
    yield* frontPart(source, authority)
    yield* initiativePart(source, authority, 0, authority.initiatives)
  }
  yield '</urlset>\n'
}

/** Part 1 of an authority is all but its initiatives; the parts after it are theirs. Undefined: there is no such part. */
export async function sitemapPart(source: Source, slug: string, part: number): Promise<AsyncGenerator<string> | undefined> {
  const authority = (await mappedAuthorities(source.open)).find(each => each.slug === slug)
  if (!authority || part < 1 || part > partsOf(authority)) return undefined
  return (async function* () {
    yield URLSET
    if (part === 1) yield* frontPart(source, authority)
    else yield* initiativePart(source, authority, (part - 2) * IN_PART, IN_PART)
    yield '</urlset>\n'
  })()
}

const partsOf = ({ initiatives }: Mapped): number => 1 + Math.ceil(initiatives / IN_PART)

function indexOf({ origin }: Source, authorities: readonly Mapped[]): string {
  const parts = authorities.flatMap(authority => Array.from({ length: partsOf(authority) }, (_, n) => ({ authority, part: n + 1 })))
  const rows = parts.map(
    ({ authority: { slug, publishedAt }, part }) =>
      `<sitemap><loc>${xml(`${origin}/sitemap/${slug}/${part}.xml`)}</loc><lastmod>${publishedAt.toISOString()}</lastmod></sitemap>`,
  )
  return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</sitemapindex>\n`
}

type PathIn = (paths: ReturnType<typeof sitePaths>) => string

async function* frontPart(source: Source, authority: Mapped): AsyncGenerator<string> {
  const { authorityId, slug, publishedAt } = authority
  const write = (path: PathIn, at: Date) => urls(source.origin, slug, path, at)
  yield write(paths => paths.home, publishedAt)
  for (const page of SITE_PAGES) yield write(paths => paths.page(page), publishedAt)
  for (const { kind, slug: record, changedAt } of await mappedRecords(source.open, authorityId))
    yield write(paths => paths.record(pageOf(kind) ?? 'goals', record), changedAt)
  for (const version of await mappedVersions(source.open, authorityId))
    yield write(paths => paths.version(version.version), version.publishedAt)
}

async function* initiativePart(
  { open, origin }: Source,
  { authorityId, slug }: Mapped,
  from: number,
  count: number,
): AsyncGenerator<string> {
  for (let offset = from; offset < from + count; offset += BATCH) {
    const rows = await mappedInitiatives(open, authorityId, { limit: Math.min(BATCH, from + count - offset), offset })
    yield rows.map(row => urls(origin, slug, paths => paths.record('initiatives', row.slug), row.changedAt)).join('')
    if (rows.length < BATCH) return
  }
}

/** The page in each language, each naming the other. */
function urls(origin: string, slug: string, path: PathIn, at: Date): string {
  const addresses = LANGS.map(lang => ({ lang, href: xml(origin + path(sitePaths(slug, lang))) }))
  const links = addresses.map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`).join('')
  return addresses.map(({ href }) => `<url><loc>${href}</loc><lastmod>${at.toISOString()}</lastmod>${links}</url>\n`).join('')
}
