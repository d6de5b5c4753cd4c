import { ITEM_KINDS, type ItemKind } from '../domain/review/fields.ts'
import { itemsIn, VIEW_ORDERS, VIEW_SHOWS, type View } from '../domain/review/view.ts'
import { needsDecision } from '../domain/review.ts'
import { Filters } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import { inView } from './review-paths.ts'
import type { Words } from './review-words.ts'

/** What of the review is shown and in which order: every choice is a link, with how many it shows. */
export function ViewBar({ words: { t, review, view } }: { words: Words }) {
  const { items, reading } = review
  const hrefOf = (other: Partial<View>) => inView({ ...view, ...other }, workPaths.review(reading.id))
  const countOf = (other: Partial<View>) =>
    itemsIn({ ...view, order: 'document', ...other }, items, reading.findings).filter(needsDecision).length
  const kinds = ITEM_KINDS.filter(kind => items.some(item => item.kind === kind && needsDecision(item)))
  return (
    <div class="view-bar">
      <Filters
        label={t('review.view.shows')}
        links={VIEW_SHOWS.map(shows => ({
          href: hrefOf({ shows }),
          label: t(`review.view.shows.${shows}`),
          count: countOf({ shows }),
          current: shows === view.shows,
        }))}
      />
      {kinds.length > 1 && (
        <Filters
          label={t('review.view.kinds')}
          links={[null, ...kinds].map((kind: ItemKind | null) => ({
            href: hrefOf({ kind }),
            label: t(kind === null ? 'review.view.kind.all' : `review.view.kind.${kind}`),
            count: countOf({ kind }),
            current: kind === view.kind,
          }))}
        />
      )}
      <Filters
        label={t('review.view.order')}
        links={VIEW_ORDERS.map(order => ({
          href: hrefOf({ order }),
          label: t(`review.view.order.${order}`),
          current: order === view.order,
        }))}
      />
    </div>
  )
}
