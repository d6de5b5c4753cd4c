import { translator } from '../../i18n/translate.ts'
import { sitePaths } from '../../web/paths.ts'
import type { Change, Publication } from '../records/change-store.ts'
import type { FileOf } from './initiative-files.ts'
import { xml } from './xml.ts'

export type FeedEntry = { readonly publication: Publication; readonly changes: readonly Change[] }

/** An Atom feed (RFC 4287) with an entry a publication. Ids are made of what never changes: the authority's id and the version. */
export function atomFeed({ lang, frame, origin }: FileOf, entries: readonly FeedEntry[]): string {
  const t = translator(lang)
  const paths = sitePaths(frame.slug, lang)
  const title = t('site.feed.title', { authority: frame.data.name })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>urn:uuid:${frame.authorityId}</id>
<title>${xml(title)}</title>
<updated>${frame.publishedAt.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(origin + paths.feed)}"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${xml(origin + paths.page('changes'))}"/>
<author><name>${xml(frame.data.name)}</name></author>
<generator>Tovholder</generator>
${entries.map(entry => entryXml({ lang, frame, origin }, entry)).join('\n')}
</feed>
`
}

function entryXml({ lang, frame, origin }: FileOf, { publication, changes }: FeedEntry): string {
  const t = translator(lang)
  const { version, kind, note, publishedAt } = publication
  const address = xml(origin + sitePaths(frame.slug, lang).version(version))
  const at = publishedAt.toISOString()
  const left = publication.changes - changes.length
  const lines = changes.map(change => `${[change.number, change.title].filter(Boolean).join(' ')}: ${t(`site.change.${change.kind}`)}`)
  const text = [note, ...lines, left > 0 ? t('site.feed.more', { count: left }) : ''].filter(Boolean).join('\n')
  return `<entry>
<id>urn:uuid:${frame.authorityId}:${version}</id>
<title>${xml(t(`site.publication.${kind}`, { version }))}</title>
<published>${at}</published>
<updated>${at}</updated>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${address}"/>
<content type="text" xml:lang="da">${xml(text)}</content>
</entry>`
}
