import { MentionList } from '../comments/mention-list.tsx'
import type { WaitingMention } from '../comments/mentions.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, Icon, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { OpenLink } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { OverviewCounts } from './overview-store.ts'
import { PlanTable } from './plan-pages.tsx'
import type { PlanEntry } from './plan-store.ts'
import { filterHref, GAPS, NO_FILTER } from './plan-tree-filter.ts'
import type { GapCounts } from './plan-tree-store.ts'

export type OverviewProps = {
  frame: Frame
  counts: OverviewCounts
  plans: readonly PlanEntry[]
  /** What is missing in each plan that is not past. */
  missing: readonly { readonly plan: PlanEntry; readonly gaps: GapCounts }[]
  readings: readonly { readonly id: string; readonly title: string }[]
  mentions: readonly WaitingMention[]
}

/** Where the coordinator begins: what there is, what is missing, what the public does not see yet. */
export function OverviewPage(props: OverviewProps) {
  const { frame, counts, plans, readings } = props
  const t = translator(frame.lang)
  const isEmpty = counts.policies === 0 && plans.length === 0
  return (
    <WorkspaceLayout {...frame} title={t('plans.overview.title')} nav={{ current: 'home' }}>
      <PageTitle title={t('plans.overview.title')} sub={isEmpty ? undefined : countWords(t, counts)}>
        {!isEmpty && (
          <ButtonLink href={workPaths.uploadDocument} icon="document">
            {t('plans.overview.upload')}
          </ButtonLink>
        )}
      </PageTitle>
      <MentionList frame={frame} mentions={props.mentions} on="home" />
      {isEmpty && readings.length === 0 && <Welcome t={t} />}
      {readings.length > 0 && <Readings t={t} readings={readings} />}
      {!isEmpty && (
        <>
          <Missing {...props} t={t} />
          <Unpublished t={t} counts={counts} />
          {plans.length > 0 && (
            <Card title={t('plans.overview.plans')} id="planer" flush>
              <PlanTable t={t} plans={plans} />
            </Card>
          )}
        </>
      )}
    </WorkspaceLayout>
  )
}

const countWords = (t: Translate, counts: OverviewCounts): string =>
  (['policies', 'goals', 'initiatives', 'units'] as const).map(key => t(`plans.overview.count.${key}`, { count: counts[key] })).join(', ')

const Welcome = ({ t }: { t: Translate }) => (
  <EmptyState title={t('plans.overview.welcome-title')} text={t('plans.overview.welcome')}>
    <ButtonLink href={workPaths.uploadDocument} icon="document">
      {t('plans.overview.upload')}
    </ButtonLink>
    <ButtonLink href={workPaths.newPolicy} variant="secondary">
      {t('plans.overview.begin-policy')}
    </ButtonLink>
  </EmptyState>
)

const Readings = ({ t, readings }: { t: Translate; readings: OverviewProps['readings'] }) => (
  <Card title={t('plans.overview.reviews')} id="gennemgang">
    <ul class="plain">
      {readings.map(reading => (
        <li key={reading.id}>
          <OpenLink href={workPaths.review(reading.id)}>{t('plans.overview.review', { document: reading.title })}</OpenLink>
        </li>
      ))}
    </ul>
  </Card>
)

function Missing({ t, missing }: OverviewProps & { t: Translate }) {
  const lines = missing.flatMap(({ plan, gaps }) =>
    GAPS.filter(gap => gaps[gap] > 0).map(gap => ({
      href: filterHref(workPaths.plan(plan.id), { ...NO_FILTER, gap }),
      text: t('plans.overview.in-plan', { text: t(`plans.overview.gap.${gap}`, { count: gaps[gap] }), plan: plan.title }),
    })),
  )
  const anything = missing.some(({ gaps }) => gaps.all > 0)
  if (!anything) return null
  return (
    <Card title={t('plans.overview.missing')} id="mangler">
      {lines.length === 0 ? (
        <p>{t('plans.overview.nothing-missing')}</p>
      ) : (
        <ul class="plain marked">
          {lines.map(line => (
            <li key={line.href}>
              <Icon name="warning" class="warn" /> <a href={line.href}>{line.text}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Unpublished({ t, counts }: { t: Translate; counts: OverviewCounts }) {
  const { everPublished, unpublished } = counts
  if (counts.initiatives === 0) return null
  return (
    <Card title={t('plans.overview.unpublished')} id="udgivelse">
      {!everPublished && <p>{t('plans.overview.never-published')}</p>}
      <p>{unpublished > 0 ? t('plans.overview.changed', { count: unpublished }) : t('plans.overview.up-to-date')}</p>
      <p class="topgap">
        <ButtonLink href={workPaths.newPublication} variant="secondary" icon="publish">
          {t('plans.overview.publish')}
        </ButtonLink>
      </p>
    </Card>
  )
}
