import type { IndicatorData } from '../../publishing/published-data.ts'
import { type Column, ResponsiveTable } from '../../web/components/index.ts'
import { type Context, count } from './context.ts'
import { Said } from './said.tsx'

type Row = {
  readonly key: string
  readonly period: string
  readonly unit: string
  readonly measured?: number
  readonly target?: number
  readonly source?: string
}

/** What is measured: which way is better, and each figure beside its target. */
export const Indicators = ({ c, indicators }: { c: Context; indicators: readonly IndicatorData[] }) => (
  <>
    {indicators.map(indicator => (
      <Indicator key={indicator.id} c={c} indicator={indicator} />
    ))}
  </>
)

function Indicator({ c, indicator }: { c: Context; indicator: IndicatorData }) {
  const { t, lang } = c
  const rows: Row[] = indicator.observations.map(({ unit = '', ...rest }, index) => ({ ...rest, unit, key: `${index}` }))
  return (
    <>
      <ResponsiveTable
        caption={
          <>
            <Said lang={lang} text={indicator.unitOfMeasure ? `${indicator.name} (${indicator.unitOfMeasure})` : indicator.name} />.{' '}
            {t(indicator.moreIsBetter ? 'site.indicator.more' : 'site.indicator.less')}
          </>
        }
        rows={rows}
        rowKey={row => row.key}
        columns={columnsOf(c, rows)}
      />
      {indicator.note && (
        <p class="figurnote">
          <Said lang={lang} text={indicator.note} />
        </p>
      )}
    </>
  )
}

function columnsOf(c: Context, rows: readonly Row[]): Column<Row>[] {
  const { t, lang } = c
  const figure = (value: number | undefined) => (value === undefined ? t('site.indicator.no-figure') : count(c, value))
  const units = rows.some(row => row.unit !== '')
  const unit: Column<Row> = {
    key: 'unit',
    heading: t('site.column.for'),
    cell: row => <Said lang={lang} text={row.unit || t('site.indicator.all')} />,
  }
  return [
    { key: 'period', heading: t('site.column.period'), rowHeading: true, cell: row => row.period },
    ...(units ? [unit] : []),
    {
      key: 'measured',
      heading: t('site.column.measured'),
      number: true,
      cell: row => (
        <>
          {figure(row.measured)}
          {row.source && (
            <span class="cell-sub">
              <Said lang={lang} text={t('site.indicator.source', { round: row.source })} />
            </span>
          )}
        </>
      ),
    },
    { key: 'target', heading: t('site.column.target'), number: true, cell: row => figure(row.target) },
  ]
}
