import type { Trend as TrendCode } from '../../domain/status.ts'
import type { Translate } from '../../i18n/translate.ts'

const ARROW = { better: '↑', unchanged: '→', worse: '↓' } as const

/** Which way it goes since last: an arrow for the eye, the words for all. */
export const Trend = ({ t, trend }: { t: Translate; trend: TrendCode }) => (
  <span class="tendens">
    <span aria-hidden="true">{ARROW[trend]}</span> {t(`site.trend.${trend}`)}
  </span>
)
