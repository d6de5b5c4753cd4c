import type { LineRange } from '../../../domain/draft.ts'
import type { Block } from '../block.ts'
import { type FieldText, type Found, together } from '../found.ts'
import { isInitiativeWord, namedParts } from '../headings.ts'
import type { Line } from '../line.ts'
import { numberOf } from '../marks.ts'
import { joinLines } from '../mend/join.ts'
import { pathOf, type Section } from '../section.ts'
import type { FieldKey } from '../words/labels.ts'
import { type Chunk, isOwners, placeChunks, splitMerged, tells } from './table.ts'

/** A whole row has one cell for each column, in order. */
type Row = { readonly number: string | null; readonly cells: Line[][]; readonly isWhole?: boolean }

export const hasTable = (body: readonly Block[]): boolean => body.some(block => block.kind === 'columns' || block.kind === 'row')

/** The columns of a table: those of its head, with a label that stands alone just above it as the first. */
const columnsAt = (body: readonly Block[], at: number): readonly FieldKey[] => {
  const columns = body[at]?.columns ?? []
  const above = body[at - 1]
  const alone = above?.kind === 'label' && above.text === '' && above.field && !columns.includes(above.field)
  return alone && above.field ? [above.field, ...columns] : columns
}

/** A row's number: "1.2", "3." or, inside a table, a bare "3" that follows "2". */
const rowNumber = (text: string, before: string | null): { readonly number: string; readonly rest: string } | undefined => {
  const number = numberOf(text)
  if (number) return number
  const bare = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(text)
  return bare?.[1] && Number(bare[1]) === Number(before ?? 0) + 1 ? { number: bare[1], rest: text.slice(bare[0].length) } : undefined
}

/** Rows that each open with a number. */
const numberedRows = (lines: readonly Line[]): Row[] => {
  const rows: Row[] = []
  for (const line of lines) {
    const number = rowNumber(line.text, rows.at(-1)?.number ?? null)
    if (number) rows.push({ number: number.number, cells: [[{ ...line, text: number.rest }]] })
    else if (rows.length > 0) addToCells(rows.at(-1)?.cells ?? [], line)
  }
  return rows
}

/** Cells are set apart by blank lines; a line that opens with a small letter goes on from the cell before. */
const addToCells = (cells: Line[][], line: Line): void => {
  const last = cells.at(-1)
  const before = last?.at(-1)
  const goesOn = before && (line.gap === 0 || (/^\p{Ll}/u.test(line.text) && !/[.:;!?]$/.test(before.text)))
  if (last && goesOn) last.push(line)
  else cells.push([line])
}

const cellsOf = (lines: readonly Line[]): Line[][] => {
  const cells: Line[][] = []
  for (const line of lines) addToCells(cells, line)
  return cells
}

const textOfCell = (cell: readonly Line[] | undefined): string => joinLines((cell ?? []).map(line => line.text))

/**
 * Rows without numbers are told by their owners: each row has one cell that names units, as many cells after its
 * first as that column stands after the first.
 */
const ownedRows = (cells: Line[][], columns: readonly FieldKey[]): Row[] => {
  const column = columns.indexOf('responsible')
  if (column < 0) return []
  const starts = cells.flatMap((cell, at) => (isOwners(textOfCell(cell)) && at >= column ? [at - column] : []))
  return starts.map((start, at) => ({ number: null, cells: cells.slice(start, starts[at + 1]) }))
}

/** Cells that come out as many as the columns, row after row, each row with a time or money where its column is, are whole rows. */
const wholeRows = (cells: Line[][], columns: readonly FieldKey[]): Row[] => {
  if (columns.length < 3 || cells.length % columns.length !== 0) return []
  const rows = Array.from({ length: cells.length / columns.length }, (_, at) => cells.slice(at * columns.length, (at + 1) * columns.length))
  const told = columns.flatMap((field, at) => (tells[field] ? [{ sign: tells[field], at }] : []))
  const fits = (row: Line[][]) => told.some(({ sign, at }) => sign.test(textOfCell(row[at])))
  return told.length > 0 && rows.every(fits) ? rows.map(row => ({ number: null, cells: row, isWhole: true })) : []
}

const rowsOf = (lines: readonly Line[], columns: readonly FieldKey[]): Row[] => {
  const first = lines[0]
  if (first && rowNumber(first.text, null)) return numberedRows(lines)
  const cells = cellsOf(lines)
  const whole = wholeRows(cells, columns)
  return whole.length > 0 ? whole : ownedRows(cells, columns)
}

