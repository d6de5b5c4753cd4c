import type { ComponentChildren, JSX } from 'preact'
import { tableRoles } from './table-roles.ts'

export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ComponentChildren
  /** Figures: right-aligned, tabular. */
  number?: boolean | undefined
  /** The cell that names the row. */
  rowHeading?: boolean | undefined
  /** Carries no label on narrow screens, where it stands before the row's name: the number of an initiative. */
  bare?: boolean | undefined
}

export type ResponsiveTableProps<Row> = {
  caption: ComponentChildren
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  class?: string | undefined
  /** A closing row, such as totals: one cell for each column. */
  foot?: readonly ComponentChildren[] | undefined
}

/**
 * A table that becomes blocks with labels on narrow screens.
 */
export function ResponsiveTable<Row>(props: ResponsiveTableProps<Row>): JSX.Element {
  const { caption, captionHidden, columns, rows, rowKey, foot } = props
  return (
    <table class={`table omloeb ${props.class ?? ''}`.trim()} {...tableRoles.table}>
      <caption class={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {columns.map(column => (
            <th key={column.key} {...tableRoles.columnHeading} class={column.number ? 'tal' : undefined}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {rows.map(row => (
          <tr key={rowKey(row)} {...tableRoles.row}>
            {columns.map(column => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <Foot columns={columns} cells={foot} />}
    </table>
  )
}

type CellProps<Row> = { column: Column<Row>; children: ComponentChildren }

function Cell<Row>({ column, children }: CellProps<Row>) {
  if (column.rowHeading) return <th {...tableRoles.rowHeading}>{children}</th>
  const name = [column.number && 'tal', column.bare && 'nr'].filter(Boolean).join(' ')
  return (
    <td {...tableRoles.cell} class={name || undefined} data-l={column.bare ? undefined : column.heading}>
      <div>{children}</div>
    </td>
  )
}

function Foot<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ComponentChildren[] }) {
  return (
    <tfoot {...tableRoles.group}>
      <tr {...tableRoles.row}>
        {columns.map((column, index) => (
          <Cell key={column.key} column={column}>
            {cells[index]}
          </Cell>
        ))}
      </tr>
    </tfoot>
  )
}
