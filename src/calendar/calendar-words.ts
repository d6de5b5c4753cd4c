import { isLastOfMonth, placeInMonth } from '../domain/calendar/recurrence.ts'
import { formatDay, formatDayAndMonth, formatMonth, formatWeekday } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { workPaths } from '../web/paths.ts'
import type { EntryInput } from './entry-form.ts'
import type { YearItem } from './year.ts'

export const NAV = { current: 'calendar' } as const
export const yearCrumb = (t: Translate) => ({ label: t('calendar.title'), href: workPaths.yearWheel })

/** "hvert år, den første tirsdag i marts" */
export function ruleWords(t: Translate, lang: Lang, { first, every, same }: Pick<EntryInput, 'first' | 'every' | 'same'>): string {
  if (every === 'once') return t('calendar.rule.once', { day: formatDay(lang, first) })
  const month = formatMonth(lang, first)
  if (same === 'date') return t(`calendar.rule.${every}-date`, { day: formatDayAndMonth(lang, first), number: Number(first.slice(8)) })
  const place = same === 'last-weekday' && isLastOfMonth(first) ? 'last' : (['1', '2', '3', '4'] as const)[placeInMonth(first) - 1]
  return t(`calendar.rule.${every}-weekday`, { place: t(`calendar.place.${place ?? 'last'}`), weekday: formatWeekday(lang, first), month })
}

/** "2. marts kl. 09:00-11:00", "1.-28. februar" with both ends written out. */
export function whenWords(t: Translate, lang: Lang, { day, lastDay, startsAt, endsAt }: YearItem): string {
  const from = formatDayAndMonth(lang, day)
  if (lastDay !== day) return t('calendar.from-to', { from, to: formatDayAndMonth(lang, lastDay) })
  if (!startsAt) return from
  return endsAt ? t('calendar.at-until', { day: from, from: startsAt, to: endsAt }) : t('calendar.at', { day: from, from: startsAt })
}
