import type { GoalData, Ref } from '../../publishing/published-data.ts'
import { EmptyState, type GoalKnot, GoalRope, SiteTitle, StatusKey } from '../../web/components/index.ts'
import type { GoalStates } from '../front-store.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import type { Context } from './context.ts'
import { ListDownloads } from './list-downloads.tsx'
import { RefLink, RefLinks } from './ref-links.tsx'
import { Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type Goal = PublishedRecord<GoalData>
type GoalListPageProps = { c: Context; goals: readonly Goal[]; states: GoalStates }

/** Every goal, policy by policy, the one the front page is about first. */
export function GoalListPage({ c, goals, states }: GoalListPageProps) {
  const { t } = c
  const policies = policiesOf(c, goals)
  return (
    <SitePage c={c} title={t('site.goals')} description={t('site.goals.lead')} current="goals" crumbs={[{ label: t('site.goals') }]}>
      <SiteTitle title={t('site.goals')} lead={t('site.goals.lead')}>
        <NotTranslated c={c} when />
      </SiteTitle>
      {goals.length === 0 ? <EmptyState title={t('site.goals.none')} text={t('site.goals.none-text')} /> : <StatusKey t={t} />}
      {policies.map(policy => (
        <section class="del" key={policy.id} aria-labelledby={`p-${policy.slug}`}>
          <h2 id={`p-${policy.slug}`}>
            <RefLink c={c} page="policies" to={policy} />
          </h2>
          <GoalRope
            t={t}
            goals={goals.filter(({ data }) => data.policy.id === policy.id && !data.parent).map(goal => knotOf(c, goal, states))}
          />
        </section>
      ))}
      <ListDownloads c={c} page="goals" />
    </SitePage>
  )
}

function policiesOf({ frame }: Context, goals: readonly Goal[]): Ref[] {
  const policies = [...new Map(goals.map(({ data }) => [data.policy.id, data.policy])).values()]
  const first = frame.data.policy?.id
  return policies.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
}

function knotOf(c: Context, { number, data }: Goal, states: GoalStates): GoalKnot {
  return {
    number,
    title: <Said lang={c.lang} text={data.title} />,
    href: c.paths.record('goals', data.slug),
    counts: states.get(data.slug) ?? {},
    after: data.children.length > 0 ? <RefLinks c={c} page="goals" to={data.children} /> : undefined,
  }
}
