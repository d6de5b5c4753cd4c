import type { LineStyle } from '../line.ts'

/**
 * What a document is made of, in reading order, whatever format says so: paragraphs and tables.
 * Set as lines by `set-lines.ts`.
 */
export type Piece = Paragraph | Table

export type Paragraph = {
  readonly kind: 'paragraph'
  /** With a line feed where a line was broken by hand. */
  readonly text: string
  /** The number or sign of a list, as printed before the text: "1.2", "•". */
  readonly marker?: string | undefined
  readonly style?: LineStyle | undefined
  readonly page: number
  /** A page begins with it. */
  readonly opens: boolean
  /** Printed beside the text and no part of it: heads and feet of pages, menus; or a note. */
  readonly aside?: 'margin' | 'note' | undefined
}

export type Cell = { readonly column: number; readonly span: number; readonly pieces: readonly Piece[] }

/** `above`: columns that a cell of an earlier row reaches down into. */
export type Row = { readonly cells: readonly Cell[]; readonly above: readonly number[] }

export type Table = { readonly kind: 'table'; readonly rows: readonly Row[] }

/** Counts pages. Two breaks with nothing between are one: a program writes down both that it broke the page and that it was told to. */
export class Pager {
  page = 1
  private used = false

  break(): void {
    if (this.used) this.page++
    this.used = false
  }

  /** Text is set; true when it is the first on a page that is not the document's first. */
  set(): boolean {
    const opens = !this.used && this.page > 1
    this.used = true
    return opens
  }
}

/** The same pieces, printed in the margin or as notes. */
export const aside = (pieces: readonly Piece[], as: 'margin' | 'note'): Piece[] =>
  pieces.flatMap(piece =>
    piece.kind === 'paragraph' ? [{ ...piece, aside: as }] : piece.rows.flatMap(row => row.cells.flatMap(cell => aside(cell.pieces, as))),
  )
