import { formatStated } from '../../i18n/format.ts'
import type { InitiativeData } from '../../publishing/published-data.ts'
import { Timeline, type TimelineEntry } from '../../web/components/index.ts'
import { type Context, day } from './context.ts'
import { Said } from './said.tsx'

type Activity = InitiativeData['activities'][number]

/**
 * Steps in order of time: done, next to come, ahead; those without a date last. That a deadline has passed is not said: the page is
 * kept as it is until the next publication, and the reader has a calendar.
 */
export function InitiativeActivities({ c, data: { activities } }: { c: Context; data: InitiativeData }) {
  const ordered = activities.toSorted((a, b) => whenOf(a).localeCompare(whenOf(b)))
  const next = ordered.find(activity => !activity.doneOn && activity.deadline)
  return <Timeline entries={ordered.map((activity, index) => entryOf(c, activity, `${index}`, activity === next))} />
}

const whenOf = ({ doneOn, deadline }: Activity): string => doneOn ?? deadline?.date ?? '9999'

function entryOf(c: Context, activity: Activity, id: string, next: boolean): TimelineEntry {
  const { t, lang } = c
  const { doneOn, deadline, number, title, actors, aim } = activity
  return {
    id,
    when: whenWords(c, activity),
    datetime: doneOn ?? (deadline?.precision === 'day' ? deadline.date : undefined),
    title: (
      <>
        {number && `${number} `}
        <Said lang={lang} text={title} />
      </>
    ),
    state: doneOn ? 'happened' : next ? 'next' : 'ahead',
    children: (
      <>
        <p>{t(doneOn ? 'site.activity.done' : 'site.activity.ahead')}</p>
        {aim && (
          <p>
            <Said lang={lang} text={aim} />
          </p>
        )}
        {actors && (
          <p class="daempet">
            {t('site.activity.actors')} <Said lang={lang} text={actors} />
          </p>
        )}
      </>
    ),
  }
}

function whenWords(c: Context, { doneOn, deadline, deadlineWords }: Activity): string {
  if (doneOn) return day(c, doneOn)
  return deadline ? formatStated(c.lang, deadline.date, deadline.precision) : deadlineWords || c.t('site.activity.no-date')
}
