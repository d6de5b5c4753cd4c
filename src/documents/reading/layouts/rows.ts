import type { Block } from '../block.ts'
import { type FieldText, type Found, together } from '../found.ts'
import type { Line } from '../line.ts'
import { numberOf } from '../marks.ts'
import { joinLines } from '../mend/join.ts'
import { pathOf, type Section } from '../section.ts'
import type { FieldKey } from '../words/labels.ts'
import { type Chunk, placeChunks, splitMerged } from './table.ts'

type Row = { readonly number: string | null; readonly lines: Line[] }

export const hasTable = (body: readonly Block[]): boolean => body.some(block => block.kind === 'columns')

/** The columns of a table: those of its head, with a label that stands alone just above it as the first. */
const columnsAt = (body: readonly Block[], at: number): readonly FieldKey[] => {
  const columns = body[at]?.columns ?? []
  const above = body[at - 1]
  const alone = above?.kind === 'label' && above.text === '' && above.field && !columns.includes(above.field)
  return alone && above.field ? [above.field, ...columns] : columns
}

/** A row opens with its number; rows without numbers cannot be told apart in running text, and the table is left to its reader. */
const rowsOf = (lines: readonly Line[]): Row[] => {
  const rows: Row[] = []
  for (const line of lines) {
    const number = numberOf(line.text)
    if (number) rows.push({ number: number.number, lines: [line] })
    else rows.at(-1)?.lines.push(line)
  }
  return rows
}

/** Cells are set apart by blank lines; a line that opens with a small letter goes on from the cell before. */
const chunksOf = (row: Row): Chunk[] => {
  const groups: Line[][] = []
  for (const line of row.lines) {
    const last = groups.at(-1)
    if (last && line.gap === 0) last.push(line)
    else groups.push([line])
  }
  return groups.map((lines, at) => {
    const texts = lines.map(line => line.text)
    if (at === 0) texts[0] = numberOf(texts[0] ?? '')?.rest ?? texts[0] ?? ''
    return { text: joinLines(texts), from: lines[0]?.number ?? 0, to: lines.at(-1)?.number ?? 0 }
  })
}

const asField = (chunks: readonly Chunk[]): FieldText => together(chunks)

/** The row's name is its first column when that says what is done; its text is then the column that says what for. */
const naming: readonly FieldKey[] = ['title', 'description', 'aim', 'number']
const telling: readonly FieldKey[] = ['aim', 'success', 'background', 'status', 'description', 'title']

const toFound = (row: Row, columns: readonly FieldKey[], section: Section): Found => {
  const [first, ...rest] = chunksOf(row)
  const nameColumn = naming.find(field => columns[0] === field) ?? columns[0] ?? 'title'
  const others = columns.filter((field, at) => at > 0 && field !== nameColumn)
  const chunks = rest.flatMap(chunk => splitMerged(chunk, others))
  const placed = chunks.length > 0 && others.length > 0 ? placeChunks(chunks, others) : new Map<FieldKey, Chunk[]>()
  const fields = new Map<FieldKey, FieldText>([...placed].map(([field, cells]) => [field, asField(cells)]))
  const name: FieldText = first ?? { text: '', from: 0, to: 0 }
  const told = telling.find(field => field !== nameColumn && fields.has(field))
  const path = pathOf(section)
  return {
    layout: 'row',
    number: row.number,
    title: name.text,
    parent: section.heading?.kind === 'named' ? section.heading.title : null,
    section,
    under: path.map(each => each.heading?.title ?? ''),
    text: (told && fields.get(told)) ?? name,
    fields,
    owners: null,
    from: row.lines[0]?.number ?? 0,
    to: row.lines.at(-1)?.number ?? 0,
  }
}

/** Initiatives printed as rows of a table whose cells follow each other in the text. */
export const readRows = (section: Section): Found[] => {
  const { body } = section
  const heads = body.flatMap((block, at) => (block.kind === 'columns' ? [at] : []))
  return heads.flatMap((at, index) => {
    const end = heads[index + 1] ?? body.length
    const lines = body.slice(at + 1, end).flatMap(block => block.lines)
    return rowsOf(lines).map(row => toFound(row, columnsAt(body, at), section))
  })
}
