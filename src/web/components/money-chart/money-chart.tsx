import type { Translate } from '../../../i18n/translate.ts'
import { ResponsiveTable } from '../responsive-table/responsive-table.tsx'
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
    <ResponsiveTable
      caption={t('components.money-title')}
      captionHidden
      rows={years}
      rowKey={year => String(year.year)}
      columns={[
        { key: 'year', heading: t('components.money-year'), rowHeading: true, cell: year => year.year },
        { key: 'permanent', heading: t('components.money-permanent'), number: true, cell: year => amount(year.permanent) },
        { key: 'temporary', heading: t('components.money-temporary'), number: true, cell: year => amount(year.temporary) },
        { key: 'total', heading: t('components.money-total'), number: true, cell: year => amount(yearTotal(year)) },
      ]}
    />
  )
}
