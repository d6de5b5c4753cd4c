import type { PolicyData } from '../../publishing/published-data.ts'
import { EmptyState, type Fact, FactList, SiteTitle } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { type Context, day } from './context.ts'
import { ListDownloads } from './list-downloads.tsx'
import { periodWords } from './period-words.ts'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { RefLink, RefLinks } from './ref-links.tsx'
import { isDanishOnly, Paragraphs, Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type Policy = PublishedRecord<PolicyData>

export function PolicyListPage({ c, policies }: { c: Context; policies: readonly Policy[] }) {
  const { t, lang, paths } = c
  return (
    <SitePage c={c} title={t('site.policies')} description={t('site.policies.lead')} crumbs={[{ label: t('site.policies') }]}>
      <SiteTitle title={t('site.policies')} lead={t('site.policies.lead')}>
        <NotTranslated c={c} when={policies.some(({ data }) => isDanishOnly(lang, data.title))} />
      </SiteTitle>
      {policies.length === 0 && <EmptyState title={t('site.policies.none')} text={t('site.policies.none-text')} />}
      <ul class="liste">
        {policies.map(({ recordId, data }) => (
          <li key={recordId}>
            <h2>
              <a href={paths.record('policies', data.slug)}>
                <Said lang={lang} text={data.title} />
              </a>
            </h2>
            <p class="daempet">{periodWords(c, data)}</p>
            <p>{t('site.policy.holds', { goals: data.goals.length, plans: data.plans.length })}</p>
          </li>
        ))}
      </ul>
      <ListDownloads c={c} page="policies" />
    </SitePage>
  )
}

export function PolicyPage({ frame, policy: { recordId, data } }: { frame: RecordFrame; policy: Policy }) {
  const { c } = frame
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="policies"
      title={data.title}
      over={periodWords(c, data)}
      danishOnly={isDanishOnly(c.lang, data.title, data.vision)}
    >
      <Paragraphs lang={c.lang} text={data.vision} class="tekst lead" />
      <div class="del">
        <FactList facts={factsOf(c, data)} />
      </div>
    </RecordPage>
  )
}

function factsOf(c: Context, data: PolicyData): Fact[] {
  const { t, lang } = c
  const adopted = [data.adoptedOn && day(c, data.adoptedOn), data.adoptedBy].filter(Boolean).join(', ')
  const facts: (Fact | false)[] = [
    periodWords(c, data) !== '' && { label: t('site.fact.period'), value: periodWords(c, data) },
    adopted !== '' && {
      label: t('site.fact.adopted'),
      value: <Said lang={lang} text={adopted} />,
      note: data.decisionReference && <Said lang={lang} text={data.decisionReference} />,
    },
    data.goals.length > 0 && { label: t('site.goals'), value: <RefLinks c={c} page="goals" to={data.goals} /> },
    data.plans.length > 0 && { label: t('site.plans'), value: <RefLinks c={c} page="plans" to={data.plans} /> },
    data.predecessor !== undefined && { label: t('site.fact.replaced'), value: <RefLink c={c} page="policies" to={data.predecessor} /> },
    data.successor !== undefined && { label: t('site.fact.replaced-by'), value: <RefLink c={c} page="policies" to={data.successor} /> },
  ]
  return facts.filter(fact => fact !== false)
}
