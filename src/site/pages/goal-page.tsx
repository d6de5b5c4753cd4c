import type { GoalData } from '../../publishing/published-data.ts'
import { type Fact, FactList, Section } from '../../web/components/index.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { fateFacts } from './fate-facts.tsx'
import { FollowItem } from './follow-item.tsx'
import { Indicators } from './indicators.tsx'
import { Articles } from './initiative-facts.tsx'
import { LinkedInitiatives } from './linked-initiatives.tsx'
import { type RecordFrame, RecordPage } from './record-page.tsx'
import { RefLink, RefLinks } from './ref-links.tsx'
import { Remarks } from './remarks.tsx'
import { isDanishOnly, Paragraphs, Said } from './said.tsx'
import { Sources } from './sources.tsx'

export function GoalPage({ frame, goal: { recordId, data } }: { frame: RecordFrame; goal: PublishedRecord<GoalData> }) {
  const { c, linked } = frame
  const { t, lang } = c
  return (
    <RecordPage
      frame={frame}
      recordId={recordId}
      page="goals"
      number={data.number}
      title={data.title}
      over={
        <>
          {data.number ? t('site.goal.numbered', { number: data.number }) : t('site.goal')} {t('site.goal.in')}{' '}
          <RefLink c={c} page="policies" to={data.policy} />
        </>
      }
      danishOnly={isDanishOnly(lang, data.title, data.text)}
    >
      <ul class="raekke lille">
        <FollowItem c={c} page="goals" slug={data.slug} />
      </ul>
      <Paragraphs lang={lang} text={data.text} />
      <div class="del">
        <FactList facts={factsOf(frame, data)} />
      </div>
      {data.priorities.length > 0 && <Priorities frame={frame} data={data} />}
      {linked && <LinkedInitiatives c={c} linked={linked} empty={t('site.goal.no-initiatives')} />}
      {data.indicators.length > 0 && (
        <Section id="maaltal" title={t('site.indicators')}>
          <Indicators c={c} indicators={data.indicators} />
        </Section>
      )}
      {data.remarks.length > 0 && (
        <Section id="bemaerkninger" title={t('site.remarks')}>
          <Remarks c={c} remarks={data.remarks} />
        </Section>
      )}
      <Section id="kilder" title={t('site.sources')}>
        <Sources c={c} sources={data.sources} />
      </Section>
    </RecordPage>
  )
}

function factsOf({ c }: RecordFrame, data: GoalData): Fact[] {
  const { t } = c
  const facts: (Fact | false)[] = [
    { label: t('site.fact.policy'), value: <RefLink c={c} page="policies" to={data.policy} /> },
    data.parent !== undefined && { label: t('site.fact.parent-goal'), value: <RefLink c={c} page="goals" to={data.parent} /> },
    data.children.length > 0 && { label: t('site.fact.child-goals'), value: <RefLinks c={c} page="goals" to={data.children} /> },
    data.articles.length > 0 && { label: t('site.fact.articles'), value: <Articles c={c} articles={data.articles} /> },
    ...fateFacts(c, 'goals', 'policies', data),
  ]
  return facts.filter(fact => fact !== false)
}

const Priorities = ({ frame: { c }, data }: { frame: RecordFrame; data: GoalData }) => (
  <Section id="prioriteringer" title={c.t('site.goal.priorities')}>
    <ul class="liste">
      {data.priorities.map(({ text, units }) => (
        <li key={text.da}>
          <Said lang={c.lang} text={text} />
          {units.length > 0 && (
            <div class="lille daempet">
              {c.t('site.goal.answers')} <RefLinks c={c} page="units" to={units} />
            </div>
          )}
        </li>
      ))}
    </ul>
  </Section>
)
