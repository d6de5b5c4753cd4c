import type { FigureFields, InitiativeFields } from '../domain/review/fields.ts'
import { formatNumber } from '../i18n/format.ts'
import { moneyText, referenceText, timeText, type Words } from './review-words.ts'

/** One field as plain words, for a label or a comparison: no markup, no line breaks. */
export function comparableText(words: Words, field: string, value: unknown, values: object): string {
  const { t, lang } = words
  switch (field) {
    case 'goal':
    case 'parent':
    case 'about':
      return referenceText(words, String(value))
    case 'goals':
      return (value as InitiativeFields['goals']).map(reference => referenceText(words, reference)).join(', ')
    case 'units':
    case 'articles':
      return (value as readonly (string | number)[]).join(', ')
    case 'together':
      return 'units' in values && (values.units as readonly string[]).length > 1 ? t(value ? 'review.together' : 'review.first-leads') : ''
    case 'time': {
      const time = value as InitiativeFields['time']
      return [timeText(words, time), time.words && `»${time.words}«`].filter(Boolean).join(' ')
    }
    case 'money':
      return (value as InitiativeFields['money']).map(amount => `${moneyText(words, amount)} (»${amount.words}«)`).join(', ')
    case 'funding':
      return value ? t(`review.funding.${value as Exclude<InitiativeFields['funding'], ''>}`) : ''
    case 'rows':
      return (value as FigureFields['rows'])
        .map(
          row =>
            `${row.unit || t('review.row-total')}: ${[row.measured, row.target].map(n => (n === null ? '–' : formatNumber(lang, n))).join(' / ')}`,
        )
        .join(', ')
    default:
      return String(value ?? '')
  }
}
