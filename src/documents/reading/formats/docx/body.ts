import { childOf, type Element, elementsOf, writtenText } from '../markup.ts'
import type { Cell, Piece, Row, Table } from '../pieces.ts'
import { type DocxReading, paragraphs } from './paragraph.ts'
import { valOf } from './styles.ts'

/** Reads the blocks of a body, a cell, a note or a text box, one after another. */
export const blocks = (reading: DocxReading): ((block: Element) => Piece[]) => {
  const paragraph = paragraphs(reading)
  const read = (block: Element): Piece[] => {
    if (block.name === 'w:p') return paragraph(block)
    if (block.name === 'w:tbl') return [readTable(block, reading)]
    // Content controls, tags and inserted blocks around blocks; a deleted one is gone.
    if (wrappers.has(block.name)) return elementsOf(block).flatMap(read)
    return []
  }
  return read
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

export const readBlocks = (element: Element, reading: DocxReading): Piece[] => elementsOf(element).flatMap(blocks(reading))

const within = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap(child => (child.name === name ? [child] : wrappers.has(child.name) ? within(child, name) : []))

/** No table a person made has more columns; the number is written in the file and could be any. */
const mostColumns = 100

const spanOf = (value: string | undefined): number => Math.min(mostColumns, Math.max(1, Math.floor(Number(value ?? 1)) || 1))

const readRow = (element: Element, reading: DocxReading): Row => {
  const cells: Cell[] = []
  const above: number[] = []
  let column = Math.min(mostColumns, Number(valOf(childOf(element, 'w:trPr'), 'w:gridBefore') ?? 0) || 0)
  for (const cell of within(element, 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr')
    const span = spanOf(valOf(properties, 'w:gridSpan'))
    const merge = childOf(properties, 'w:vMerge')
    if (merge && merge.attributes['w:val'] !== 'restart') above.push(column)
    else cells.push({ column, span, pieces: readBlocks(cell, reading) })
    column += span
  }
  return { cells, above }
}

const isDeleted = (row: Element): boolean => childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined

const readTable = (element: Element, reading: DocxReading): Table => {
  const rows = within(element, 'w:tr')
  reading.unseen.push(...rows.filter(isDeleted).map(writtenText))
  return { kind: 'table', rows: rows.filter(row => !isDeleted(row)).map(row => readRow(row, reading)) }
}
