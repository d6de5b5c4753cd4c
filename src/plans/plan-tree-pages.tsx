import { CommentSection } from '../comments/comment-section.tsx'
import type { Talk } from '../comments/talk.ts'
import { type YearFrame, yearFrame } from '../domain/time-bar.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, EmptyState, Filters, Icon, PageTitle, Pagination, SrOnly, tableRoles } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, planPeriod, plansCrumb } from './plan-pages.tsx'
import type { PlanEntry } from './plan-store.ts'
import { filterHref, GAPS, isFiltered, NO_GOAL, type TreeFilter } from './plan-tree-filter.ts'
import { TreeFilterForm, type TreeFilterFormProps } from './plan-tree-filter-form.tsx'
import { BULK_FORM, Row } from './plan-tree-row.tsx'
import { type GapCounts, PAGE_SIZE, type TreeGoal, type TreePage, type TreeRow } from './plan-tree-store.ts'

export type PlanPageProps = {
  frame: Frame
  plan: PlanEntry
  tree: TreePage
  filter: TreeFilter
  /** Goals whose initiatives are folded. */
  closed: readonly string[]
  page: number
  gaps: GapCounts
  choices: TreeFilterFormProps['choices']
  thisYear: number
  talk: Talk | undefined
}

/** A plan as a tree: its goals, under each the initiatives that serve it. */
export function PlanPage({ frame, plan, tree, filter, closed, page, gaps, choices, thisYear, talk }: PlanPageProps) {
  const t = translator(frame.lang)
  const path = workPaths.plan(plan.id)
  const sub = t('plans.tree.sub', { period: planPeriod(t, plan), count: gaps.all, state: t(`plans.state.${plan.state}`) })
  return (
    <WorkspaceLayout {...frame} title={plan.title} nav={NAV} breadcrumbs={[plansCrumb(t), { label: plan.title }]}>
      <PageTitle title={plan.title} sub={sub}>
        <ButtonLink href={workPaths.recordHistory('plan', plan.id)} variant="tertiary" icon="history">
          {t('plans.history')}
        </ButtonLink>
        <ButtonLink href={workPaths.nextPlan(plan.id)} variant="secondary">
          {t('plans.next.begin-plan')}
        </ButtonLink>
        <ButtonLink href={workPaths.editPlan(plan.id)} variant="secondary" icon="edit">
          {t('plans.edit')}
        </ButtonLink>
        <ButtonLink href={workPaths.uploadDocument} variant="secondary" icon="document">
          {t('plans.upload')}
        </ButtonLink>
        <ButtonLink href={workPaths.newInitiative(plan.id)} icon="plus">
          {t('plans.new-initiative')}
        </ButtonLink>
      </PageTitle>
      <Neighbours t={t} plan={plan} />
      {gaps.all === 0 ? (
        <EmptyState title={t('plans.tree.empty-title')} text={t('plans.tree.empty')}>
          <ButtonLink href={workPaths.newInitiative(plan.id)}>{t('plans.new-initiative')}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Filters label={t('plans.tree.filter')} links={gapLinks(t, path, filter, gaps)} />
          <TreeFilterForm t={t} action={path} filter={filter} choices={choices} />
          {tree.total === 0 ? (
            <EmptyState title={t('plans.tree.none-found-title')} text={t('plans.tree.none-found')}>
              <ButtonLink href={path} variant="secondary">
                {t('plans.tree.clear')}
              </ButtonLink>
            </EmptyState>
          ) : (
            <Tree t={t} lang={frame.lang} plan={plan} tree={tree} filter={filter} closed={closed} page={page} thisYear={thisYear} />
          )}
        </>
      )}
      <CommentSection frame={frame} talk={talk} />
    </WorkspaceLayout>
  )
}

/** The plans of the periods before and after. */
const Neighbours = ({ t, plan: { predecessor, successors } }: { t: Translate; plan: PlanEntry }) => (
  <>
    {predecessor && (
      <p>
        {t('plans.next.goes-on-from')} <a href={workPaths.plan(predecessor.id)}>{predecessor.title}</a>
      </p>
    )}
    {successors.map(successor => (
      <p key={successor.id}>
        {t('plans.next.goes-on-in')} <a href={workPaths.plan(successor.id)}>{successor.title}</a>
      </p>
    ))}
  </>
)

function gapLinks(t: Translate, path: string, filter: TreeFilter, gaps: GapCounts) {
  const all = { href: filterHref(path, { ...filter, gap: null }), label: t('plans.gap.all'), count: gaps.all, current: filter.gap === null }
  return [
    all,
    ...GAPS.map(gap => ({
      href: filterHref(path, { ...filter, gap }),
      label: t(`plans.gap.${gap}`),
      count: gaps[gap],
      icon: gaps[gap] > 0 ? ('warning' as const) : undefined,
      current: filter.gap === gap,
    })),
  ]
}

