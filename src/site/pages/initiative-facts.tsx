import type { InitiativeData, InitiativeTimeframe } from '../../publishing/published-data.ts'
import { type Fact, FactList } from '../../web/components/index.ts'
import { listSearch, withOnly } from '../list/list-query.ts'
import { type Context, plain } from './context.ts'
import { articleWords } from './facet-words.tsx'
import { fateFacts } from './fate-facts.tsx'
import { OwnWords } from './own-words.tsx'
import { RefLinks } from './ref-links.tsx'
import { Said } from './said.tsx'
import { timeframeWords } from './timeframe-words.ts'

export function InitiativeFacts({ c, data }: { c: Context; data: InitiativeData }) {
  const { t } = c
  const part = (name: InitiativeData['units'][number]['part']) => data.units.filter(each => each.part === name).map(each => each.unit)
  const facts: (Fact | false)[] = [
    part('lead').length > 0 && { label: t('site.fact.lead'), value: <RefLinks c={c} page="units" to={part('lead')} /> },
    part('cross-cutting').length > 0 && {
      label: t('site.fact.cross-cutting'),
      value: <RefLinks c={c} page="units" to={part('cross-cutting')} />,
    },
    part('partner').length > 0 && { label: t('site.fact.partners'), value: <RefLinks c={c} page="units" to={part('partner')} /> },
    coordinatorFact(c, data),
    data.goals.length > 0 && { label: t('site.fact.goals'), value: <RefLinks c={c} page="goals" to={data.goals} /> },
    targetGroupFact(c, data),
    { label: t('site.fact.time'), value: timeframeWords(c, data.timeframe), note: printedTime(c, data.timeframe) },
    data.parent !== undefined && { label: t('site.fact.parent'), value: <RefLinks c={c} page="initiatives" to={[data.parent]} /> },
    data.children.length > 0 && { label: t('site.fact.children'), value: <RefLinks c={c} page="initiatives" to={data.children} /> },
    data.articles.length > 0 && { label: t('site.fact.articles'), value: <Articles c={c} articles={data.articles} /> },
    ...fateFacts(c, 'initiatives', 'plans', data),
    ...(data.own ?? []).map(own => ({ label: plain(c.lang, own.name), value: <OwnWords c={c} own={own} /> })),
  ]
  return <FactList facts={facts.filter(fact => fact !== false)} />
}

function coordinatorFact({ t, lang }: Context, { coordinator: { name, email } }: InitiativeData): Fact | false {
  if (!name && !email) return false
  const link = email && <a href={`mailto:${email}`}>{email}</a>
  return { label: t('site.fact.coordinator'), value: name ? <Said lang={lang} text={name} /> : link, note: name && link }
}

function targetGroupFact(c: Context, { targetGroups, targetGroupWords }: InitiativeData): Fact | false {
  if (targetGroups.length === 0 && !targetGroupWords) return false
  const words = targetGroupWords && <Said lang={c.lang} text={targetGroupWords} />
  const links = targetGroups.length > 0 && <RefLinks c={c} page="target-groups" to={targetGroups} />
  return { label: c.t('site.fact.target-groups'), value: links || words, note: links && words }
}

/** The source's own words, where the dates do not already say the same. */
function printedTime(c: Context, timeframe: InitiativeTimeframe) {
  if (!timeframe.words || timeframe.words === timeframeWords(c, timeframe)) return undefined
  return (
    <>
      {c.t('site.fact.printed')} <q lang="da">{timeframe.words}</q>
    </>
  )
}

export const Articles = ({ c, articles }: { c: Context; articles: readonly number[] }) => (
  <ul class="plain">
    {articles.map(article => (
      <li key={article}>
        <a href={c.paths.page('initiatives') + listSearch(withOnly('article', String(article)))}>{articleWords(c.t, article)}</a>
      </li>
    ))}
  </ul>
)
