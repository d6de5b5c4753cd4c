import { SKIP_REASONS } from '../domain/review.ts'
import { Button, ButtonLink, HiddenFields, Radios, TextField } from '../web/components/index.ts'
import { ItemFrame, type ItemFrameProps } from './item-frame.tsx'
import { inView, reviewPaths } from './review-paths.ts'

/** Leaving something out needs a word for those who come after. */
export function SkipPage(props: Omit<ItemFrameProps, 'title' | 'children'>) {
  const { words, frame, item, form } = props
  const { t, review } = words
  const reasons = SKIP_REASONS.filter(reason => reason !== 'exists' || item.recognised !== null)
  return (
    <ItemFrame {...props} title={t('review.skip-title', { position: item.position })}>
      <p>{t('review.skip-text')}</p>
      <form method="post" action={inView(words.view, reviewPaths.act(review.reading.id, item.id, 'skip'))}>
        <HiddenFields csrf={frame.csrf} values={{ revision: item.revision }} />
        <Radios
          name="reason"
          legend={t('review.skip-reason')}
          error={form.error('reason')}
          value={form.value('reason')}
          items={reasons.map(reason => ({ value: reason, label: t(`review.reason.${reason}`) }))}
        />
        <TextField name="words" label={t('review.skip-words')} value={form.value('words')} error={form.error('words')} />
        <div class="row topgap">
          <Button icon="skip">{t('review.skip-do')}</Button>
          <ButtonLink variant="tertiary" href={inView(words.view, reviewPaths.item(review.reading.id, item.id))}>
            {t('review.cancel')}
          </ButtonLink>
        </div>
      </form>
    </ItemFrame>
  )
}
