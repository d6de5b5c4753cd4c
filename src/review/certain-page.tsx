import type { CertainList } from '../domain/review/certain-list.ts'
import type { SectionCount } from '../domain/review/counters.ts'
import type { ReviewItem } from '../domain/review.ts'
import { ActionBar, Button, ButtonLink, Checkboxes, EmptyState, HiddenFields, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { inView, reviewPaths } from './review-paths.ts'
import { doubtWords, headingWords, kindWord, type Words } from './review-words.ts'

export type CertainPageProps = {
  frame: Frame
  words: Words
  list: CertainList
  section: SectionCount | undefined
  sections: readonly SectionCount[]
  /** What is in doubt is listed too, each with why. */
  all: boolean
  /** Items that say something new of an initiative that is there: they have a list of their own. */
  statuses: number
}

/** More on one page would not be read; what is left comes when these are accepted. */
export const CERTAIN_SHOWN = 200

/** The list a person sees before anything is accepted in bulk: there is no blind "all". */
export function CertainPage({ frame, words, list, section, sections, all, statuses }: CertainPageProps) {
  const { t, review, view } = words
  const { reading } = review
  const doubtful = all ? list.doubtful : []
  const count = list.accepted.length + list.existing.length
  const back = inView(view, workPaths.review(reading.id))
  const title = t('review.certain-title')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[
        { label: t('documents.title'), href: workPaths.documents },
        { label: t('review.title', { title: reading.documentTitle }), href: back },
        { label: title },
      ]}
    >
      <PageTitle
        title={title}
        sub={
          section
            ? t('review.certain-sub-section', { count, section: section.title || t('review.beginning') })
            : t('review.certain-sub', { count })
        }
      >
        {section && (
          <ButtonLink variant="tertiary" href={inView({ ...view, section: null }, reviewPaths.certain(reading.id))}>
            {t('review.certain-all')}
          </ButtonLink>
        )}
      </PageTitle>
      {statuses > 0 && (
        <p>
          {t('review.certain-statuses', { count: statuses })}{' '}
          <a href={inView(view, reviewPaths.statuses(reading.id))}>{t('review.statuses.link', { count: statuses })}</a>
        </p>
      )}
      {!all && list.doubtful.length > 0 && (
        <p>
          {t('review.certain-doubtful-left', { count: list.doubtful.length })}{' '}
          <a href={inView(view, `${reviewPaths.certain(reading.id)}?alle=1`)}>{t('review.certain-show-doubtful')}</a>
        </p>
      )}
      {count + doubtful.length === 0 ? (
        <EmptyState title={t('review.certain-none-title')} text={t('review.certain-none')}>
          <ButtonLink href={back}>{t('review.title', { title: reading.documentTitle })}</ButtonLink>
        </EmptyState>
      ) : (
        <form method="post" action={inView(view, reviewPaths.certain(reading.id))}>
          <HiddenFields csrf={frame.csrf} />
          {sections.map(({ title: heading }) => (
            <SectionItems key={heading} words={words} heading={heading} items={list.accepted.slice(0, CERTAIN_SHOWN)} />
          ))}
          <Items words={words} name="exists" legend={t('review.certain-exists')} items={list.existing.slice(0, CERTAIN_SHOWN)} />
          <Items
            words={words}
            name="doubtful"
            legend={t('review.certain-doubtful')}
            hint={t('review.certain-doubtful-hint')}
            items={doubtful.slice(0, CERTAIN_SHOWN)}
          />
          {count > CERTAIN_SHOWN && <p>{t('review.certain-more', { count: CERTAIN_SHOWN })}</p>}
          <ActionBar>
            <ButtonLink variant="secondary" href={back}>
              {t('review.cancel')}
            </ButtonLink>
            <Button icon="tick">{t('review.certain-do')}</Button>
          </ActionBar>
        </form>
      )}
    </WorkspaceLayout>
  )
}

function SectionItems({ words, heading, items }: { words: Words; heading: string; items: readonly ReviewItem[] }) {
  return (
    <Items
      words={words}
      name="item"
      legend={heading || words.t('review.beginning')}
      items={items.filter(item => item.section === heading)}
    />
  )
}

type ItemsProps = { words: Words; name: string; legend: string; hint?: string; items: readonly ReviewItem[] }

/** The revision travels with the id: only what is still as it was shown is accepted. */
function Items({ words, name, legend, hint, items }: ItemsProps) {
  const { t } = words
  const [first] = items
  if (!first) return null
  const tickOf = (item: ReviewItem) => `${item.id}:${item.revision}`
  const about = (item: ReviewItem) => t('review.certain-item', { kind: kindWord(t, item), from: item.lines[0], to: item.lines[1] })
  return (
    <Checkboxes
      name={name}
      id={`${name}-${first.position}`}
      legend={legend}
      hint={hint}
      values={items.map(tickOf)}
      items={items.map(item => ({
        value: tickOf(item),
        label: headingWords(t, item),
        hint: [about(item), ...doubtWords(words, item)].join('. '),
      }))}
    />
  )
}
