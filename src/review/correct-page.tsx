import type { ReviewItem } from '../domain/review.ts'
import { Button, ButtonLink, Checkboxes, HiddenFields } from '../web/components/index.ts'
import { CorrectFields, type FieldsProps } from './correct-fields.tsx'
import { ItemFrame, type ItemFrameProps } from './item-frame.tsx'
import { inView, reviewPaths } from './review-paths.ts'

export type CorrectPageProps = Omit<ItemFrameProps, 'title' | 'children'> &
  Pick<FieldsProps, 'options'> & {
    /** Present when a record that is there already takes fields over: which ones, and what each says now. */
    update?: readonly { readonly field: string; readonly now: string }[] | undefined
  }

/** All fields of an item, to be put right; saving accepts it. */
export function CorrectPage(props: CorrectPageProps) {
  const { words, frame, item, form, update } = props
  const { t, review } = words
  const title = t(update ? 'review.update-title' : 'review.correct-title', { position: item.position })
  return (
    <ItemFrame {...props} title={title}>
      <form method="post" action={inView(words.view, reviewPaths.act(review.reading.id, item.id, 'correct'))}>
        <HiddenFields csrf={frame.csrf} values={{ revision: item.revision, update: update ? '1' : undefined }} />
        {update && (
          <Checkboxes
            name="takes"
            legend={t('review.takes')}
            hint={t('review.takes-hint')}
            error={form.error('takes')}
            values={form.all('takes')}
            items={update.map(({ field, now }) => ({
              value: field,
              label: t(`review.field.${field as 'title'}`),
              hint: t('review.now', { value: now || '–' }),
            }))}
          />
        )}
        <CorrectFields kind={item.kind} words={words} form={form} options={props.options} />
        <div class="row topgap">
          <Button icon="tick">{t(update ? 'review.save-update' : 'review.save-correction')}</Button>
          <ButtonLink variant="tertiary" href={inView(words.view, reviewPaths.item(review.reading.id, item.id))}>
            {t('review.cancel')}
          </ButtonLink>
          {hasCorrection(item) && (
            <ButtonLink variant="tertiary" href={inView(words.view, `${reviewPaths.act(review.reading.id, item.id, 'correct')}?laest=1`)}>
              {t('review.as-read')}
            </ButtonLink>
          )}
        </div>
      </form>
    </ItemFrame>
  )
}

const hasCorrection = (item: ReviewItem): boolean => item.corrected !== null
