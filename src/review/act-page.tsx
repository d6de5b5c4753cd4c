import { canTakeBack } from '../domain/review/acts.ts'
import { formatMoment } from '../i18n/format.ts'
import { Button, Card, type Column, EmptyState, HiddenFields, PageTitle, Pagination, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import type { DoneAct } from './act-store.ts'
import { actWords } from './act-words.ts'
import { belowReview } from './below-review.ts'
import { inView, reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'

export type ActPageProps = { frame: Frame; words: Words; acts: readonly DoneAct[]; page: number; isLast: boolean }

/** Everything that was done in a review, by whom and when, each with its way back. */
export function ActPage({ frame, words, acts, page, isLast }: ActPageProps) {
  const { t, review, view } = words
  return (
    <WorkspaceLayout {...frame} {...belowReview(words, 'review.acts-title')}>
      <PageTitle title={t('review.acts-title')} sub={t('review.acts-sub')} />
      {acts.length === 0 ? (
        <EmptyState title={t('review.acts-none-title')} text={t('review.acts-none')} />
      ) : (
        <Card flush>
          <ResponsiveTable caption={t('review.acts-title')} rows={acts} rowKey={act => act.id} columns={columns(frame, words)} />
        </Card>
      )}
      <Pagination
        t={t}
        page={page}
        pages={isLast ? page : page + 1}
        href={number => inView(view, `${reviewPaths.acts(review.reading.id)}?side=${number}`)}
      />
    </WorkspaceLayout>
  )
}

function columns(frame: Frame, words: Words): readonly Column<DoneAct>[] {
  const { t, lang, review, view } = words
  return [
    {
      key: 'act',
      heading: t('review.acts-what'),
      rowHeading: true,
      cell: act =>
        act.firstItemId ? (
          <a href={inView(view, reviewPaths.item(review.reading.id, act.firstItemId))}>{actWords(t, act)}</a>
        ) : (
          actWords(t, act)
        ),
    },
    { key: 'by', heading: t('review.acts-by'), cell: act => act.doneBy },
    { key: 'at', heading: t('review.acts-at'), cell: act => formatMoment(lang, act.doneAt) },
    { key: 'undo', heading: t('review.acts-undo'), cell: act => <Undo frame={frame} words={words} act={act} /> },
  ]
}

function Undo({ frame, words: { t, lang, review, view }, act }: { frame: Frame; words: Words; act: DoneAct }) {
  if (act.undoneAt) return <span>{t('review.acts-undone', { by: act.undoneBy, at: formatMoment(lang, act.undoneAt) })}</span>
  if (review.acceptance) return <span class="muted">{t('review.acts-in-plan')}</span>
  if (!canTakeBack(act)) return <span class="muted">{t('review.acts-held')}</span>
  return (
    <form method="post" action={inView(view, reviewPaths.undoAct(review.reading.id, act.id))}>
      <HiddenFields csrf={frame.csrf} />
      <Button small variant="secondary" icon="undo" about={actWords(t, act)}>
        {t('review.acts-undo-do')}
      </Button>
    </form>
  )
}
