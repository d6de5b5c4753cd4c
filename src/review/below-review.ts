import type { Key } from '../i18n/translate.ts'
import type { WorkspaceLayoutProps } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { Words } from './review-words.ts'

/** Title, menu and breadcrumbs of a page below a review. */
export function belowReview({ t, review }: Words, key: Key): Pick<WorkspaceLayoutProps, 'title' | 'nav' | 'breadcrumbs'> {
  const { reading } = review
  return {
    title: t(key),
    nav: { current: 'documents' },
    breadcrumbs: [
      { label: t('documents.title'), href: workPaths.documents },
      { label: t('review.title', { title: reading.documentTitle }), href: workPaths.review(reading.id) },
      { label: t(key) },
    ],
  }
}
