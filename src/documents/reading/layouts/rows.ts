import type { LineRange } from '../../../domain/draft.ts'
import type { Block } from '../block.ts'
import { type FieldText, type Found, together } from '../found.ts'
import type { Line } from '../line.ts'
import { numberOf } from '../marks.ts'
import { joinLines } from '../mend/join.ts'
import { pathOf, type Section } from '../section.ts'
import type { FieldKey } from '../words/labels.ts'
import { type Chunk, placeChunks, splitMerged } from './table.ts'

type Row = { readonly number: string | null; readonly lines: Line[] }

export const hasTable = (body: readonly Block[]): boolean => body.some(block => block.kind === 'columns' || block.kind === 'row')

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

/** The row's name is the column that says what is done; its text is another that says more, or what for. */
const naming: readonly FieldKey[] = ['title', 'description', 'aim']
const telling: readonly FieldKey[] = ['description', 'aim', 'success', 'background', 'status', 'title']

const toFound = (row: Row, columns: readonly FieldKey[], section: Section): Found => {
  const [first, ...rest] = chunksOf(row)
  const nameColumn = columns[0] ?? 'title'
  const others = columns.filter((field, at) => at > 0 && field !== nameColumn)
  const chunks = rest.flatMap(chunk => splitMerged(chunk, others))
  const placed = chunks.length > 0 && others.length > 0 ? placeChunks(chunks, others) : new Map<FieldKey, Chunk[]>()
  const fields = new Map<FieldKey, FieldText>([...placed].map(([field, cells]) => [field, asField(cells)]))
  const name: FieldText = first ?? { text: '', from: 0, to: 0 }
  return fromRow(section, row.number, name, nameColumn, fields, [row.lines[0]?.number ?? 0, row.lines.at(-1)?.number ?? 0])
}

const fromRow = (
  section: Section,
  number: string | null,
  name: FieldText,
  nameColumn: FieldKey,
  fields: ReadonlyMap<FieldKey, FieldText>,
  [from, to]: LineRange,
): Found => {
  const told = telling.find(field => field !== nameColumn && fields.has(field))
  return {
    layout: 'row',
    number,
    title: name.text,
    parent: section.heading?.kind === 'named' ? section.heading.title : null,
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
    const lines = body.slice(at + 1, end).flatMap(block => block.lines)
    return rowsOf(lines).map(row => toFound(row, columnsAt(body, at), section))
  })
}
