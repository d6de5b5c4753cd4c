import type { SaidFigure } from '../domain/rounds/report-figures.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'

/** "Ledige stillinger: 4 stillinger (før 9, måltal 0)" */
export function figureWords(t: Translate, lang: Lang, figure: Omit<SaidFigure, 'indicatorId'>): string {
  const number = (value: number) => formatNumber(lang, value)
  const beside = [
    ...(figure.before === null || figure.before === figure.value ? [] : [t('rounds.figures.was', { value: number(figure.before) })]),
    ...(figure.target === null ? [] : [t('rounds.figures.aims', { value: number(figure.target) })]),
  ]
  const value = [number(figure.value), figure.unitOfMeasure].filter(Boolean).join(' ')
  return `${figure.name}: ${value}${beside.length > 0 ? ` (${beside.join(', ')})` : ''}`
}
