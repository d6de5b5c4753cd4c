import type { RowPlace } from '../line.ts'
import type { Piece } from './pieces.ts'

/** A line in reading order, with what the page or the document's tags say of it. */
export type PrintedLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** A column, a text box or a page begins. */
  readonly opens: boolean
  /** Blank lines that stand for the space above it. */
  readonly gap: number
  /** It goes on from the line before, or certainly does not; undefined where only the words can tell. */
  readonly goesOn?: boolean
  readonly heading?: number
  /** The cells of a table's row that stands on one line, and how many columns its table has. */
  readonly row?: Pick<RowPlace, 'cells' | 'above' | 'across'> & { readonly columns: number }
  /** It returns at the edge of pages, or the document itself calls it no part of its text. */
  readonly running?: boolean
}

export const printed = (piece: Piece, more: Partial<PrintedLine> = {}): PrintedLine => ({
  text: piece.text,
  left: piece.left,
  right: piece.right,
  base: piece.base,
  size: piece.size,
  bold: piece.bold,
  opens: false,
  gap: 0,
  ...more,
})
