import { ownersIn } from '../domain/review/owner-change.ts'
import { withFields } from '../domain/review/problems.ts'
import type { ReviewItem } from '../domain/review.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  Select,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { belowReview } from './below-review.ts'
import type { ItemChange } from './item-store.ts'
import { inView, reviewPaths } from './review-paths.ts'
import { headingWords, kindWord, type Words } from './review-words.ts'
import { unitsOf } from './units-of.ts'
import { ViewFields } from './view-fields.tsx'

export type OwnerPageProps = {
  frame: Frame
  words: Words
  form: FormState
  /** The items of the view that the choice is among. */
  items: readonly ReviewItem[]
  /** What would change; undefined until somebody has asked. */
  preview: readonly ItemChange[] | undefined
}

/** One owner put in place of another in many items: first asked, then shown item by item, then done. */
export function OwnerPage(props: OwnerPageProps) {
  const { frame, words, form, preview } = props
  const { t } = words
  return (
    <WorkspaceLayout {...frame} {...belowReview(words, 'review.owner.title')} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={t('review.owner.title')} sub={t('review.owner.sub')} />
      <Ask {...props} />
      {preview && <Preview {...props} preview={preview} />}
    </WorkspaceLayout>
  )
}

/** The choice of the owner as a value of a select: '' must be possible, and no name may be taken for it. */
export const ownerValue = (name: string): string => `navn:${name}`
export const ownerOfValue = (value: string): string => value.replace(/^navn:/, '')

function Ask({ words: { t, review, view }, form, items }: OwnerPageProps) {
  const options = ownersIn(items).map(({ name, count }) => ({
    value: ownerValue(name),
    label: t('review.owner.option', { name: name || t('review.owner.none'), count }),
  }))
  return (
    <form method="get" action={reviewPaths.owner(review.reading.id)}>
      <ViewFields view={view} />
      <Select name="fra" label={t('review.owner.from')} value={form.value('fra')} error={form.error('fra')} options={options} />
      <TextField
        name="til"
        label={t('review.owner.to')}
        hint={t('review.owner.to-hint')}
        value={form.value('til')}
        error={form.error('til')}
      />
      <div class="row topgap">
        <Button variant="secondary">{t('review.owner.preview')}</Button>
        <ButtonLink variant="tertiary" href={inView(view, workPaths.review(review.reading.id))}>
          {t('review.cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}

function Preview({ frame, words, form, preview }: OwnerPageProps & { preview: readonly ItemChange[] }) {
  const { t, review, view } = words
  if (preview.length === 0) return <EmptyState title={t('review.owner.nothing-title')} text={t('review.owner.nothing')} />
  const tickOf = ({ item }: ItemChange) => `${item.id}:${item.revision}`
  return (
    <form method="post" action={inView(view, reviewPaths.owner(review.reading.id))}>
      <HiddenFields csrf={frame.csrf} values={{ fra: form.value('fra'), til: form.value('til') }} />
      <Checkboxes
        name="item"
        legend={t('review.owner.changes', { count: preview.length })}
        hint={t('review.owner.changes-hint')}
        error={form.error('item')}
        values={form.error('item') ? [] : preview.map(tickOf)}
        items={preview.map(changed => ({
          value: tickOf(changed),
          label: `${changed.item.position} · ${headingWords(t, changed.item)}`,
          hint: t('review.owner.change', { kind: kindWord(t, changed.item), before: said(changed.item), after: saidAfter(changed) }),
        }))}
      />
      <ActionBar said={t('review.owner.undoable')}>
        <Button icon="tick">{t('review.owner.do')}</Button>
      </ActionBar>
    </form>
  )

  function said(item: ReviewItem): string {
    return unitsOf(item).join(', ') || t('review.owner.none')
  }
  function saidAfter({ item, change }: ItemChange): string {
    return said(withFields(item, change.corrected ?? item.fields))
  }
}
