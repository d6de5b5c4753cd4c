import type { ComponentChildren } from 'preact'
import type { ChangeGroup, News } from '../../domain/publication/news.ts'
import { isStatus, type Status } from '../../domain/status.ts'
import type { FieldChange } from '../../publishing/published-change.ts'
import { StatusMark } from '../../web/components/index.ts'
import type { Change } from '../records/change-store.ts'
import type { Moves } from '../records/news-store.ts'
import { pageOf } from '../records/page-of.ts'
import { ChangedRecord } from './changed-record.tsx'
import { type Context, count, money } from './context.ts'
import { fundingWords } from './facet-words.tsx'
import { fieldName } from './field-changes.tsx'
import { Said } from './said.tsx'
import { keptTimeframe } from './timeframe-words.ts'

type Telling = { c: Context; news: News<Change> }

/** The headline: a record by its name, or how many, leading to the list of them. */
export function NewsTitle({ c, news, version }: Telling & { version: number }) {
  if (news.about === 'one') return <ChangedRecord c={c} change={news.change} />
  if (news.about === 'opening') return <Opening c={c} opened={news.opened} initiatives={news.initiatives} />
  return <a href={c.paths.version(version)}>{manyWords(c, news.group)}</a>
}

/** "Handleplan 2025-2026 blev offentliggjort med 44 indsatser"; a plan or a policy that has no plan yet. */
function Opening({ c, opened, initiatives }: { c: Context; opened: ChangeGroup<Change>; initiatives: number }) {
  const { t } = c
  const [only] = opened.first
  const several = { plans: count(c, opened.count) }
  return (
    <>
      {only && opened.count === 1 ? (
        <ChangedRecord c={c} change={only} />
      ) : (
        t(`site.news.several.${opened.recordKind === 'plan' ? 'plan' : 'policy'}`, several)
      )}{' '}
      {initiatives > 0 ? t('site.news.opened-with', { count: initiatives, shown: count(c, initiatives) }) : t('site.news.opened')}
    </>
  )
}

function manyWords(c: Context, { kind, recordKind, count: number }: ChangeGroup<Change>): string {
  const { t } = c
  const params = { shown: count(c, number) }
  if (recordKind === 'initiative') return t(`site.news.initiatives.${kind}`, params)
  const page = pageOf(recordKind)
  return `${page ? t(`site.${page}`) : t('site.kind.authority')}: ${t(`site.news.others.${kind}`, params)}`
}

export function NewsText({ c, news, moves }: Telling & { moves: Moves }) {
  if (news.about === 'opening') return null
  if (news.about === 'many')
    return news.group.recordKind === 'initiative' && news.group.kind === 'changed' ? <Counted c={c} moves={moves} /> : null
  const { kind, recordKind, reason, fields } = news.change
  if (kind === 'changed') return <Changed c={c} recordKind={recordKind} fields={fields} />
  return (
    <p>
      {kind === 'added' && recordKind === 'status-report'
        ? c.t('site.news.report')
        : `${kindWord(c, recordKind)}: ${c.t(`site.change.${kind}`).toLocaleLowerCase(c.lang)}`}
      {reason && (
        <>
          . <Said lang={c.lang} text={reason} />
        </>
      )}
    </p>
  )
}

function kindWord({ t }: Context, recordKind: string): string {
  const page = pageOf(recordKind)
  return page ? t(`site.kind.${page}`) : t('site.kind.authority')
}

/** Many at once: how many moved from which status to which, and how many got other money or another time. */
function Counted({ c, moves: { statuses, money: moneys, time } }: { c: Context; moves: Moves }) {
  const { t } = c
  return (
    <ul class="nyt">
      {statuses.slice(0, 3).map(({ from, to, count: number }) => (
        <li key={`${from} ${to}`}>
          {t('site.news.count', { shown: count(c, number) })} <Move c={c} from={from} to={to} />
        </li>
      ))}
      {moneys > 0 && <li>{t('site.news.many-money', { shown: count(c, moneys) })}</li>}
      {time > 0 && <li>{t('site.news.many-time', { shown: count(c, time) })}</li>}
    </ul>
  )
}

function Move({ c: { t }, from, to }: { c: Context; from: Status | null; to: Status }) {
  if (!from)
    return (
      <>
        {t('site.news.now')} <StatusMark t={t} status={to} />
      </>
    )
  return (
    <>
      {t('site.news.from')} <StatusMark t={t} status={from} /> {t('site.news.to')} <StatusMark t={t} status={to} />
    </>
  )
}

/** What a reader asks of a promise, as sentences: how it goes, what it costs, when. Of the rest only that it was changed. */
function Changed({ c, recordKind, fields }: { c: Context; recordKind: string; fields: readonly FieldChange[] }) {
  const hasAmount = fields.some(({ field }) => field === 'amount')
  const told = fields
    .filter(({ field }) => field !== 'funding' || !hasAmount)
    .map(change => ({ field: change.field, words: sentence(c, change) }))
    .filter(({ words }) => words !== undefined)
  if (told.length > 0)
    return (
      <ul class="nyt">
        {told.map(({ field, words }) => (
          <li key={field}>{words}</li>
        ))}
      </ul>
    )
  if (fields.length === 0) return <p>{c.t('site.change.changed')}</p>
  const names = fields.map(({ field }) => fieldName(c, field)).join(', ')
  return <p>{c.t('site.news.fields', { kind: kindWord(c, recordKind), fields: names })}</p>
}

function sentence(c: Context, { field, before, after }: FieldChange): ComponentChildren {
  const { t } = c
  if (field === 'status' && isStatus(after)) return <Move c={c} from={isStatus(before) ? before : null} to={after} />
  if (field === 'amount') return amountSentence(c, before, after)
  if (field === 'timeframe' && typeof after === 'string' && before !== after) return timeSentence(c, before, after)
  if (field === 'funding' && typeof after === 'string') return t('site.news.funding', { after: fundingWords(t, after) })
  return undefined
}

function amountSentence(c: Context, before: FieldChange['before'], after: FieldChange['after']): string {
  const { t } = c
  if (typeof after !== 'number') return t('site.news.money-gone')
  if (typeof before !== 'number') return t('site.news.money-new', { after: money(c, after) })
  return t(after > before ? 'site.news.money-more' : 'site.news.money-less', { before: money(c, before), after: money(c, after) })
}

function timeSentence(c: Context, before: FieldChange['before'], after: string): ComponentChildren {
  const { t } = c
  return (
    <>
      {t('site.news.time')} <Time c={c} kept={after} />
      {typeof before === 'string' && (
        <>
          {' '}
          ({t('site.news.time-before')} <Time c={c} kept={before} />)
        </>
      )}
    </>
  )
}

const Time = ({ c, kept }: { c: Context; kept: string }) => <>{keptTimeframe(c, kept) ?? <Said lang={c.lang} text={kept} />}</>
