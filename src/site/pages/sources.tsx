import type { SourceData } from '../../publishing/published-data.ts'
import { SourceLines } from '../../web/components/index.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'

/** The lines a record was read from. A document that is not public is named, and its words are not shown. */
export function Sources({ c, sources }: { c: Context; sources: readonly SourceData[] }) {
  const { t } = c
  if (sources.length === 0) return <p>{t('site.sources.none')}</p>
  return (
    <>
      {sources.map(source => (
        <div key={`${source.documentId} ${source.lineFrom}`}>
          <p>
            <SourceName c={c} source={source} />
          </p>
          {source.lines && source.lines.length > 0 ? (
            <SourceLines lines={source.lines} />
          ) : (
            !source.documentSlug && <p class="lille daempet">{t('site.sources.closed')}</p>
          )}
        </div>
      ))}
      <p class="lille daempet">{t('site.sources.read-by-person')}</p>
    </>
  )
}

function SourceName({ c, source }: { c: Context; source: SourceData }) {
  const { t, lang, paths } = c
  const { documentSlug, documentTitle, lineFrom, lineTo } = source
  const lines = t(lineFrom === lineTo ? 'site.sources.line' : 'site.sources.lines', { from: lineFrom, to: lineTo })
  const name = <Said lang={lang} text={documentTitle} />
  if (!documentSlug)
    return (
      <>
        {name}, {lines}
      </>
    )
  return (
    <a href={`${paths.record('documents', documentSlug)}#l${lineFrom}`}>
      {name}, {lines}
    </a>
  )
}
