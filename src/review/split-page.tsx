import type { SelectOption } from '../web/components/index.ts'
import { Button, ButtonLink, HiddenFields, Select } from '../web/components/index.ts'
import { ItemFrame, type ItemFrameProps } from './item-frame.tsx'
import { inView, reviewPaths } from './review-paths.ts'

export type SplitPageProps = Omit<ItemFrameProps, 'title' | 'children'> & { at: readonly SelectOption[] }

/** Where an item is cut: any of its lines but the first. */
export function SplitPage(props: SplitPageProps) {
  const { words, frame, item, form, at } = props
  const { t, review } = words
  return (
    <ItemFrame {...props} title={t('review.split-title', { position: item.position })}>
      <p>{t('review.split-text')}</p>
      <form method="post" action={inView(words.view, reviewPaths.act(review.reading.id, item.id, 'split'))}>
        <HiddenFields csrf={frame.csrf} values={{ revision: item.revision }} />
        <Select name="at" label={t('review.split-at')} value={form.value('at')} error={form.error('at')} options={at} />
        <div class="row topgap">
          <Button icon="split">{t('review.split-do')}</Button>
          <ButtonLink variant="tertiary" href={inView(words.view, reviewPaths.item(review.reading.id, item.id))}>
            {t('review.cancel')}
          </ButtonLink>
        </div>
      </form>
    </ItemFrame>
  )
}
