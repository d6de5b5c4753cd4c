import { STATUSES } from '../../domain/status.ts'
import type { GoalData } from '../../publishing/published-data.ts'
import { Icon } from '../../web/components/icon/icon.tsx'
import { type GoalKnot, GoalRope, SearchForm, StatusKey } from '../../web/components/index.ts'
import type { GoalStates, YearOfMoney } from '../front-store.ts'
import { listSearch, withOnly } from '../list/list-query.ts'
import type { Change, Publication } from '../records/change-store.ts'
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
  publication: Publication | undefined
  changes: readonly Change[]
}

export function FrontPage({ c, goals, states, money, publication, changes }: FrontPageProps) {
  const { t, frame } = c
  const policy = frame.data.policy
  return (
    <SitePage c={c} title={t('site.front.title')} description={plain(c.lang, policy?.vision ?? frame.data.about)} current="home" wide>
      <Band c={c} />
      <Goals c={c} goals={goals} states={states} />
      <FrontMoney c={c} years={money} />
      <LatestChanges c={c} publication={publication} changes={changes} />
    </SitePage>
  )
}

/** What the policy is about, the way to search it, and how all of it goes right now. */
function Band({ c }: { c: Context }) {
  const { t, lang, frame, paths } = c
  const { policy, about } = frame.data
  const lead = policy?.vision.da ? policy.vision : about
  return (
    <section class="front">
      <div class="ramme to">
        <div>
          <p class="over">{policy ? <Said lang={lang} text={policy.title} /> : frame.data.name}</p>
          <h1>
            {t('site.front.promised')} <span>{t('site.front.going')}</span>
          </h1>
          {lead.da && (
            <p class="lead">
              <Said lang={lang} text={lead} />
            </p>
          )}
          <SearchForm t={t} action={paths.page('search')} label={t('site.front.search')} />
        </div>
        <Glance c={c} />
      </div>
    </section>
  )
}

function Glance({ c }: { c: Context }) {
  const { t, frame, paths } = c
  const counts = frame.facets.get('status') ?? []
  return (
    <div class="blik">
      <h2>{t('site.front.now', { count: frame.total, shown: count(c, frame.total) })}</h2>
      <dl>
        {STATUSES.flatMap(status => counts.filter(({ value }) => value === status)).map(({ value, count: number }) => (
          <div class="r" key={value}>
            <dt>
              <Icon name={value as (typeof STATUSES)[number]} />
              <a href={paths.page('initiatives') + listSearch(withOnly('status', value))}>
                {t(`components.status.${value as (typeof STATUSES)[number]}`)}
              </a>
            </dt>
            <dd>{count(c, number)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('site.front.whose', { date: day(c, frame.publishedAt) })}</p>
    </div>
  )
}

function Goals({ c, goals, states }: Pick<FrontPageProps, 'c' | 'goals' | 'states'>) {
  const { t, frame } = c
  // Sub-goals have pages of their own; the rope shows what the policy itself counts.
  const own = goals.filter(({ data }) => !data.parent && (!frame.data.policy || data.policy.id === frame.data.policy.id))
  if (own.length === 0) return null
  return (
    <section class="baand" aria-labelledby="h-maal">
      <div class="ramme">
        <h2 id="h-maal">{t('site.front.goals', { count: own.length })}</h2>
        <p class="lille daempet">{t('site.front.knots')}</p>
        <StatusKey t={t} />
        <GoalRope t={t} goals={own.map(goal => knotOf(c, goal, states))} />
      </div>
    </section>
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
