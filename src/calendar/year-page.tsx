import { formatMonth } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, EmptyState, PageTitle, Tag } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only, OpenLink } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { CalendarLinks, type NewAddress } from './calendar-links.tsx'
import { NAV, ruleWords, whenWords } from './calendar-words.ts'
import { DueRounds } from './due-rounds.tsx'
import type { Entry } from './entry-store.ts'
import type { CalendarLink } from './link-store.ts'
import { KindMark, Wheel } from './wheel.tsx'
import type { DueRound, YearItem } from './year.ts'

export type YearPageProps = {
  frame: Frame
  year: number
  today: string
  items: readonly YearItem[]
  entries: readonly Entry[]
  due: readonly DueRound[]
  links: readonly CalendarLink[]
  made?: NewAddress | undefined
}

export function YearPage(props: YearPageProps) {
  const { frame, year, today, items, entries, due, links, made } = props
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('calendar.title-year', { year })} nav={NAV}>
      <PageTitle title={t('calendar.title-year', { year })} sub={t('calendar.sub')}>
        <ButtonLink href={`${workPaths.yearWheel}?aar=${year - 1}`} variant="tertiary">
          {String(year - 1)}
        </ButtonLink>
        <ButtonLink href={`${workPaths.yearWheel}?aar=${year + 1}`} variant="tertiary">
          {String(year + 1)}
        </ButtonLink>
        <Only to={workPaths.newYearEntry}>
          <ButtonLink href={workPaths.newYearEntry} icon="plus">
            {t('calendar.new')}
          </ButtonLink>
        </Only>
      </PageTitle>
      <DueRounds t={t} frame={frame} due={due} />
      {items.length === 0 && <EmptyState title={t('calendar.none-title', { year })} text={t('calendar.none')} />}
      <div class="year">
        <Wheel lang={frame.lang} year={year} items={items} today={today} />
        <ol class="plain months">
          {Array.from({ length: 12 }, (_, index) => {
            const month = `${year}-${String(index + 1).padStart(2, '0')}`
            return <Month key={month} t={t} frame={frame} month={month} isNow={today.startsWith(month)} items={items} />
          })}
        </ol>
      </div>
      {entries.length > 0 && <Rules t={t} frame={frame} entries={entries} />}
      <CalendarLinks t={t} frame={frame} links={links} made={made} />
    </WorkspaceLayout>
  )
}

type MonthProps = { t: Translate; frame: Frame; month: string; isNow: boolean; items: readonly YearItem[] }

function Month({ t, frame, month, isNow, items }: MonthProps) {
  const here = items.filter(({ day }) => day.startsWith(month))
  return (
    <li class={isNow ? 'month is-now' : 'month'}>
      <h2>
        {formatMonth(frame.lang, `${month}-01`)}
        {isNow && <span class="small muted"> {t('calendar.now')}</span>}
      </h2>
      {here.length === 0 ? (
        <p class="small muted">{t('calendar.month-empty')}</p>
      ) : (
        <ul class="plain">
          {here.map(item => (
            <li key={item.key} class={`year-item ${item.kind}`}>
              <span class="small">{whenWords(t, frame.lang, item)}</span>
              <OpenLink href={item.href}>{item.title}</OpenLink>
              <span class="small muted">
                <KindMark kind={item.kind} /> {t(`calendar.kind.${item.kind}`)}
                {item.place && `, ${item.place}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Rules({ t, frame, entries }: { t: Translate; frame: Frame; entries: readonly Entry[] }) {
  return (
    <section class="card" aria-labelledby="igen">
      <h2 id="igen">{t('calendar.again')}</h2>
      <ul class="plain sentlist">
        {entries.map(entry => (
          <li key={entry.id}>
            <OpenLink href={workPaths.yearEntry(entry.id)}>{entry.title}</OpenLink>{' '}
            <span class="small muted">
              {t(`calendar.kind.${entry.kind}`)}, {ruleWords(t, frame.lang, entry)}
            </span>{' '}
            {entry.isPublic && <Tag>{t('calendar.public')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
