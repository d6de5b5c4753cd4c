import { toRows } from './gutters.ts'
import type { PrintedPage } from './number-lines.ts'
import { setPage } from './page-layout.ts'
import { toPieces } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'
import type { Rule, Run } from './run.ts'
import { runningHeads } from './running-heads.ts'
import type { Tag } from './structure.ts'
import { setTagged } from './tagged-page.ts'

/** What a page holds, as it was set; its structure where the document is tagged. */
export type PageContent = {
  readonly number: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly rules: readonly Rule[]
  /** A picture covers a good part of it. */
  readonly pictured: boolean
  readonly tree: Tag | null
}

/** A head or foot as one line, however far apart its parts stand. */
const setRunning = (runs: readonly Run[]): PrintedLine[] =>
  toRows(toPieces(runs)).flatMap(row =>
    row[0] ? [printed(row[0], { text: row.map(piece => piece.text).join('   '), running: true, gap: 1 })] : [],
  )

const arrangePage = (page: PageContent, running: ReadonlySet<Run>): PrintedPage => {
  const body = page.runs.filter(run => !run.artifact && !running.has(run))
  const lines = (page.tree && setTagged(page.tree, body, page.rules)) ?? setPage(body, page.rules)
  const top = Math.min(...body.map(run => run.base))
  const around = setRunning(page.runs.filter(run => run.artifact || running.has(run)))
  const [head, foot] = [around.filter(line => line.base < top), around.filter(line => line.base >= top)]
  return { number: page.number, lines: [...head, ...lines, ...foot] }
}

/** The lines of every page in the order they are read, between its head and its foot. */
export const arrangePages = (pages: readonly PageContent[]): readonly PrintedPage[] => {
  const running = runningHeads(pages)
  return pages.map((page, at) => arrangePage(page, running[at] ?? new Set()))
}
