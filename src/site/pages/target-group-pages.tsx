import type { TargetGroupData } from '../../publishing/published-data.ts'
import { EmptyState, SiteTitle } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { type Context, count } from './context.ts'
import { LinkedInitiatives } from './linked-initiatives.tsx'
import { ListDownloads } from './list-downloads.tsx'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { isDanishOnly, Paragraphs, Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type TargetGroup = PublishedRecord<TargetGroupData>

export function TargetGroupListPage({ c, groups }: { c: Context; groups: readonly TargetGroup[] }) {
  const { t } = c
  return (
    <SitePage
      c={c}
      title={t('site.target-groups')}
      description={t('site.target-groups.lead')}
      current="target-groups"
      crumbs={[{ label: t('site.target-groups') }]}
    >
      <SiteTitle title={t('site.target-groups')} lead={t('site.target-groups.lead')}>
        <NotTranslated c={c} when={groups.some(({ data }) => isDanishOnly(c.lang, data.name))} />
      </SiteTitle>
      {groups.length === 0 && <EmptyState title={t('site.target-groups.none')} text={t('site.target-groups.none-text')} />}
      <ul class="liste">
        {groups.map(({ recordId, data }) => (
          <li key={recordId}>
            <h2>
              <a href={c.paths.record('target-groups', data.slug)}>
                <Said lang={c.lang} text={data.name} />
              </a>
            </h2>
            <Paragraphs lang={c.lang} text={data.description} />
            <p class="lille daempet">{initiativesOf(c, data.slug)}</p>
          </li>
        ))}
      </ul>
      <ListDownloads c={c} page="target-groups" />
    </SitePage>
  )
}

function initiativesOf(c: Context, slug: string): string {
  const number = c.frame.facets.get('target-group')?.find(({ value }) => value === slug)?.count ?? 0
  return c.t('site.units.initiatives', { count: number, shown: count(c, number) })
}

export function TargetGroupPage({ frame, group: { recordId, data } }: { frame: RecordFrame; group: TargetGroup }) {
  const { c, linked } = frame
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="target-groups"
      title={data.name}
      over={c.t('site.fact.target-groups')}
      danishOnly={isDanishOnly(c.lang, data.name, data.description)}
    >
      <Paragraphs lang={c.lang} text={data.description} />
      {linked && <LinkedInitiatives c={c} linked={linked} empty={c.t('site.target-group.no-initiatives')} />}
    </RecordPage>
  )
}
