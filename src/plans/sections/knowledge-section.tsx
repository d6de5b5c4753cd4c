import { isKey, type Translate } from '../../i18n/translate.ts'
import { TextArea, TextField } from '../../web/components/index.ts'
import { workPaths } from '../../web/paths.ts'
import type { SourceEntry } from '../initiative-context-store.ts'
import { fieldOf, Section, type SectionProps } from './section.tsx'

export function KnowledgeSection({ t, form }: SectionProps) {
  return (
    <Section id="viden" title={t('plans.knowledge')}>
      <TextArea {...fieldOf(form, 'evidence')} label={t('plans.field.evidence')} rows={4} />
      <TextField
        name="articles"
        value={form.all('articles').join(', ')}
        error={form.error('articles')}
        label={t('plans.field.articles')}
        hint={t('plans.field.articles-hint')}
        width="middle"
      />
    </Section>
  )
}

/** Where the initiative was read from; the lines themselves are shown by the document's page. */
export function SourceSection({ t, sources }: { t: Translate; sources: readonly SourceEntry[] }) {
  return (
    <Section id="kilder" title={t('plans.sources')}>
      {sources.length === 0 && <p class="muted">{t('plans.sources-none')}</p>}
      <ul class="dots">
        {sources.map(source => (
          <li key={`${source.document_id} ${source.field} ${source.line_from}`}>
            <a href={workPaths.documentLines(source.document_id, source.line_from, source.line_to)}>{sourceWords(t, source)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function sourceWords(t: Translate, source: SourceEntry): string {
  const lines = linesWords(t, source)
  const key = `history.field.${source.field}`
  return isKey(key) ? t('plans.source-of-field', { field: t(key), source: lines }) : lines
}

/** "Fælles status 2026, linje 41-43". */
export function linesWords(t: Translate, { document, line_from: from, line_to: to }: Omit<SourceEntry, 'field'>): string {
  return from === to ? t('plans.source-line', { document, from }) : t('plans.source-lines', { document, from, to })
}
