import { parseStatedDate } from '../../domain/timeframe.ts'
import { formatStated } from '../../i18n/format.ts'
import type { InitiativeTimeframe, PublishedDate } from '../../publishing/published-data.ts'
import type { Context } from './context.ts'

/** "2025–2028", "fra 2024", "2023– (løbende)", "til marts 2026"; the printed words where there is no date to say. */
export function timeframeWords(c: Context, { words, from, to, ongoing, permanent }: InitiativeTimeframe): string {
  const { t } = c
  const stated = ({ date, precision }: PublishedDate) => formatStated(c.lang, date, precision)
  const kind = permanent ? t('site.time.permanent') : ongoing ? t('site.time.ongoing') : ''
  if (from && to) return stated(from) === stated(to) ? stated(from) : `${stated(from)}–${stated(to)}`
  if (from) return kind ? t('site.time.from-kind', { from: stated(from), kind }) : t('site.time.from', { from: stated(from) })
  if (to) return t('site.time.to', { to: stated(to) })
  if (kind) return kind.charAt(0).toUpperCase() + kind.slice(1)
  return words || t('site.time.none')
}

/** A time frame as a list of changes keeps it ("2025 – 2027-03"), in the page's language; undefined where it is printed words. */
export function keptTimeframe(c: Context, kept: string): string | undefined {
  const dates = kept.split(' – ').map(parseStatedDate)
  const words = dates.map(date => date && formatStated(c.lang, date.end, date.precision))
  return words.every(one => one !== null) ? words.join('–') : undefined
}
