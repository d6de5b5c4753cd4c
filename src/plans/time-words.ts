import type { Precision } from '../domain/timeframe.ts'
import { formatStated } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'

type Dates = {
  readonly timeframe_words: string
  readonly starts_on: string | null
  readonly starts_precision: Precision | null
  readonly ends_on: string | null
  readonly ends_precision: Precision | null
  readonly ongoing: boolean
  readonly permanent: boolean
}

/** When, as exact as stated and no more: "2024 til juni 2027", "Fra 2025, løbende"; the printed words where there is no date. */
export function timeWords(t: Translate, lang: Lang, dates: Dates): string {
  const from = dates.starts_on && dates.starts_precision ? formatStated(lang, dates.starts_on, dates.starts_precision) : ''
  const to = dates.ends_on && dates.ends_precision ? formatStated(lang, dates.ends_on, dates.ends_precision) : ''
  const marks = [dates.ongoing && t('plans.time.ongoing'), dates.permanent && t('plans.time.permanent')].filter(mark => mark !== false)
  const span = spanWords(t, from, to)
  if (span === '' && marks.length === 0) return dates.timeframe_words && `»${dates.timeframe_words}«`
  return [span, ...marks].filter(Boolean).join(', ')
}

function spanWords(t: Translate, from: string, to: string): string {
  if (from && to) return from === to ? from : t('plans.time.span', { from, to })
  if (from) return t('plans.time.from', { from })
  return to && t('plans.time.to', { to })
}
