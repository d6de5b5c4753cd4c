import type { ReadingLimits } from '../limits.ts'
import type { RawLine, RowPlace } from '../line.ts'
import { headingsByLook } from './headings-by-look.ts'
import type { Cell, Paragraph, Piece, Row, Table } from './pieces.ts'
import { Unreadable } from './unreadable.ts'

/** A row is set on one line while it can be taken in at a glance; else each paragraph of each cell has its own. */
const longestRow = 160

type Place = Pick<RawLine, 'gap'> & Partial<Pick<RawLine, 'row' | 'goesOn'>>

const besides = { margin: { running: true }, note: { note: true } } as const

class Setter {
  readonly lines: RawLine[] = []
  private readonly max: number
  private tables = 0
  private wasList = false

  constructor(limits: Pick<ReadingLimits, 'maxLines'>) {
    this.max = limits.maxLines
  }

  pieces(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === 'table') this.table(piece)
      else this.paragraph(piece, this.wasList && piece.marker ? 0 : 1)
      this.wasList = piece.kind === 'paragraph' && Boolean(piece.marker)
    }
  }

  private paragraph(paragraph: Paragraph, gap: number, row?: RowPlace): void {
    const text = paragraph.marker ? `${paragraph.marker} ${paragraph.text.trimStart()}` : paragraph.text
    let place: Place = { gap, goesOn: false, ...(row && { row }) }
    for (const raw of text.split('\n')) {
      if (raw.trim() === '') continue
      this.line(paragraph, raw.trimEnd(), place)
      place = { gap: 0, ...(row && { row: { ...row, cells: [{ column: row.cells[0]?.column ?? 0, text: raw.trim() }] } }) }
    }
  }

  private line({ page, opens, style, aside }: Paragraph, raw: string, place: Place): void {
    const last = this.lines.at(-1)
    const gap = last ? place.gap : 0
    const number = (last?.number ?? 0) + gap + 1
    if (number > this.max) throw new Unreadable({ key: 'reading.too-many-lines', params: { max: this.max } })
    const isFirst = place.goesOn === false && opens
    this.lines.push({ ...place, number, raw, page, gap, opens: isFirst, ...(style && { style }), ...(aside && besides[aside]) })
  }

  private table({ rows }: Table): void {
    const columns = Math.max(0, ...rows.map(row => row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.span), 0)))
    const table = ++this.tables
    let apart = true
    rows.forEach((row, at) => {
      const filled = row.cells.map(cell => ({ cell, paragraphs: paragraphsIn(cell) })).filter(({ paragraphs }) => paragraphs.length > 0)
      const [first] = filled
      if (!first) return
      if (columns === 1 || (filled.length === 1 && first.cell.span >= columns)) {
        if (columns === 1) this.pieces(first.cell.pieces)
        else this.wideRow(first.paragraphs, { table, row: at, cells: [], above: [], across: true })
        apart = true
      } else {
        const short = columns > 2 ? onOneLine(filled) : undefined
        if (short) this.shortRow(short, { table, row: at, above: row.above, cells: cellsOn(filled) }, apart ? 1 : 0)
        else this.tallRow(filled, row, { table, row: at })
        apart = !short
      }
    })
    this.wasList = false
  }

  /** A row of one cell: each paragraph on its own line, all of the first column. */
  private wideRow(paragraphs: readonly Paragraph[], row: RowPlace): void {
    for (const paragraph of paragraphs) this.paragraph(paragraph, 1, { ...row, cells: [{ column: 0, text: shownText(paragraph) }] })
  }

  private shortRow(paragraph: Paragraph, row: RowPlace, gap: number): void {
    this.line(paragraph, paragraph.text, { gap, goesOn: false, row })
  }

  private tallRow(filled: readonly Filled[], { above }: Row, place: Pick<RowPlace, 'table' | 'row'>): void {
    let gap = 1
    for (const { cell, paragraphs } of filled) {
      for (const paragraph of paragraphs) {
        this.paragraph(paragraph, gap, { ...place, above, cells: [{ column: cell.column, text: shownText(paragraph) }] })
        gap = 0
      }
    }
  }
}

/** The first of its lines, with its number or sign. */
const shownText = ({ marker, text }: Paragraph): string => [marker, text.split('\n')[0]].filter(Boolean).join(' ').trim()

type Filled = { readonly cell: Cell; readonly paragraphs: readonly Paragraph[] }

/** Tables inside a cell are read as the cell's text, row by row. */
const paragraphsIn = (cell: Cell): Paragraph[] =>
  cell.pieces.flatMap(piece =>
    piece.kind === 'table' ? piece.rows.flatMap(row => row.cells.flatMap(paragraphsIn)) : piece.text.trim() === '' ? [] : [piece],
  )

const cellsOn = (filled: readonly Filled[]): RowPlace['cells'] =>
  filled.map(({ cell, paragraphs }) => ({ column: cell.column, text: paragraphs[0]?.text.trim() ?? '' }))

/** The row as one line with a tab before each further column, where every cell is one short paragraph. */
const onOneLine = (filled: readonly Filled[]): Paragraph | undefined => {
  const [first] = filled
  const isPlain = filled.every(({ paragraphs: [only, more] }) => !more && !only?.marker && !only?.text.includes('\n'))
  if (!first?.paragraphs[0] || !isPlain) return undefined
  let text = ''
  let column = 0
  for (const { cell, paragraphs } of filled) {
    text += '\t'.repeat(cell.column - column) + (paragraphs[0]?.text.trim() ?? '')
    column = cell.column
  }
  return text.length <= longestRow ? { ...first.paragraphs[0], text } : undefined
}

/** A heading alone at its level, before all others and with others below it, is the document's own title and heads no part of it. */
export const withoutTitle = (lines: readonly RawLine[]): readonly RawLine[] => {
  const headings = lines.filter(line => line.style?.heading !== undefined)
  const [first] = headings
  const level = first?.style?.heading ?? 0
  const isTitle = first !== undefined && headings.length > 2 && headings.slice(1).every(line => (line.style?.heading ?? 0) > level)
  if (!isTitle) return lines
  const { heading: _, ...style } = first.style ?? {}
  return lines.map(line => (line === first ? { ...line, style } : line))
}

/** Pieces to the lines they are shown and read as: a blank line between paragraphs, none between the items of a list. */
export const setLines = (pieces: readonly Piece[], limits: Pick<ReadingLimits, 'maxLines'>): readonly RawLine[] => {
  const setter = new Setter(limits)
  setter.pieces(pieces.filter(piece => piece.kind === 'table' || piece.text.trim() !== ''))
  return withoutTitle(headingsByLook(setter.lines))
}
