import type { ComponentChildren } from 'preact'
import { Section, Thread } from '../../web/components/index.ts'
import type { Change } from '../records/change-store.ts'
import type { PublishedInitiative } from '../records/record-store.ts'
import { AsItWas } from './as-it-was.tsx'
import { type Context, plain } from './context.ts'
import { Indicators } from './indicators.tsx'
import { InitiativeActivities } from './initiative-activities.tsx'
import { InitiativeFacts } from './initiative-facts.tsx'
import { InitiativeHead } from './initiative-head.tsx'
import { InitiativeMoney } from './initiative-money.tsx'
import { InitiativeStatuses } from './initiative-statuses.tsx'
import { RecordChanges } from './record-changes.tsx'
import { Remarks } from './remarks.tsx'
import { Paragraphs, Said } from './said.tsx'
import { SitePage } from './site-page.tsx'
import { Sources } from './sources.tsx'

export type InitiativePageProps = {
  c: Context
  initiative: PublishedInitiative
  changes: readonly Change[]
  /** Set where an earlier version is shown. */
  version?: { readonly number: number; readonly publishedAt: Date } | undefined
}

type Part = { readonly id: string; readonly title: string; readonly body: ComponentChildren }

/** All that is known of one initiative, from how it goes down to the lines it was read from. */
export function InitiativePage({ c, initiative, changes, version }: InitiativePageProps) {
  const { t, lang, paths } = c
  const { data } = initiative
  const [goal] = data.goals
  const parts = partsOf(c, initiative, changes)
  const name = data.number ? `${data.number} ${plain(lang, data.title)}` : plain(lang, data.title)
  return (
    <SitePage
      c={c}
      title={version ? t('site.version.title', { title: name, version: version.number }) : `${name}, ${plain(lang, data.plan.title)}`}
      description={plain(lang, data.summary) || plain(lang, data.text)}
      current="initiatives"
      crumbs={[
        { label: t('site.initiatives'), href: paths.page('initiatives') },
        ...(goal ? [{ label: <Said lang={lang} text={goal.title} />, href: paths.record('goals', goal.slug) }] : []),
        { label: data.number ? t('site.initiative.numbered', { number: data.number }) : <Said lang={lang} text={data.title} /> },
      ]}
    >
      {version && <AsItWas c={c} version={version} />}
      <InitiativeHead c={c} initiative={initiative} />
      <div class="medtraad">
        <Thread
          title={t('site.thread')}
          links={[
            { href: paths.record('policies', data.policy.slug), label: <Said lang={lang} text={data.policy.title} /> },
            ...data.goals.map(({ slug, number, title }) => ({
              href: paths.record('goals', slug),
              label: number ? t('site.goal.numbered', { number }) : <Said lang={lang} text={title} />,
            })),
            ...parts.map(({ id, title }, index) => ({ href: `#${id}`, label: title, here: index === 0 })),
          ]}
        />
        <div>
          {parts.map(({ id, title, body }) => (
            <Section id={id} key={id} title={title}>
              {body}
            </Section>
          ))}
        </div>
      </div>
    </SitePage>
  )
}

/** Only what there is something to say about; a missing part is no heading over nothing. */
function partsOf(c: Context, { recordId, data, changedAt }: PublishedInitiative, changes: readonly Change[]): Part[] {
  const { t, lang } = c
  const has = <Item,>(items: readonly Item[]) => items.length > 0
  const parts: (Part | false)[] = [
    { id: 'status', title: t('site.initiative.status'), body: <InitiativeStatuses c={c} data={data} /> },
    data.text.da !== '' && { id: 'indhold-tekst', title: t('site.initiative.text'), body: <Paragraphs lang={lang} text={data.text} /> },
    { id: 'fakta', title: t('site.initiative.facts'), body: <InitiativeFacts c={c} data={data} /> },
    { id: 'penge', title: t('site.initiative.money'), body: <InitiativeMoney c={c} data={data} /> },
    has(data.activities) && { id: 'aktiviteter', title: t('site.initiative.activities'), body: <InitiativeActivities c={c} data={data} /> },
    has(data.indicators) && { id: 'maaltal', title: t('site.indicators'), body: <Indicators c={c} indicators={data.indicators} /> },
    has(data.remarks) && { id: 'bemaerkninger', title: t('site.remarks'), body: <Remarks c={c} remarks={data.remarks} /> },
    data.evidence !== '' && { id: 'viden', title: t('site.initiative.evidence'), body: <Paragraphs lang={lang} text={data.evidence} /> },
    { id: 'aendret', title: t('site.changed'), body: <RecordChanges c={c} changes={changes} recordId={recordId} changedAt={changedAt} /> },
    { id: 'kilder', title: t('site.sources'), body: <Sources c={c} sources={data.sources} /> },
  ]
  return parts.filter(part => part !== false)
}
