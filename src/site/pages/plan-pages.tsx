import type { PlanData } from '../../publishing/published-data.ts'
import { EmptyState, FactList, SiteTitle } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import type { Context } from './context.ts'
import { LinkedInitiatives } from './linked-initiatives.tsx'
import { ListDownloads } from './list-downloads.tsx'
import { periodWords } from './period-words.ts'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { RefLink, RefLinks } from './ref-links.tsx'
import { isDanishOnly, Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type Plan = PublishedRecord<PlanData>

export function PlanListPage({ c, plans }: { c: Context; plans: readonly Plan[] }) {
  const { t, lang, paths } = c
  return (
    <SitePage c={c} title={t('site.plans')} description={t('site.plans.lead')} crumbs={[{ label: t('site.plans') }]}>
      <SiteTitle title={t('site.plans')} lead={t('site.plans.lead')}>
        <NotTranslated c={c} when={plans.some(({ data }) => isDanishOnly(lang, data.title))} />
      </SiteTitle>
      {plans.length === 0 && <EmptyState title={t('site.plans.none')} text={t('site.plans.none-text')} />}
      <ul class="liste">
        {plans.map(({ recordId, data }) => (
          <li key={recordId}>
            <h2>
              <a href={paths.record('plans', data.slug)}>
                <Said lang={lang} text={data.title} />
              </a>
            </h2>
            <p class="daempet">{[t(`site.plan-state.${data.state}`), periodWords(c, data)].filter(Boolean).join(', ')}</p>
            <p>
              {t('site.plan.carries-out')} <RefLink c={c} page="policies" to={data.policy} />
            </p>
          </li>
        ))}
      </ul>
      <ListDownloads c={c} page="plans" />
    </SitePage>
  )
}

export function PlanPage({ frame, plan: { recordId, data } }: { frame: RecordFrame; plan: Plan }) {
  const { c, linked } = frame
  const { t } = c
  const period = periodWords(c, data)
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="plans"
      title={data.title}
      over={
        <>
          {t('site.plan.carries-out')} <RefLink c={c} page="policies" to={data.policy} />
        </>
      }
      danishOnly={isDanishOnly(c.lang, data.title)}
    >
      <FactList
        facts={[
          { label: t('site.fact.state'), value: t(`site.plan-state.${data.state}`) },
          ...(period ? [{ label: t('site.fact.period'), value: period }] : []),
          ...(data.predecessor ? [{ label: t('site.fact.replaced'), value: <RefLink c={c} page="plans" to={data.predecessor} /> }] : []),
          ...(data.successors ? [{ label: t('site.fact.replaced-by'), value: <RefLinks c={c} page="plans" to={data.successors} /> }] : []),
        ]}
      />
      {linked && <LinkedInitiatives c={c} linked={linked} empty={t('site.plan.no-initiatives')} />}
    </RecordPage>
  )
}
