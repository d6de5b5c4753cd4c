import type { SectionCount } from '../domain/review/counters.ts'
import { canBeSaid, type FoundStatus, isSureStatus } from '../domain/review/status-list.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Filters,
  HiddenFields,
  PageTitle,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { belowReview } from './below-review.ts'
import { CERTAIN_SHOWN } from './certain-page.tsx'
import { inView, reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'
import { StatusTable } from './status-table.tsx'

/** Which rows the page ticks when it opens: words of the address. */
export const TICKS = ['sikre', 'alle', 'ingen'] as const
export type Ticks = (typeof TICKS)[number]

/** The revision and the phase travel with the id: only what is still as it was shown is taken in. */
export const tickOf = ({ item, said }: FoundStatus): string => `${item.id}:${item.revision}:${said.phase}`

export type StatusesPageProps = {
  frame: Frame
  words: Words
  form: FormState
  /** Of the view: a section, or all. */
  statuses: readonly FoundStatus[]
  sections: readonly SectionCount[]
  ticks: Ticks
}

/** What a later document says of many initiatives that are there: seen beside what stands now, and taken in with one act. */
export function StatusesPage(props: StatusesPageProps) {
  const { frame, words, form, statuses } = props
  const { t, review, view } = words
  const back = inView(view, workPaths.review(review.reading.id))
  return (
    <WorkspaceLayout {...frame} {...belowReview(words, 'review.statuses.title')} hasErrors={form.errors.length > 0} wide>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle
        title={t('review.statuses.title')}
        sub={t('review.statuses.sub', { count: statuses.length, sure: statuses.filter(isSureStatus).length })}
      />
      <SectionLinks {...props} />
      {statuses.length === 0 ? (
        <EmptyState title={t('review.statuses.nothing-title')} text={t('review.statuses.nothing')}>
          <ButtonLink href={back}>{t('review.title', { title: review.reading.documentTitle })}</ButtonLink>
        </EmptyState>
      ) : (
        <Choice {...props} back={back} />
      )}
    </WorkspaceLayout>
  )
}

/** More sections than this are chosen in the review itself. */
const SECTIONS_LINKED = 20

function SectionLinks({ words: { t, review, view }, sections }: StatusesPageProps) {
  if (sections.length < 2 || sections.length > SECTIONS_LINKED) return null
  const hrefOf = (section: number | null) => inView({ ...view, section }, reviewPaths.statuses(review.reading.id))
  return (
    <Filters
      label={t('review.sections')}
      links={[
        { href: hrefOf(null), label: t('review.sections-all'), current: view.section === null },
        ...sections.map(({ number, title }) => ({
          href: hrefOf(number),
          label: title || t('review.beginning'),
          current: number === view.section,
        })),
      ]}
    />
  )
}

function Choice({ frame, words, form, statuses, sections, ticks, back }: StatusesPageProps & { back: string }) {
  const { t, review, view } = words
  const path = reviewPaths.statuses(review.reading.id)
  const shown = statuses.slice(0, CERTAIN_SHOWN)
  const isTicked = (status: FoundStatus): boolean => {
    if (form.errors.length > 0) return form.all('item').includes(tickOf(status))
    return ticks === 'alle' ? canBeSaid(status) : ticks === 'sikre' && isSureStatus(status)
  }
  return (
    <>
      <Filters
        label={t('review.statuses.ticks')}
        links={TICKS.map(each => ({
          href: inView(view, each === 'sikre' ? path : `${path}?valgt=${each}`),
          label: t(`review.statuses.ticks.${each}`),
          current: each === ticks,
        }))}
      />
      <form method="post" action={inView(view, path)} novalidate>
        <HiddenFields csrf={frame.csrf} />
        <div id="item" tabIndex={-1}>
          {sections.map(({ title }) => (
            <StatusTable
              key={title}
              words={words}
              caption={title || t('review.beginning')}
              statuses={shown.filter(({ item }) => item.section === title)}
              tickOf={tickOf}
              isTicked={isTicked}
            />
          ))}
        </div>
        {statuses.length > CERTAIN_SHOWN && <p>{t('review.certain-more', { count: CERTAIN_SHOWN })}</p>}
        <TextField
          name="stated_on"
          label={t('review.statuses.stated_on')}
          hint={t('review.statuses.stated_on-hint')}
          value={form.value('stated_on')}
          error={form.error('stated_on')}
          width="middle"
        />
        <ActionBar said={t('review.owner.undoable')}>
          <ButtonLink variant="secondary" href={back}>
            {t('review.cancel')}
          </ButtonLink>
          <Button icon="tick">{t('review.statuses.do')}</Button>
        </ActionBar>
      </form>
    </>
  )
}
