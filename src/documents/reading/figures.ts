import type { DraftFigure, DraftFigureRow } from '../../domain/draft.ts'
import type { Line } from './line.ts'
import { matchesOf } from './matches.ts'
import { joinLines } from './mend/join.ts'

type Column = 'actual' | 'target' | 'attainmentPct'
type Row = {
  readonly unit: string
  readonly values: readonly { readonly value: number; readonly percent: boolean }[]
  readonly line: number
}

const value = /(?<![\p{L}\d.,])(-?\d{1,3}(?:\.\d{3})+|-?\d{1,9})(?:,(\d{1,2}))?\s*(pct\.?|%|procent|prosent)?(?![\p{L}\d])/giu

/** A row of figures: a name, then two to four numbers and nothing else. */
const rowOf = (line: Line): Row | undefined => {
  const { text } = line
  if (text.length > 120 || !/\d\D*\d/.test(text) || !/^\p{L}/u.test(text)) return undefined
  const values: { value: number; percent: boolean }[] = []
  let name = ''
  let end = 0
  for (const match of matchesOf(text, value)) {
    const between = text.slice(end, match.index).trim()
    if (values.length === 0) name = between
    else if (between !== '' && !/^[|;/]$/.test(between)) return undefined
    values.push({
      value: Number(`${(match[1] ?? '').replace(/\./g, '')}${match[2] ? `.${match[2]}` : ''}`),
      percent: match[3] !== undefined,
    })
    end = match.index + match[0].length
  }
  const named = name.length >= 2 && name.length <= 60 && !/[.:,;]$/.test(name)
  const years = values.every(each => each.value >= 1900 && each.value <= 2100)
  return named && values.length >= 2 && values.length <= 4 && /^[\s.|]*$/.test(text.slice(end)) && !years
    ? { unit: name, values, line: line.number }
    : undefined
}

const heads: readonly (readonly [RegExp, Column])[] = [
  [/målopfyldelse|opfyldelse|procent|pct|%|måloppnåelse|måluppfyllelse/iu, 'attainmentPct'],
  [/måltal|mål(?!\p{L})|målsætning|target/iu, 'target'],
  [/status|opnået|resultat|faktisk|antal|realiseret|aktuel|utfall/iu, 'actual'],
]

/** What each column holds, told by the words of the head in their order; three columns without a head are status, target, attainment. */
const columnsOf = (head: string, count: number): readonly Column[] => {
  const placed = heads.flatMap(([words, column]) => {
    const at = head.search(words)
    return at < 0 ? [] : [{ at, column }]
  })
  const order = placed.sort((a, b) => a.at - b.at).map(each => each.column)
  if (order.length >= count) return order.slice(0, count)
  return (['actual', 'target', 'attainmentPct'] as const).slice(0, count)
}

const toRow = (row: Row, columns: readonly Column[]): DraftFigureRow => {
  const at = (column: Column): number | null => row.values[columns.indexOf(column)]?.value ?? null
  const percent = row.values.find(each => each.percent)?.value
  return { unit: row.unit, actual: at('actual'), target: at('target'), attainmentPct: percent ?? at('attainmentPct'), line: row.line }
}

const isHead = (line: Line): boolean =>
  line.text.length < 90 && !/[.;]$/.test(line.text) && heads.some(([words]) => words.test(line.text)) && !/^[•●▪–-]/.test(line.text)

/** The lines of the head and the title above the rows: those in one run with them, and no more than six. */
const above = (lines: readonly Line[], first: number): { readonly from: number; readonly head: string; readonly title: string } => {
  let at = first
  while (at > 0 && first - at < 6 && (lines[at]?.gap ?? 9) <= (at === first ? 1 : 1) && !/[.;]$/.test(lines[at - 1]?.text ?? '.')) {
    if ((lines[at]?.gap ?? 0) >= 1 && !isHead(lines[at - 1] ?? ({ text: '' } as Line))) break
    at--
  }
  const block = lines.slice(at, first)
  const headAt = block.findIndex(line =>
    /^(?:forvaltning|enhed|område|afdeling|center|ministerium|etat|förvaltning|nämnd|unit)/iu.test(line.text),
  )
  const cut = headAt < 0 ? block.length : headAt
  return {
    from: at,
    head: joinLines(block.slice(cut).map(line => line.text)),
    title: joinLines(block.slice(0, cut).map(line => line.text)),
  }
}

export type FiguresRead = { readonly figures: readonly DraftFigure[]; readonly lines: readonly Line[] }

/** Takes tables of figures out of the lines: three rows at least, for two lines with numbers are a coincidence. */
export const readFigures = (lines: readonly Line[]): FiguresRead => {
  const figures: DraftFigure[] = []
  const taken = new Set<number>()
  for (let at = 0; at < lines.length; ) {
    const rows: Row[] = []
    while (at + rows.length < lines.length) {
      const line = lines[at + rows.length]
      const row = line && (rows.length === 0 || (line.gap <= 1 && !line.opens)) ? rowOf(line) : undefined
      if (!row || (rows[0] && row.values.length !== rows[0].values.length)) break
      rows.push(row)
    }
    if (rows.length >= 3) {
      const { from, head, title } = above(lines, at)
      const columns = columnsOf(head, rows[0]?.values.length ?? 0)
      const last = at + rows.length - 1
      figures.push({
        title,
        line: lines[from]?.number ?? 0,
        lines: [lines[from]?.number ?? 0, lines[last]?.number ?? 0],
        rows: rows.map(row => toRow(row, columns)),
      })
      for (let each = from; each <= last; each++) taken.add(each)
    }
    at += Math.max(1, rows.length)
  }
  return { figures, lines: taken.size > 0 ? lines.filter((_, at) => !taken.has(at)) : lines }
}
