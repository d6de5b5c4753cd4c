import type { DraftAmount, DraftSection } from '../../domain/draft.ts'
import type { Line } from './line.ts'
import { squeeze } from './squeeze.ts'

type Sum = Pick<DraftAmount, 'text' | 'amount' | 'note' | 'line'>

/** What a table of money at the end of a plan sets aside for each initiative, by its number or its name. */
export type Budget = ReadonlyMap<string, readonly Sum[]>

/** A table with one row for money: it belongs to the initiative it stands under. */
export type OwnBudget = { readonly line: number; readonly sums: readonly Sum[] }

export type BudgetsRead = {
  readonly lines: readonly Line[]
  readonly budget: Budget
  readonly own: readonly OwnBudget[]
  readonly sections: readonly DraftSection[]
}

type Head = {
  readonly years: readonly string[]
  readonly factor: number
  readonly title: Line | undefined
  readonly lines: readonly Line[]
}

const piecesOf = (line: Line): string[] =>
  line.raw
    .trim()
    .split(/\t+| {2,}|\s*\|\s*/)
    .filter(piece => piece !== '')

const year = /^(?:budget |b)?(20\d\d)$/iu
const sum = /^(?:i alt|total(?:t)?|sum|varigt|samlet|i år|og frem)$/iu
const money = /^(?:-?\d{1,3}(?:[. ]\d{3})*|-?\d{1,9})(?:,\d{1,3})?$/
const nothing = /^[-–]$/

const factors: readonly (readonly [RegExp, number])[] = [
  [/1\.000|t\.? ?kr|tkr|tusind|tusen/iu, 1000],
  [/mio|mill|milj/iu, 1_000_000],
]

/** The line over a table that names it: short, no sentence, and about money. */
const isTitle = ({ text }: Line): boolean =>
  text.length <= 100 &&
  !/[.;,]$/.test(text.replace(/kr\.\)?$/u, '')) &&
  /økonomi|ekonomi|budget|budsjett|kr\.|kroner|kronor|mio|mkr|udgift|kostnad|finansier|bevilling/iu.test(text)

/** Years over columns, and nothing beside them but what the rows are called. */
const headOf = (lines: readonly Line[], at: number): Head | undefined => {
  const line = lines[at]
  if (!line || line.row || !/20\d\d\S*\s{2,}|20\d\d\s*[|\t]/.test(line.raw)) return undefined
  const pieces = piecesOf(line)
  const years = pieces.flatMap(piece => year.exec(piece)?.[1] ?? [])
  const others = pieces.filter(piece => !year.test(piece) && !sum.test(piece))
  if (years.length < 2 || others.length > 1) return undefined
  const near = lines.slice(Math.max(0, at - 2), at + 1)
  const factor = factors.find(([words]) => near.some(each => words.test(each.text)))?.[1] ?? 1
  const above = lines[at - 1]
  const title = above && isTitle(above) ? above : undefined
  return { years, factor, title, lines: title ? [title, line] : [line] }
}

type Row = { readonly key: string; readonly values: readonly string[] }

const worthOf = (piece: string): number => (nothing.test(piece) ? 0 : Number(piece.replace(/[. ]/g, '').replace(',', '.')))

const rowOf = (line: Line, { years }: Head): Row | undefined => {
  const pieces = piecesOf(line)
  const first = pieces.findIndex((piece, at) => at > 0 && (money.test(piece) || nothing.test(piece)))
  const values = first < 0 ? [] : pieces.slice(first)
  if (values.length < years.length || !values.every(piece => money.test(piece) || nothing.test(piece))) return undefined
  return { key: pieces.slice(0, first).join(' '), values: values.slice(0, years.length) }
}

const sumsOf = (row: Row, head: Head, line: Line): Sum[] =>
  row.values.flatMap((printed, at) => {
    const value = worthOf(printed)
    if (value <= 0) return []
    return [
      {
        text: printed,
        amount: Math.round(value * head.factor),
        note: [head.title?.text, head.years[at]].filter(Boolean).join(': '),
        line: line.number,
      },
    ]
  })

const numbered = /^(?:(?:indsats|initiativ|tiltag|handling|tiltak|insats|nr\.?)\s+)?(\d{1,3}(?:\.\d{1,3})*)[.):]?(?:\s|$)/iu

/** What a budget knows a thing by: its number where it has one, and its words. */
const keysOf = (printed: string): string[] => {
  const number = numbered.exec(printed)?.[1]
  const words = squeeze(printed.replace(numbered, ''))
  return [...(number ? [`#${number}`] : []), ...(words.length > 5 ? [words] : [])]
}

/** One row may be anything; a budget has several. */
const fewest = 2

/** What a row of money is called that names no initiative. */
const ofMoney =
  /^(?:bevilling|bevilget|afsat|udgift(?:er)?|merudgift(?:er)?|budget|budsjett|økonomi|finansiering|ramme|bevilgning|kostnad(?:er)?|anslag|i alt|samlet)$/iu

/** Printed under one initiative it may be the whole plan's. */
const habit = 2

type Placed = { readonly line: Line; readonly row: Row }

const rowsFrom = (lines: readonly Line[], start: number, head: Head): Placed[] => {
  const rows: Placed[] = []
  for (const line of lines.slice(start)) {
    const row = line.gap <= 1 ? rowOf(line, head) : undefined
    if (!row) break
    rows.push({ line, row })
  }
  return rows
}

/** Takes tables of years and sums out of the lines. What they set aside for whom is told by their rows' first cells. */
export const readBudgets = (lines: readonly Line[]): BudgetsRead => {
  const budget = new Map<string, readonly Sum[]>()
  const tables: { readonly head: Head; readonly rows: readonly Placed[] }[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = headOf(lines, at)
    if (!head) continue
    const rows = rowsFrom(lines, at + 1, head)
    tables.push({ head, rows })
    at += rows.length
  }
  const isOwn = ({ rows: [first, second] }: { readonly rows: readonly Placed[] }) =>
    first !== undefined && second === undefined && ofMoney.test(first.row.key)
  const hasOwn = tables.filter(isOwn).length >= habit
  const read = tables.filter(table => table.rows.length >= fewest || (hasOwn && isOwn(table)))
  const own: OwnBudget[] = []
  for (const { head, rows } of read) {
    for (const { line, row } of rows) {
      const sums = sumsOf(row, head, line)
      if (rows.length < fewest) own.push({ line: line.number, sums })
      else for (const key of keysOf(row.key)) budget.set(key, sums)
    }
  }
  const taken = new Set(read.flatMap(({ head, rows }) => [...head.lines, ...rows.map(({ line }) => line)]))
  const sections = read.map(({ head, rows }): DraftSection => {
    const from = head.lines[0]?.number ?? 0
    return { title: head.lines[0]?.text ?? '', lines: [from, rows.at(-1)?.line.number ?? from] }
  })
  return { lines: taken.size === 0 ? lines : lines.filter(line => !taken.has(line)), budget, own, sections }
}

/** What is set aside for an initiative; nothing where its number is another's as well and its name is not in the table. */
export const sumsFor = (budget: Budget, number: string | null, title: string | null, isOnly: boolean): readonly Sum[] => {
  const [byNumber, byName] = [
    isOnly && number ? budget.get(`#${number}`) : undefined,
    title ? keysOf(title).flatMap(key => (key.startsWith('#') ? [] : (budget.get(key) ?? []))) : [],
  ]
  return byName.length > 0 ? byName : (byNumber ?? [])
}