type TreeProps = Pick<PlanPageProps, 'plan' | 'tree' | 'filter' | 'closed' | 'page' | 'thisYear'> & { t: Translate; lang: Lang }

function Tree({ t, lang, plan, tree, filter, closed, page, thisYear }: TreeProps) {
  const frame = yearFrame(plan.period_from, plan.period_to, thisYear)
  const pages = Math.ceil(tree.total / PAGE_SIZE)
  const groups = [...Map.groupBy(tree.rows, row => row.goal_id ?? NO_GOAL)]
  const path = workPaths.plan(plan.id)
  const turned = (id: string) => (closed.includes(id) ? closed.filter(one => one !== id) : [...closed, id])
  return (
    <>
      {isFiltered(filter) && (
        <p class="muted" role="status">
          {t('plans.tree.found', { count: tree.total })}
        </p>
      )}
      <Card flush>
        <table class="table omloeb tree" data-tree={plan.id} {...tableRoles.table}>
          <caption>{t('plans.tree.caption', frame)}</caption>
          <Head t={t} />
          {groups.map(([goalId, rows], index) => (
            <Group
              key={goalId}
              t={t}
              lang={lang}
              planId={plan.id}
              goal={tree.goals.find(goal => goal.id === goalId)}
              withoutGoal={tree.withoutGoal}
              rows={rows}
              frame={frame}
              id={goalId}
              isClosed={closed.includes(goalId)}
              turnHref={filterHref(path, filter, page, turned(goalId))}
              // The first goal of a later page may have begun on the page before.
              continued={page > 1 && index === 0}
            />
          ))}
        </table>
      </Card>
      {/* Only script that goes by the keys shows what they do. */}
      <p class="small muted" data-tree-keys hidden>
        {t('plans.tree.keys')}
      </p>
      <Only to={workPaths.bulkChange(plan.id)}>
        <form action={workPaths.bulkChange(plan.id)} id={BULK_FORM} class="row topgap">
          <Button variant="secondary">{t('plans.bulk.choose')}</Button>
          <Button variant="secondary" formAction={workPaths.bulkStatus(plan.id)}>
            {t('plans.bulk.choose-status')}
          </Button>{' '}
          <span class="muted">{t('plans.bulk.choose-hint')}</span>
        </form>
      </Only>
      <Pagination t={t} page={page} pages={pages} href={number => filterHref(path, filter, number, closed)} />
      <p class="row topgap">
        <ButtonLink href={filterHref(workPaths.planCsv(plan.id), filter)} variant="tertiary" icon="download">
          {t('plans.file.csv')}
        </ButtonLink>
        <ButtonLink href={filterHref(workPaths.planJson(plan.id), filter)} variant="tertiary" icon="download">
          {t('plans.file.json')}
        </ButtonLink>
      </p>
    </>
  )
}

const COLUMNS = ['initiative', 'owner', 'time', 'money', 'measure', 'status'] as const

const Head = ({ t }: { t: Translate }) => (
  <thead {...tableRoles.group}>
    <tr {...tableRoles.row}>
      {COLUMNS.map(column => (
        <th key={column} {...tableRoles.columnHeading}>
          {t(`plans.tree.column-${column}`)}
        </th>
      ))}
    </tr>
  </thead>
)

type GroupProps = {
  t: Translate
  lang: Lang
  planId: string
  goal: TreeGoal | undefined
  withoutGoal: number
  rows: readonly TreeRow[]
  frame: YearFrame
  continued: boolean
  /** The goal's, or what stands for none. */
  id: string
  isClosed: boolean
  /** This page with the goal folded, or unfolded. */
  turnHref: string
}

function Group({ t, lang, planId, goal, withoutGoal, rows, frame, continued, id, isClosed, turnHref }: GroupProps) {
  const name = goal
    ? [goal.number && t('plans.tree.goal', { number: goal.number }), goal.title].filter(Boolean).join('. ')
    : t('plans.tree.without-goal')
  const count = goal ? goal.initiatives : withoutGoal
  return (
    <tbody {...tableRoles.group} data-goal={id} data-closed={isClosed ? '' : undefined}>
      <tr {...tableRoles.row}>
        <th {...tableRoles.rowHeading} scope="rowgroup" colspan={COLUMNS.length} class="goalrow">
          <a class="turn" href={turnHref} id={`maal-${id}`} data-turn={t('plans.tree.below', { goal: name })}>
            <Icon name="right" />
            <SrOnly>{t(isClosed ? 'plans.tree.unfold' : 'plans.tree.fold', { goal: name })}</SrOnly>
          </a>
          {goal ? <a href={workPaths.goal(goal.id)}>{name}</a> : name}
          {continued && ` (${t('plans.tree.continued')})`} <span class="muted">{t('plans.tree.goal-count', { count })}</span>
        </th>
      </tr>
      {rows.map(row => (
        <Row key={row.id} t={t} lang={lang} planId={planId} row={row} frame={frame} isHidden={isClosed} />
      ))}
    </tbody>
  )
}
