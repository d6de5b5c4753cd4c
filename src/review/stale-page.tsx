import type { ReviewItem } from '../domain/review.ts'
import { ButtonLink, Card, DescriptionList, DraftFields, Notice, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { itemFields } from './item-fields.tsx'
import { inView, reviewPaths } from './review-paths.ts'
import { headingWords, kindWord, stateText, type Words } from './review-words.ts'

export type StalePageProps = {
  frame: Frame
  words: Words
  item: ReviewItem
  /** What the person had typed: shown, so that none of it is lost. */
  typed: readonly { readonly label: string; readonly value: string }[]
}

/** Two people reviewed the same item at the same time: the first decision stands, the second one is told and keeps her words. */
export function StalePage({ frame, words, item, typed }: StalePageProps) {
  const { t, review } = words
  const title = t('review.stale-title')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: title }]}
    >
      <PageTitle title={title} sub={`${kindWord(t, item)}: ${headingWords(t, item)}`} />
      <Notice t={t} kind="warning">
        <p>{t('review.refused.stale')}</p>
        {item.state !== 'open' && <p>{stateText(words, item)}</p>}
      </Notice>
      <Card>
        <DraftFields t={t} fields={itemFields(words, item, [])} />
      </Card>
      {typed.length > 0 && (
        <Card title={t('review.stale-yours')} id="yours">
          <DescriptionList facts={typed} />
        </Card>
      )}
      <p class="topgap">
        <ButtonLink href={inView(words.view, reviewPaths.item(review.reading.id, item.id))}>{t('review.stale-back')}</ButtonLink>
      </p>
    </WorkspaceLayout>
  )
}
