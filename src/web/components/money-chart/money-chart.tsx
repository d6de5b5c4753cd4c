import type { Translate } from '../../../i18n/translate.ts'
import { MoneyBars } from './money-bars.tsx'
import { type MoneyYear, yearTotal } from './money-year.ts'

export type MoneyChartProps = {
  t: Translate
  /** In order of time. */
  years: readonly MoneyYear[]
  /** Øre as people say it, unit included. */
  amount: (ore: number) => string
  caption?: string | undefined
}

/** A bar a year and the same as a real table. The drawing is hidden from readers: the table says all of it. */
export function MoneyChart({ t, years, amount, caption }: MoneyChartProps) {
  if (years.length === 0) return null
  const title = caption ?? t('components.money-title')
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
        <span>{t('components.money-key')}</span>
      </figcaption>
      <MoneyBars years={years} amount={amount} />
      <MoneyTable t={t} years={years} amount={amount} />
    </figure>
  )
}

function MoneyTable({ t, years, amount }: Omit<MoneyChartProps, 'caption'>) {
  return (
    <table class="table">
      <caption class="sr-only">{t('components.money-title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('components.money-year')}</th>
          <th scope="col" class="tal">
            {t('components.money-permanent')}
          </th>
          <th scope="col" class="tal">
            {t('components.money-temporary')}
          </th>
          <th scope="col" class="tal">
            {t('components.money-total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map(year => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <td class="tal">{amount(year.permanent)}</td>
            <td class="tal">{amount(year.temporary)}</td>
            <td class="tal">{amount(yearTotal(year))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
