import { shortened } from '../domain/review/fields.ts'
import { type Difference, proposedChoice } from '../domain/review/merging.ts'
import type { ReviewItem } from '../domain/review.ts'
import { valuesOf } from '../domain/review.ts'
import { Button, ButtonLink, HiddenFields, Notice, Radios } from '../web/components/index.ts'
import { comparableText } from './comparable-text.ts'
import { ItemFrame, type ItemFrameProps } from './item-frame.tsx'
import { inView, reviewPaths } from './review-paths.ts'
import { headingWords, type Words } from './review-words.ts'
import { ViewFields } from './view-fields.tsx'

type Props = Omit<ItemFrameProps, 'title' | 'children'>

/** First which: the items of the same kind that can take this one in. */
export function MergeChoicePage(props: Props & { others: readonly ReviewItem[] }) {
  const { words, item, form, others } = props
  const { t, review } = words
  return (
    <ItemFrame {...props} title={t('review.merge-title', { position: item.position })}>
      {others.length === 0 ? (
        <p>{t('review.merge-none')}</p>
      ) : (
        <form method="get" action={reviewPaths.act(review.reading.id, item.id, 'merge')}>
          <ViewFields view={words.view} />
          <Radios
            name="med"
            id="into"
            legend={t('review.merge-choose')}
            error={form.error('into')}
            items={others.map(other => ({
              value: other.id,
              label: headingWords(t, other),
              hint: `${t('review.over', { position: other.position, total: review.counters.total, kind: t('review.lines', { from: other.lines[0], to: other.lines[1] }) })}`,
            }))}
          />
          <div class="row topgap">
            <Button>{t('review.merge-compare')}</Button>
            <Back words={words} item={item} />
          </div>
        </form>
      )}
    </ItemFrame>
  )
}

/** Then how: each field in which they differ, with what each says and where it says it. */
export function MergePage(props: Props & { kept: ReviewItem; differences: readonly Difference[] }) {
  const { words, frame, item, kept, differences, form } = props
  const { t, review } = words
  return (
    <ItemFrame {...props} title={t('review.merge-title', { position: item.position })}>
      <p>{t('review.merge-kept', { position: kept.position })}</p>
      <form method="post" action={inView(words.view, reviewPaths.act(review.reading.id, item.id, 'merge'))}>
        <HiddenFields csrf={frame.csrf} values={{ revision: item.revision, into: kept.id, 'into-revision': kept.revision }} />
        {differences.length === 0 && (
          <Notice t={t} kind="info">
            <p>{t('review.merge-same')}</p>
          </Notice>
        )}
        {differences.map(difference => (
          <FieldChoice key={difference.field} {...props} difference={difference} chosen={form.value(`take-${difference.field}`)} />
        ))}
        <div class="row topgap">
          <Button icon="merge">{t('review.merge-do')}</Button>
          <Back words={words} item={item} />
        </div>
      </form>
    </ItemFrame>
  )
}

type ChoiceProps = { words: Words; item: ReviewItem; kept: ReviewItem; difference: Difference; chosen: string }

function FieldChoice({ words, item, kept, difference, chosen }: ChoiceProps) {
  const { t } = words
  const { field } = difference
  const said = (value: unknown, whose: ReviewItem) => {
    const text = shortened(comparableText(words, field, value, valuesOf(whose)), 300) || t('review.merge-empty')
    return t('review.merge-from', { value: text, line: (whose.marks[field]?.lines ?? whose.lines)[0] })
  }
  const both = difference.canHoldBoth ? [{ value: 'both', label: t('review.merge-both') }] : []
  return (
    <Radios
      name={`take-${field}`}
      legend={t(`review.field.${field as 'title'}`)}
      value={chosen || proposedChoice(difference)}
      items={[{ value: 'kept', label: said(difference.kept, kept) }, { value: 'other', label: said(difference.other, item) }, ...both]}
    />
  )
}

const Back = ({ words: { t, review, view }, item }: { words: Words; item: ReviewItem }) => (
  <ButtonLink variant="tertiary" href={inView(view, reviewPaths.item(review.reading.id, item.id))}>
    {t('review.merge-not')}
  </ButtonLink>
)
