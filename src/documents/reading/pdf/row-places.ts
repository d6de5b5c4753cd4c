import type { RowPlace } from '../line.ts'
import type { PrintedLine } from './printed.ts'

const columnsOf = (cells: RowPlace['cells']): number => (cells.at(-1)?.column ?? 0) + 1

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
    const { cells } = line
    if (!cells) {
      this.#open = false
      return undefined
    }
    const cut = this.#open && page !== this.#page
    if (cut ? Math.abs(columnsOf(cells) - this.#columns) > 1 : !this.#open) this.#begin()
    if (!(cut && isRest(cells))) this.#row++
    this.#columns = Math.max(this.#columns, columnsOf(cells))
    this.#open = true
    this.#page = page
    return { table: this.#table, row: this.#row, cells, above: [] }
  }

  #begin(): void {
    this.#table++
    this.#columns = 0
  }
}
