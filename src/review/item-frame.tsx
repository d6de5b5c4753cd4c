import type { ComponentChildren } from 'preact'
import type { ReviewItem } from '../domain/review.ts'
import { ErrorSummary, PageTitle, type ReviewLine, ReviewLines } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { inView, reviewPaths } from './review-paths.ts'
import { headingWords, kindWord, type Words } from './review-words.ts'

export type ItemFrameProps = {
  frame: Frame
  words: Words
  item: ReviewItem
  title: string
  form: FormState
  /** The item's own lines, beside the form. */
  lines: readonly ReviewLine[]
  children: ComponentChildren
}

/** A page about one item: its lines beside what is asked. */
export function ItemFrame({ frame, words, item, title, form, lines, children }: ItemFrameProps) {
  const { t, review } = words
  const { reading } = review
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[
        { label: t('documents.title'), href: workPaths.documents },
        { label: t('review.title', { title: reading.documentTitle }), href: inView(words.view, reviewPaths.item(reading.id, item.id)) },
        { label: title },
      ]}
      hasErrors={form.errors.length > 0}
      wide
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={`${kindWord(t, item)}: ${headingWords(t, item)}`} />
      <div class="reader two">
        <ReviewLines
          t={t}
          id="source"
          title={t('review.source')}
          range={t('review.source-range', { from: item.lines[0], to: item.lines[1] })}
          lines={lines}
        />
        <div>{children}</div>
      </div>
    </WorkspaceLayout>
  )
}
