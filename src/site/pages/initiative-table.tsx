import { type Column, ResponsiveTable, StatusMark } from '../../web/components/index.ts'
import type { ListedInitiative } from '../list/list-store.ts'
import { type Context, money } from './context.ts'
import { fundingWords } from './facet-words.tsx'
import { Said } from './said.tsx'
import { timeframeWords } from './timeframe-words.ts'
import { Trend } from './trend.tsx'

type InitiativeTableProps = { c: Context; caption: string; rows: readonly ListedInitiative[] }

export function InitiativeTable({ c, caption, rows }: InitiativeTableProps) {
  return (
    <ResponsiveTable class="indsatsliste" caption={caption} captionHidden rows={rows} rowKey={row => row.recordId} columns={columnsOf(c)} />
  )
}

function columnsOf(c: Context): Column<ListedInitiative>[] {
  const { t, lang, paths } = c
  return [
    { key: 'number', heading: t('site.column.number'), bare: true, cell: row => row.number },
    {
      key: 'title',
      heading: t('site.column.initiative'),
      rowHeading: true,
      cell: ({ data }) => (
        <>
          <a href={paths.record('initiatives', data.slug)}>
            <Said lang={lang} text={data.title} />
          </a>
          {data.summary.da && (
            <span>
              <Said lang={lang} text={data.summary} />
            </span>
          )}
        </>
      ),
    },
    { key: 'units', heading: t('site.column.units'), cell: ({ data }) => <Said lang={lang} text={data.leadUnits.join(', ')} /> },
    { key: 'status', heading: t('site.column.status'), cell: ({ data }) => <StatusCell c={c} data={data} /> },
    { key: 'time', heading: t('site.column.time'), cell: ({ data }) => timeframeWords(c, data.timeframe) },
    {
      key: 'money',
      heading: t('site.column.money'),
      cell: ({ data }) => (data.amountOre === undefined ? fundingWords(t, data.fundingStatus) : money(c, data.amountOre)),
    },
  ]
}

const StatusCell = ({ c: { t }, data }: { c: Context; data: ListedInitiative['data'] }) => (
  <>
    <StatusMark t={t} status={data.status} />
    {data.trend && <Trend t={t} trend={data.trend} />}
  </>
)
