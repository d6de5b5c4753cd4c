import type { RowPlace } from '../line.ts'
import type { PrintedLine } from './printed.ts'

const goesOn = (text: string): boolean => /^\p{Ll}/u.test(text)

/** The rest of a row that a page's end has cut: some cell goes on in mid-sentence, and the first is no new name. */
const isRest = (cells: RowPlace['cells']): boolean =>
  cells.some(cell => goesOn(cell.text)) && (cells[0]?.column !== 0 || goesOn(cells[0].text))

/**
 * Tells the rows of each table, in the order of lines. A table that a page's end cuts goes on at the top of the next page
 * where as many columns stand there; so may its last row.
 */
export class RowPlaces {
  #table = 0
  #row = 0
  #columns = 0
  #page = 0
  #open = false

  of(line: PrintedLine, page: number): RowPlace | undefined {
    if (line.running) return undefined
    if (!line.row) {
      this.#open = false
      return undefined
    }
    const { cells, above, across = false, columns } = line.row
    const cut = this.#open && page !== this.#page
    if (cut ? Math.abs(columns - this.#columns) > 1 : !this.#open) this.#begin()
    if (!(cut && isRest(cells))) this.#row++
    this.#columns = Math.max(this.#columns, columns)
    this.#open = true
    this.#page = page
    return { table: this.#table, row: this.#row, cells, above, across }
  }

  #begin(): void {
    this.#table++
    this.#columns = 0
  }
}