/** Where no blank lines part the cells, a line of units does: it is a cell of its own. */
const linesOf = (blocks: readonly Block[]): readonly Line[] => {
  const lines = blocks.flatMap(block => block.lines)
  if (lines.some((line, at) => at > 0 && line.gap > 0 && !line.opens)) return lines
  return blocks.flatMap((block, at) => {
    const [first, ...others] = block.lines
    const parts = block.kind === 'units' || blocks[at - 1]?.kind === 'units'
    return first ? [parts ? { ...first, gap: 1 } : first, ...others] : []
  })
}

const chunksOf = (row: Row): Chunk[] =>
  row.cells.map(lines => ({ text: joinLines(lines.map(line => line.text)), from: lines[0]?.number ?? 0, to: lines.at(-1)?.number ?? 0 }))

const inOrder = (chunks: readonly Chunk[], columns: readonly FieldKey[]): Map<FieldKey, Chunk[]> => {
  const placed = new Map<FieldKey, Chunk[]>()
  chunks.forEach((chunk, at) => {
    const field = columns[at + 1]
    if (field) placed.set(field, [...(placed.get(field) ?? []), chunk])
  })
  return placed
}

const asField = (chunks: readonly Chunk[]): FieldText => together(chunks)

/** The row's name is the column that says what is done; its text is another that says more, or what for. */
const naming: readonly FieldKey[] = ['title', 'description', 'aim']
const telling: readonly FieldKey[] = ['description', 'aim', 'success', 'background', 'status', 'title']

const toFound = (row: Row, columns: readonly FieldKey[], section: Section): Found => {
  const [first, ...rest] = chunksOf(row)
  const nameColumn = columns[0] ?? 'title'
  const others = columns.filter((field, at) => at > 0 && field !== nameColumn)
  const chunks = rest.flatMap(chunk => splitMerged(chunk, others))
  const placed = row.isWhole ? inOrder(rest, columns) : chunks.length > 0 && others.length > 0 ? placeChunks(chunks, others) : new Map()
  const fields = new Map<FieldKey, FieldText>([...placed].map(([field, cells]) => [field, asField(cells)]))
  const name: FieldText = first ?? { text: '', from: 0, to: 0 }
  return fromRow(section, row.number, name, nameColumn, fields, [row.cells[0]?.[0]?.number ?? 0, row.cells.at(-1)?.at(-1)?.number ?? 0])
}

/** "I gang", "85 %": a cell of a word or two tells how it goes and not what it is. */
const isWord = (text: string): boolean => text.length <= 30 && text.split(' ').length <= 3

/** A table under "Indsats 2: …" holds the parts of that initiative; under "Tema 2: …" it holds initiatives. */
const parentOf = ({ heading }: Section): string | null => {
  const word = heading?.kind === 'named' ? namedParts(heading.title)?.word : undefined
  return heading && word !== undefined && isInitiativeWord(word) ? heading.title : null
}

const fromRow = (
  section: Section,
  number: string | null,
  name: FieldText,
  nameColumn: FieldKey,
  fields: ReadonlyMap<FieldKey, FieldText>,
  [from, to]: LineRange,
): Found => {
  const told = telling.find(field => field !== nameColumn && fields.has(field) && !isWord(fields.get(field)?.text ?? ''))
  return {
    layout: 'row',
    number,
    title: name.text,
    parent: parentOf(section),
    section,
    under: pathOf(section).map(each => each.heading?.title ?? ''),
    text: (told && fields.get(told)) ?? name,
    fields,
    owners: null,
    from,
    to,
  }
}

/** A row whose cells the text has kept apart. One without a name, or with a name alone, is a heading inside the table. */
const fromCells = (section: Section, block: Block): Found[] => {
  const fields = new Map<FieldKey, FieldText>()
  for (const cell of block.cells) if (!fields.has(cell.field)) fields.set(cell.field, cell)
  const nameColumn = naming.find(field => fields.has(field))
  const named = nameColumn && fields.get(nameColumn)
  if (!nameColumn || !named || fields.size < 2) return []
  const number = numberOf(named.text)
  const name = number ? { ...named, text: number.rest } : named
  fields.delete(nameColumn)
  return [fromRow(section, number?.number ?? fields.get('number')?.text ?? null, name, nameColumn, fields, [block.from, block.to])]
}

/** Initiatives printed as rows of a table, whether its cells stand apart or follow each other in the text. */
export const readRows = (section: Section): Found[] => {
  const { body } = section
  const kept = body.filter(block => block.kind === 'row')
  if (kept.length > 0) return kept.flatMap(block => fromCells(section, block))
  const heads = body.flatMap((block, at) => (block.kind === 'columns' ? [at] : []))
  return heads.flatMap((at, index) => {
    const end = heads[index + 1] ?? body.length
    const lines = linesOf(body.slice(at + 1, end))
    const columns = columnsAt(body, at)
    return rowsOf(lines, columns).map(row => toFound(row, columns, section))
  })
}
