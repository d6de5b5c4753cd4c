import { childOf, type Element, elementsOf, writtenText } from '../markup.ts'
import { aside, type Cell, type Piece, type Row, type Table } from '../pieces.ts'
import { boxesIn, type OdtReading, readParagraph } from './paragraph.ts'
import { Counter, type ListStyle } from './styles.ts'

/** A table that says it has more is not one a person made; repeated columns are one number in the file. */
const mostColumns = 100

const repeats = (value: string | undefined): number => Math.min(mostColumns, Math.max(1, Math.floor(Number(value ?? 1)) || 1))

type List = { readonly counter: Counter; readonly level: number }

/** Reads the blocks of a body, one after another; lists and the numbers of headings go on from one call to the next. */
export const blocks = (reading: OdtReading): ((block: Element) => Piece[]) => {
  const { lists, outline } = reading.styles
  const headings = new Counter(outline)
  const counters = new Map<string, Counter>()
  let lastOf = new Map<string, Counter>()
  const none: ListStyle = new Map()

  const listFor = (element: Element, within: List | undefined): List => {
    if (within) return { counter: within.counter, level: within.level + 1 }
    const name = element.attributes['text:style-name'] ?? ''
    const goesOn = element.attributes['text:continue-numbering'] === 'true' ? lastOf.get(name) : undefined
    const counter = counters.get(element.attributes['text:continue-list'] ?? '') ?? goesOn ?? new Counter(lists.get(name) ?? none)
    const id = element.attributes['xml:id']
    if (id) counters.set(id, counter)
    lastOf = lastOf.set(name, counter)
    return { counter, level: 1 }
  }

  const readItem = (item: Element, list: List): Piece[] => {
    const start = item.attributes['text:start-value']
    let isFirst = item.name === 'text:list-item'
    return elementsOf(item).flatMap(child => {
      if (child.name === 'text:list') return readList(child, list)
      if (child.name !== 'text:p' && child.name !== 'text:h') return read(child)
      const marker = isFirst ? list.counter.next(list.level, start === undefined ? undefined : Number(start)) : ''
      isFirst = false
      return readParagraph(child, marker, reading)
    })
  }

  const readList = (element: Element, within?: List): Piece[] => {
    const list = listFor(element, within)
    return elementsOf(element).flatMap(item => readItem(item, list))
  }

  const readHeading = (element: Element): Piece[] => {
    const isBare = element.attributes['text:is-list-header'] === 'true' || writtenText(element).trim() === ''
    const level = Number(element.attributes['text:outline-level'] ?? 1)
    return readParagraph(element, isBare ? '' : headings.next(level), reading)
  }

  const read = (block: Element): Piece[] => {
    switch (block.name) {
      case 'text:p':
        return readParagraph(block, '', reading)
      case 'text:h':
        return readHeading(block)
      case 'text:list':
        return readList(block)
      case 'table:table':
        return [readTable(block, read)]
      case 'text:section':
        if (block.attributes['text:display'] === 'none') {
          reading.unseen.push(writtenText(block))
          return []
        }
        return elementsOf(block).flatMap(read)
      case 'text:tracked-changes':
        reading.unseen.push(writtenText(block))
        return []
      case 'text:soft-page-break':
        reading.pager.break()
        return []
      case 'text:table-of-content':
      case 'text:alphabetical-index':
        return aside(elementsOf(childOf(block, 'text:index-body') ?? block).flatMap(read), 'margin')
      case 'text:index-title':
        return elementsOf(block).flatMap(read)
      default:
        return block.name.startsWith('draw:') ? boxesIn(block, reading) : []
    }
  }
  return read
}

const rowsIn = (element: Element): Element[] =>
  elementsOf(element).flatMap(child => {
    if (child.name === 'table:table-row') return [child]
    return child.name === 'table:table-header-rows' || child.name === 'table:table-rows' || child.name === 'table:table-row-group'
      ? rowsIn(child)
      : []
  })

const readTable = (element: Element, read: (block: Element) => Piece[]): Table => {
  /** How many rows further down a cell reaches, by its column. */
  const reach = new Map<number, number>()
  const rows = rowsIn(element).map((row): Row => {
    const cells: Cell[] = []
    const above: number[] = []
    let column = 0
    for (const cell of elementsOf(row)) {
      const count = repeats(cell.attributes['table:number-columns-repeated'])
      if (cell.name === 'table:table-cell') {
        const span = repeats(cell.attributes['table:number-columns-spanned'])
        reach.set(column, Number(cell.attributes['table:number-rows-spanned'] ?? 1) - 1)
        cells.push({ column, span, pieces: elementsOf(cell).flatMap(read) })
      } else if (cell.name === 'table:covered-table-cell') {
        const left = reach.get(column) ?? 0
        if (left > 0) above.push(column)
        reach.set(column, left - 1)
      }
      column += count
    }
    return { cells, above }
  })
  return { kind: 'table', rows }
}
