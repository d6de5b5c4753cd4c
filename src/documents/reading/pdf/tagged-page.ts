import { bulletOf, letterOf, numberOf } from '../marks.ts'
import { setPage } from './page-layout.ts'
import { type Piece, toPiece } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'
import type { Rule, Run } from './run.ts'
import { type SetRow, setTable } from './set-table.ts'
import { gapBetween, isFull } from './steps.ts'
import { type Passage, passagesOf, runsByMark, type Tag } from './structure.ts'

/** A page is read by its tags when they hold this share of its letters. */
const leastTagged = 0.75
/** Paragraphs this long on average are no paragraphs: somebody tagged the page as one. */
const longestOnAverage = 14

const letters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0)

const runsOfPassage = (passage: Passage): readonly Run[] => {
  if (passage.kind === 'table') return passage.rows.flatMap(row => row.cells.flat()).flatMap(runsOfPassage)
  return passage.kind === 'heading' ? passage.runs : [...passage.sign, ...passage.runs]
}

/** Runs to lines in the order the document has them: a new one where the baseline moves or the pen goes back. */
const linesOf = (runs: readonly Run[]): readonly Piece[] => {
  const lines: Run[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const moves = !before || Math.abs(run.base - before.base) > Math.max(run.size, before.size) * 0.6
    if (!line || moves || run.right < (line[0]?.left ?? 0)) lines.push([run])
    else line.push(run)
  }
  return lines.map(toPiece)
}

/** An item whose sign is drawn, not written, gets one; what is printed is kept. */
const signed = (text: string, sign: string): string => {
  if (sign !== '') return `${sign} ${text}`
  return bulletOf(text) || numberOf(text) || letterOf(text) ? text : `• ${text}`
}

/** "Tidsplan: 2025": lines broken by hand inside a paragraph, each with a name of its own. */
const mayBeLabel = /^\p{Lu}[^:.]{1,60}:\s/u

/** Programs leave empty cells out of the structure, and on the next page the cell that began on the one before: the letters say where the others stand. */
const inPlace = (rows: readonly SetRow[]): readonly SetRow[] => {
  const width = Math.max(...rows.map(row => row.cells.length))
  const lefts = Array.from({ length: width }, (_, column) =>
    Math.min(...rows.filter(row => row.cells.length === width).flatMap(row => (row.cells[column] ?? []).map(piece => piece.left))),
  )
  const columnOf = (cell: readonly Piece[], at: number): number => {
    const left = Math.min(...cell.map(piece => piece.left))
    const fits = lefts.findLastIndex(edge => edge <= left + edgeSlack)
    return cell.length === 0 || fits < at ? at : fits
  }
  return rows.map(row => {
    if (row.cells.length === width || row.across) return row
    const cells: (readonly Piece[])[] = Array.from({ length: width }, () => [])
    let next = 0
    for (const cell of row.cells) {
      const column = Math.min(width - 1, columnOf(cell, next))
      cells[column] = [...(cells[column] ?? []), ...cell]
      next = column + 1
    }
    return { ...row, cells }
  })
}

/** In points: cells of one column begin at one place, to this. */
const edgeSlack = 4

const setPassage = (passage: Passage): PrintedLine[] => {
  if (passage.kind === 'table')
    return setTable(
      inPlace(passage.rows.map(row => ({ ...row, cells: row.cells.map(cell => cell.flatMap(inner => linesOf(runsOfPassage(inner)))) }))),
    )
  const pieces = linesOf(passage.runs)
  const right = Math.max(...pieces.map(piece => piece.right))
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]
    if (passage.kind === 'heading') return printed(piece, { heading: passage.level, goesOn: at > 0 })
    if (!before) {
      const text = passage.kind === 'item' ? signed(piece.text, toPiece(passage.sign).text) : piece.text
      return printed(piece, /^\p{Ll}/u.test(text) ? { text } : { text, goesOn: false })
    }
    return printed(piece, isFull(before, piece, right) && !mayBeLabel.test(piece.text) ? { goesOn: true } : {})
  })
}

/** The space above a passage as the page shows it; one that stands beside or above the one before it opens a column. */
const below = (before: PrintedLine | undefined, first: PrintedLine): Pick<PrintedLine, 'opens' | 'gap'> => {
  if (!before) return { opens: false, gap: 1 }
  const opens = first.base < before.base - first.size || first.left > before.right
  return { opens, gap: opens ? 1 : gapBetween(before, first) }
}

/** An item that opens a page without a sign, or in mid-sentence, is the rest of one that began on the page before. */
const continued = (passage: Passage): Passage =>
  passage.kind === 'item' && passage.sign.length === 0 && (!passage.hasSign || /^\p{Ll}/u.test(passage.runs[0]?.text ?? ''))
    ? { kind: 'text', runs: passage.runs, sign: [] }
    : passage

const setPassages = (passages: readonly Passage[]): PrintedLine[] => {
  const lines: PrintedLine[] = []
  for (const passage of passages) {
    const [first, ...others] = setPassage(passage)
    if (first) lines.push({ ...first, ...below(lines.at(-1), first) }, ...others)
  }
  return lines
}

/** The lines of a page by its tags, or undefined where they do not tell enough. */
export const setTagged = (tree: Tag, runs: readonly Run[], rules: readonly Rule[]): readonly PrintedLine[] | undefined => {
  const passages = passagesOf(tree, runsByMark(runs))
  const tagged = new Set(passages.flatMap(runsOfPassage))
  if (letters([...tagged]) < letters(runs) * leastTagged) return undefined
  const lines = setPassages(passages.map((passage, at) => (at === 0 ? continued(passage) : passage)))
  if (lines.length > passages.length * longestOnAverage) return undefined
  const [first] = lines
  // The first line of a page may go on from the page before.
  if (first?.goesOn === false && first.heading === undefined) lines[0] = printedAgain(first)
  const rest = runs.filter(run => !tagged.has(run))
  const above = rest.filter(run => run.base < Math.min(...lines.map(line => line.base)))
  const others = rest.filter(run => !above.includes(run))
  return [...setPage(above, rules), ...lines, ...setPage(others, rules)]
}

const printedAgain = ({ goesOn: _, ...line }: PrintedLine): PrintedLine => line
