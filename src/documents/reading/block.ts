import type { Line } from './line.ts'
import type { Cell } from './table-rows.ts'
import type { FieldKey } from './words/labels.ts'

/**
 * What stands together on the page: a paragraph, one bullet, one numbered item, a field's name, a line of units,
 * the head of a table, one of its rows, or a cell that heads the rows below it. `text` has its lines joined, and neither marker nor number.
 */
export type Block = {
  readonly kind: 'text' | 'bullet' | 'item' | 'label' | 'units' | 'columns' | 'row' | 'goal' | 'theme'
  readonly lines: readonly Line[]
  readonly text: string
  /** The bullet's own sign: two signs in one document mean two things. */
  readonly marker: string | null
  /** "1.1.2" of a numbered item, without a closing stop. */
  readonly number: string | null
  /** The field a label names. */
  readonly field: FieldKey | null
  /** The label as printed, when text follows it on its line; `text` is then what follows. */
  readonly label: string | null
  /** The fields of a table's columns, in order. */
  readonly columns: readonly FieldKey[]
  /** The cells of a table's row, where the text has kept its columns apart. */
  readonly cells: readonly Cell[]
  readonly from: number
  readonly to: number
  readonly gap: number
  readonly opens: boolean
}
