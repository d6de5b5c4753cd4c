import { isKey, type Translate } from '../../i18n/translate.ts'
import type { DocumentData } from '../../publishing/published-data.ts'
import { EmptyState, FactList, Section, SiteTitle } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { type Context, count } from './context.ts'
import { ListDownloads } from './list-downloads.tsx'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type Listed = PublishedRecord<Omit<DocumentData, 'lines'>>

export function DocumentListPage({ c, documents }: { c: Context; documents: readonly Listed[] }) {
  const { t, lang, paths } = c
  return (
    <SitePage
      c={c}
      title={t('site.documents')}
      description={t('site.documents.lead')}
      current="documents"
      crumbs={[{ label: t('site.documents') }]}
    >
      <SiteTitle title={t('site.documents')} lead={t('site.documents.lead')}>
        <NotTranslated c={c} when={documents.length > 0} />
      </SiteTitle>
      {documents.length === 0 && <EmptyState title={t('site.documents.none')} text={t('site.documents.none-text')} />}
      <ul class="liste">
        {documents.map(({ recordId, data }) => (
          <li key={recordId}>
            <h2>
              <a href={paths.record('documents', data.slug)}>
                <Said lang={lang} text={data.title} />
              </a>
            </h2>
            <p class="daempet">
              {kindWords(t, data.kind)}
              {data.issuer && (
                <>
                  , <Said lang={lang} text={data.issuer} />
                </>
              )}
              {data.dated && (
                <>
                  , <Said lang={lang} text={data.dated} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ListDownloads c={c} page="documents" />
    </SitePage>
  )
}

function kindWords(t: Translate, kind: string): string {
  const key = `site.document-kind.${kind}`
  return isKey(key) ? t(key) : kind
}

/** The whole text with its line numbers, each an address of its own: a source can be followed to the line. */
export function DocumentPage({ frame, document: { recordId, data } }: { frame: RecordFrame; document: PublishedRecord<DocumentData> }) {
  const { c } = frame
  const { t, lang } = c
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="documents"
      title={{ da: data.title }}
      over={kindWords(t, data.kind)}
      danishOnly={lang === 'en'}
    >
      <FactList
        facts={[
          ...(data.issuer ? [{ label: t('site.fact.issuer'), value: <Said lang={lang} text={data.issuer} /> }] : []),
          ...(data.dated ? [{ label: t('site.fact.dated'), value: <Said lang={lang} text={data.dated} /> }] : []),
          {
            label: t('site.fact.file'),
            value: data.fileName,
            note: t('site.document.size', { kb: count(c, Math.ceil(data.byteSize / 1000)) }),
          },
        ]}
      />
      <Section id="tekst" title={t('site.document.text', { count: data.lineCount, shown: count(c, data.lineCount) })}>
        <p class="daempet">{t('site.document.as-read')}</p>
        <ol class="kildelinjer" lang="da">
          {data.lines.map(({ number, text }) => (
            <li key={number} id={`l${number}`} value={number}>
              <span>{number}</span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Section>
    </RecordPage>
  )
}
