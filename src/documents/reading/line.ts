/** How a line was set, where the format says so. Plain text has none. */
export type LineStyle = { readonly size?: number; readonly bold?: boolean; readonly heading?: number }

/**
 * One non-blank line, the unit every later stage works on, whatever the format it came from.
 * `number` is its 1-based place in the text shown beside the draft; blank lines keep their numbers but have no `Line`.
 */
export type Line = {
  readonly number: number
  /** As read, blanks and all. */
  readonly raw: string
  /** Mended: soft hyphens and stray glyphs gone, blanks single, trimmed. */
  readonly text: string
  readonly page: number
  /** Blank lines just before it. */
  readonly gap: number
  /** A new page, column or text box begins here. */
  readonly opens: boolean
  readonly x?: number
  readonly y?: number
  readonly style?: LineStyle
  /** Whether it goes on from the line before, where the format knows; undefined where only words and widths can tell. */
  readonly goesOn?: boolean
  /** A running head or foot, where the format knows. */
  readonly running?: boolean
  /** A note to the text and no part of it, where the format knows. */
  readonly note?: boolean
  /** Its place in a table, where the format knows. */
  readonly row?: RowPlace
}

/** The row of a table a line stands in, and the cells whose text is on it. */
export type RowPlace = {
  readonly table: number
  readonly row: number
  readonly cells: readonly { readonly column: number; readonly text: string }[]
  /** Columns that a cell of an earlier row reaches down into. */
  readonly above: readonly number[]
  /** One cell as wide as the table. */
  readonly across?: boolean
}

/** What a reader of one format hands over: its lines, not yet mended. */
export type RawLine = Omit<Line, 'text'>
