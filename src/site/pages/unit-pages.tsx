import { isKey } from '../../i18n/translate.ts'
import type { UnitData } from '../../publishing/published-data.ts'
import { EmptyState, type Fact, FactList, Section, SiteTitle, Tree, type TreeNode } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { type Context, count, day } from './context.ts'
import { LinkedInitiatives } from './linked-initiatives.tsx'
import { ListDownloads } from './list-downloads.tsx'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { RefLink, RefLinks } from './ref-links.tsx'
import { isDanishOnly, Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

type Unit = PublishedRecord<UnitData>

/** The authority as a tree. Units that are no more stand apart, with what became of them. */
export function UnitListPage({ c, units }: { c: Context; units: readonly Unit[] }) {
  const { t } = c
  const ids = new Set(units.map(unit => unit.recordId))
  const present = units.filter(({ data }) => !data.validTo)
  const gone = units.filter(({ data }) => data.validTo)
  const roots = present.filter(({ data }) => !data.parent || !ids.has(data.parent.id))
  return (
    <SitePage c={c} title={t('site.units')} description={t('site.units.lead')} current="units" crumbs={[{ label: t('site.units') }]}>
      <SiteTitle title={t('site.units')} lead={t('site.units.lead')}>
        <NotTranslated c={c} when={units.some(({ data }) => isDanishOnly(c.lang, data.officialName))} />
      </SiteTitle>
      {units.length === 0 ? (
        <EmptyState title={t('site.units.none')} text={t('site.units.none-text')} />
      ) : (
        <Tree nodes={nodesOf(c, roots, present)} />
      )}
      {gone.length > 0 && (
        <Section id="tidligere" title={t('site.units.gone')}>
          <Tree nodes={nodesOf(c, gone, [])} />
        </Section>
      )}
      <ListDownloads c={c} page="units" />
    </SitePage>
  )
}

function nodesOf(c: Context, units: readonly Unit[], all: readonly Unit[]): TreeNode[] {
  return units.map(({ recordId, data }) => {
    const initiatives = c.frame.facets.get('unit')?.find(({ value }) => value === data.slug)?.count ?? 0
    return {
      id: recordId,
      label: <Said lang={c.lang} text={data.officialName} />,
      href: c.paths.record('units', data.slug),
      after: (
        <span class="lille daempet">
          {data.abbreviation && `${data.abbreviation}, `}
          {c.t('site.units.initiatives', { count: initiatives, shown: count(c, initiatives) })}
        </span>
      ),
      children: nodesOf(
        c,
        all.filter(other => other.data.parent?.id === recordId),
        all,
      ),
    }
  })
}

export function UnitPage({ frame, unit: { recordId, data } }: { frame: RecordFrame; unit: Unit }) {
  const { c, linked } = frame
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="units"
      title={data.officialName}
      over={data.parent && <RefLink c={c} page="units" to={data.parent} />}
      danishOnly={isDanishOnly(c.lang, data.officialName)}
    >
      {data.validTo && <p class="lead">{c.t('site.unit.ended', { date: day(c, data.validTo) })}</p>}
      <FactList facts={factsOf(c, data)} />
      {linked && <LinkedInitiatives c={c} linked={linked} empty={c.t('site.unit.no-initiatives')} />}
    </RecordPage>
  )
}

function factsOf(c: Context, data: UnitData): Fact[] {
  const { t, lang } = c
  const kind = `site.unit-kind.${data.kind}`
  const facts: (Fact | false)[] = [
    isKey(kind) && { label: t('site.fact.unit-kind'), value: t(kind) },
    data.shortName !== '' && { label: t('site.fact.short-name'), value: <Said lang={lang} text={data.shortName} /> },
    data.abbreviation !== '' && { label: t('site.fact.abbreviation'), value: data.abbreviation },
    data.parent !== undefined && { label: t('site.fact.part-of'), value: <RefLink c={c} page="units" to={data.parent} /> },
    data.children.length > 0 && { label: t('site.fact.consists-of'), value: <RefLinks c={c} page="units" to={data.children} /> },
    data.successors.length > 0 && { label: t('site.fact.successors'), value: <Succession c={c} units={data.successors} /> },
    data.predecessors.length > 0 && { label: t('site.fact.predecessors'), value: <Succession c={c} units={data.predecessors} /> },
  ]
  return facts.filter(fact => fact !== false)
}

function Succession({ c, units }: { c: Context; units: UnitData['successors'] }) {
  return (
    <ul class="plain">
      {units.map(unit => {
        const key = `site.succession.${unit.how}`
        return (
          <li key={unit.id}>
            <RefLink c={c} page="units" to={unit} /> ({isKey(key) ? c.t(key) : unit.how}, {day(c, unit.on)})
          </li>
        )
      })}
    </ul>
  )
}
