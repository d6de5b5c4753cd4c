import { StatusMark, tableRoles } from '../../web/components/index.ts'
import type { ListedInitiative } from '../list/list-store.ts'
import { type Context, money } from './context.ts'
import { fundingWords } from './facet-words.tsx'
import { ownInLists } from './own-words.tsx'
import { said } from './said.tsx'
import { timeframeWords } from './timeframe-words.ts'
import { Trend } from './trend.tsx'

type InitiativeTableProps = { c: Context; caption: string; rows: readonly ListedInitiative[] }

const COLUMNS = ['number', 'initiative', 'units', 'status', 'time', 'money'] as const

/**
 * The table of `ResponsiveTable`, written out: fifty rows of it are most of what an uncached list costs, and without a component a
 * cell they cost half.
 */
export function InitiativeTable({ c, caption, rows }: InitiativeTableProps) {
  const [number = '', initiative = '', ...labels] = COLUMNS.map(column => c.t(`site.column.${column}`))
  return (
    <table class="table omloeb indsatsliste" {...tableRoles.table}>
      <caption class="sr-only">{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {[number, initiative, ...labels].map(heading => (
            <th key={heading} {...tableRoles.columnHeading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>{rows.map(row => rowOf(c, labels, row))}</tbody>
    </table>
  )
}

function rowOf(c: Context, labels: readonly string[], { recordId, number, data }: ListedInitiative) {
  const { t, lang, paths } = c
  const [units, status, time, cost] = labels
  return (
    <tr key={recordId} {...tableRoles.row}>
      <td {...tableRoles.cell} class="nr">
        <div>{number}</div>
      </td>
      <th {...tableRoles.rowHeading}>
        <a href={paths.record('initiatives', data.slug)}>{said(lang, data.title)}</a>
        {data.summary.da && <span>{said(lang, data.summary)}</span>}
        {data.own && <span>{said(lang, ownInLists(c, data.own))}</span>}
      </th>
      <td {...tableRoles.cell} data-l={units}>
        <div>{said(lang, data.leadUnits.join(', '))}</div>
      </td>
      <td {...tableRoles.cell} data-l={status}>
        <div>
          <StatusMark t={t} status={data.status} />
          {data.trend && <Trend t={t} trend={data.trend} />}
        </div>
      </td>
      <td {...tableRoles.cell} data-l={time}>
        <div>{timeframeWords(c, data.timeframe)}</div>
      </td>
      <td {...tableRoles.cell} data-l={cost}>
        <div>{data.amountOre === undefined ? fundingWords(t, data.fundingStatus) : money(c, data.amountOre)}</div>
      </td>
    </tr>
  )
}
