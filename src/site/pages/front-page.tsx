import type { GoalData } from '../../publishing/published-data.ts'
import { Band, FrontBand, type GoalKnot, GoalRope, Overview, SearchForm, StatusKey } from '../../web/components/index.ts'
import type { GoalStates, NewestReport, YearOfMoney } from '../front-store.ts'
import type { PublicationNews } from '../records/news-store.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { type Context, count, day, plain } from './context.ts'
import { FrontMoney } from './front-money.tsx'
import { LatestChanges } from './latest-changes.tsx'
import { Said } from './said.tsx'
import { SitePage } from './site-page.tsx'

export type FrontPageProps = {
  c: Context
  goals: readonly PublishedRecord<GoalData>[]
  states: GoalStates
  money: readonly YearOfMoney[]
  news: readonly PublicationNews[]
  report: NewestReport | undefined
}

export function FrontPage({ c, goals, states, money, news, report }: FrontPageProps) {
  const { t, frame } = c
  const policy = frame.data.policy
  return (
    <SitePage c={c} title={t('site.front.title')} description={plain(c.lang, policy?.vision ?? frame.data.about)} current="home" wide>
      <Opening c={c} />
      <Goals c={c} goals={goals} states={states} />
      <FrontMoney c={c} years={money} />
      <LatestChanges c={c} news={news} report={report} />
    </SitePage>
  )
}

/** What the policy is about, the way to search it, and how all of it goes right now. */
function Opening({ c }: { c: Context }) {
  const { t, lang, frame, paths } = c
  const { policy, about } = frame.data
  const lead = policy?.vision.da ? policy.vision : about
  return (
    <FrontBand
      over={policy ? <Said lang={lang} text={policy.title} /> : frame.data.name}
      title={
        <>
          {t('site.front.promised')} <span>{t('site.front.going')}</span>
        </>
      }
      lead={lead.da ? <Said lang={lang} text={lead} /> : undefined}
      aside={
        <Overview
          t={t}
          title={t('site.front.now', { count: frame.total, shown: count(c, frame.total) })}
          counts={Object.fromEntries((frame.facets.get('status') ?? []).map(({ value, count: number }) => [value, number]))}
          note={t('site.front.whose', { date: day(c, frame.publishedAt) })}
        />
      }
    >
      <SearchForm t={t} action={paths.page('search')} label={t('site.front.search')} />
    </FrontBand>
  )
}

function Goals({ c, goals, states }: Pick<FrontPageProps, 'c' | 'goals' | 'states'>) {
  const { t, frame } = c
  // Sub-goals have pages of their own; the rope shows what the policy itself counts.
  const own = goals.filter(({ data }) => !data.parent && (!frame.data.policy || data.policy.id === frame.data.policy.id))
  if (own.length === 0) return null
  return (
    <Band id="maal" title={t('site.front.goals', { count: own.length })}>
      <p class="lille daempet">{t('site.front.knots')}</p>
      <StatusKey t={t} />
      <GoalRope t={t} goals={own.map(goal => knotOf(c, goal, states))} />
    </Band>
  )
}

function knotOf({ lang, paths }: Context, { number, data }: PublishedRecord<GoalData>, states: GoalStates): GoalKnot {
  return {
    number,
    title: <Said lang={lang} text={data.title} />,
    href: paths.record('goals', data.slug),
    text: data.text.da ? <Said lang={lang} text={firstSentences(data.text)} /> : undefined,
    counts: states.get(data.slug) ?? {},
  }
}

/** At most about 220 characters of a text, cut after a sentence. */
function firstSentences(text: GoalData['text']): GoalData['text'] {
  const cut = (words: string) => {
    if (words.length <= 220) return words
    const end = words.lastIndexOf('. ', 220)
    return end > 60 ? words.slice(0, end + 1) : `${words.slice(0, words.lastIndexOf(' ', 200))} …`
  }
  return text.en ? { da: cut(text.da), en: cut(text.en) } : { da: cut(text.da) }
}
