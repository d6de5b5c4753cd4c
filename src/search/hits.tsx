import type { Listing } from '../site/list/listing.ts'
import type { Context } from '../site/pages/context.ts'
import { Highlight, StatusMark } from '../web/components/index.ts'
import type { SitePage } from '../web/paths.ts'
import type { FoundLines, FoundRecord } from './find-records.ts'
import type { FoundInitiative, FoundWord, HitPart } from './search-store.ts'

/** Initiatives, best first: title, state, the stretch of text with the words marked, and the spelling they were found in. */
export function InitiativeHits({ c, listing }: { c: Context; listing: Listing }) {
  const found = new Map<string, FoundInitiative>((listing.found?.initiatives ?? []).map(hit => [hit.recordId, hit]))
  return (
    <ol class="liste">
      {listing.rows.map(({ recordId, number, data }) => {
        const hit = found.get(recordId)
        return (
          <li key={recordId}>
            <h3>
              {number && `${number} `}
              <a href={c.paths.record('initiatives', data.slug)}>
                <Marked c={c} english={data.title.en !== undefined} parts={hit?.title ?? []} plain={data.title.da} />
              </a>
            </h3>
            <p>
              <StatusMark t={c.t} status={data.status} />
            </p>
            {hit && <Snippet c={c} parts={hit.snippet} />}
            {hit && <FoundAs c={c} words={hit.foundWords} />}
          </li>
        )
      })}
    </ol>
  )
}

const PAGE_OF: Readonly<Record<FoundRecord['kind'], SitePage>> = {
  policy: 'policies',
  plan: 'plans',
  goal: 'goals',
  unit: 'units',
  'target-group': 'target-groups',
  document: 'documents',
  'status-report': 'status',
}

export function RecordHits({ c, records }: { c: Context; records: readonly FoundRecord[] }) {
  if (records.length === 0) return null
  return (
    <section aria-labelledby="andet">
      <h2 id="andet">{c.t('search.records')}</h2>
      <ol class="liste">
        {records.map(record => {
          const href = c.paths.record(PAGE_OF[record.kind], record.slug)
          return (
            <li key={record.recordId}>
              <h3>
                {record.number && `${record.number} `}
                <a href={href} lang={record.titleLang === c.lang ? undefined : record.titleLang}>
                  <Highlight parts={record.title} />
                </a>
              </h3>
              <p class="daempet">{c.t(`search.kind.${record.kind}`)}</p>
              <Snippet c={c} parts={record.snippet} />
              {record.lines.map(lines => (
                <Lines key={lines.from} c={c} href={href} lines={lines} />
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Leads to the lines in the document's own text. */
const Lines = ({ c, href, lines }: { c: Context; href: string; lines: FoundLines }) => (
  <p lang={c.lang === 'en' ? 'da' : undefined}>
    <a href={`${href}#l${lines.from}`} lang={c.lang}>
      {c.t('search.lines', { from: lines.from, to: lines.to })}
    </a>{' '}
    <Highlight parts={lines.snippet} />
  </p>
)

/** On an English page, words that nobody has translated are read by a Danish voice. */
const Marked = ({ c, english, parts, plain }: { c: Context; english: boolean; parts: readonly HitPart[]; plain: string }) => (
  <span lang={c.lang === 'en' && !english ? 'da' : undefined}>{parts.length > 0 ? <Highlight parts={parts} /> : plain}</span>
)

const Snippet = ({ c, parts }: { c: Context; parts: readonly HitPart[] }) =>
  parts.length > 0 ? (
    <p lang={c.lang === 'en' ? 'da' : undefined}>
      <Highlight parts={parts} />
    </p>
  ) : null

const FoundAs = ({ c, words }: { c: Context; words: readonly FoundWord[] }) =>
  words.length > 0 ? <p class="lille daempet">{c.t('search.found-as', { words: words.map(word => word.found).join(', ') })}</p> : null
