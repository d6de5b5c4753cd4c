import type { LineRange } from '../domain/draft.ts'
import type { SectionCount } from '../domain/review/counters.ts'
import type { Evidence } from '../domain/review/evidence.ts'
import { documentFindings } from '../domain/review/findings.ts'
import type { ReviewItem } from '../domain/review.ts'
import {
  ButtonLink,
  EmptyState,
  FLASH_ID,
  Notice,
  Outline,
  Pagination,
  type ReviewLine,
  ReviewLines,
  Shortcuts,
} from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { ItemCard } from './item-card.tsx'
import { ReadingHead, type ReadingHeadProps } from './reading-head.tsx'
import { inView, reviewPaths } from './review-paths.ts'
import { findingText, type Words } from './review-words.ts'
import { ViewBar } from './view-bar.tsx'

export type ReadingPageProps = {
  frame: Frame
  words: Words
  sections: readonly SectionCount[]
  /** The heading of the item to decide now. */
  section: string | undefined
  page: number
  pages: number
  /** The items of this page, and the one to decide now. */
  items: readonly ReviewItem[]
  currentId: string | undefined
  evidence: readonly Evidence[]
  lines: readonly ReviewLine[]
  printedPages: LineRange | null
  head: Pick<ReadingHeadProps, 'certain' | 'statuses' | 'last'>
}

export function ReadingPage(props: ReadingPageProps) {
  const { frame, words, items } = props
  const { t, review } = words
  const title = review.reading.documentTitle
  return (
    <WorkspaceLayout
      {...frame}
      // Read first when the page has changed: an act says at once how far the review has come.
      title={t('review.title-counted', { decided: review.counters.decided, total: review.counters.total, title })}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: t('review.title', { title }) }]}
      wide
    >
      <ReadingHead frame={frame} words={words} {...props.head} />
      {review.counters.total > 0 && <ViewBar words={words} />}
      {items.length === 0 ? (
        <Nothing words={words} />
      ) : (
        <>
          <div class="reader">
            <Sections {...props} />
            <Source {...props} />
            <div>
              {items.map(item => (
                <ItemCard
                  key={item.id}
                  words={words}
                  csrf={frame.csrf}
                  item={item}
                  evidence={props.evidence}
                  current={item.id === props.currentId}
                  describedBy={frame.flash && FLASH_ID}
                  locked={review.acceptance !== undefined}
                />
              ))}
              <Pagination
                t={t}
                page={props.page}
                pages={props.pages}
                href={page => inView(words.view, reviewPaths.page(review.reading.id, page))}
              />
            </div>
          </div>
          <DocumentFindings words={words} />
          <Keys words={words} />
        </>
      )}
    </WorkspaceLayout>
  )
}

/** A document without records, or a view that leaves all of them out. */
function Nothing({ words: { t, review } }: { words: Words }) {
  if (review.counters.total === 0) return <EmptyState title={t('review.nothing-title')} text={t('review.nothing')} />
  return (
    <EmptyState title={t('review.view.nothing-title')} text={t('review.view.nothing')}>
      <ButtonLink href={workPaths.review(review.reading.id)}>{t('review.view.show-all')}</ButtonLink>
    </EmptyState>
  )
}

/** Ten thousand headings make ten thousand sections: the ones around the present one are shown. */
const SECTIONS_SHOWN = 60

/** The sections with how far each has come; each link shows that section alone, and the first shows all of them. */
function Sections({ words: { t, review, view }, sections, section }: ReadingPageProps) {
  const at = Math.max(
    0,
    sections.findIndex(({ title }) => title === section),
  )
  const from = Math.max(0, Math.min(at - SECTIONS_SHOWN / 2, sections.length - SECTIONS_SHOWN))
  const hrefOf = (number: number | null) => inView({ ...view, section: number }, workPaths.review(review.reading.id))
  const entryOf = (entry: SectionCount, label: string) => ({
    href: hrefOf(entry.number),
    label,
    settled: entry.settled,
    total: entry.total,
    current: entry.number === view.section,
  })
  const before = sections.slice(0, from).slice(-1)
  const after = sections.slice(from + SECTIONS_SHOWN).slice(0, 1)
  const { decided, total } = review.counters
  return (
    <Outline
      label={t('review.sections')}
      settledWord={t('review.settled-word')}
      entries={[
        { href: hrefOf(null), label: t('review.sections-all'), settled: decided, total, current: view.section === null },
        ...before.map(entry => entryOf(entry, t('review.sections-before'))),
        ...sections.slice(from, from + SECTIONS_SHOWN).map(entry => entryOf(entry, entry.title || t('review.beginning'))),
        ...after.map(entry => entryOf(entry, t('review.sections-after'))),
      ]}
    />
  )
}

function Source({ words: { t }, lines, printedPages }: ReadingPageProps) {
  const [from, to] = printedPages ?? [null, null]
  const title =
    from === null
      ? t('review.source')
      : from === to
        ? t('review.source-page', { from })
        : t('review.source-pages', { from, to: to ?? from })
  const numbers = lines.map(line => line.number)
  const range = t('review.source-range', { from: Math.min(...numbers), to: Math.max(...numbers) })
  return <ReviewLines t={t} id="source" title={title} range={range} lines={lines} />
}

function DocumentFindings({ words: { t, review } }: { words: Words }) {
  const findings = documentFindings(review.items, review.reading.findings)
  if (findings.length === 0) return null
  return (
    <Notice t={t} kind="info" title={t('review.document-findings')}>
      <ul>
        {findings.map(finding => (
          <li key={`${finding.code} ${finding.line}`}>
            {t('review.finding-line', { line: finding.line })}: {findingText(t, finding).title}. {findingText(t, finding).text}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Keys = ({ words: { t } }: { words: Words }) => (
  <Shortcuts
    t={t}
    keys={[
      { keys: ['J', 'K'], does: t('review.keys.next') },
      { keys: ['A'], does: t('review.keys.accept') },
      { keys: ['E'], does: t('review.keys.correct') },
      { keys: ['M'], does: t('review.keys.merge') },
      { keys: ['D'], does: t('review.keys.split') },
      { keys: ['S'], does: t('review.keys.skip') },
      { keys: ['N'], does: t('review.keys.status') },
      { keys: ['L'], does: t('review.keys.statuses') },
      { keys: ['F'], does: t('review.keys.exists') },
      { keys: ['U'], does: t('review.keys.update') },
      { keys: ['Z'], does: t('review.keys.undo') },
      { keys: ['G'], does: t('review.keys.certain') },
      { keys: ['?'], does: t('review.keys.help') },
    ]}
  />
)
