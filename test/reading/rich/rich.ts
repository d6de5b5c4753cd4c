/** A made-up document before a format is chosen: what a word processor knows of it. */
export type RichBlock = { readonly starts?: boolean } & (
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly numbered?: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly size?: number }
  | { readonly kind: 'bullet'; readonly text: string; readonly level?: number }
  | { readonly kind: 'numbered'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly RichRow[] }
)

export type RichCell = {
  readonly text: string | readonly string[]
  readonly span?: number
  /** Reaches down over this many rows; the cells it covers are left out of theirs. */
  readonly down?: number
  /** An initiative's name, where it does not stand first in its row. */
  readonly starts?: boolean
}
export type RichRow = { readonly starts?: boolean; readonly cells: readonly RichCell[] }

export type RichDocument = {
  readonly blocks: readonly RichBlock[]
  /** Printed on every page. */
  readonly head: string
  readonly foot: string
}

export const textsOf = (cell: RichCell): readonly string[] => (typeof cell.text === 'string' ? [cell.text] : cell.text)

/** The texts that initiatives begin with, in order: where the reader has put them says on which lines they start. */
export const startTexts = (document: RichDocument): string[] =>
  document.blocks.flatMap(block => {
    if (block.kind !== 'table') return block.starts ? [block.text] : []
    return block.rows
      .flatMap(row => [...(row.starts ? row.cells.slice(0, 1) : []), ...row.cells.filter(cell => cell.starts)])
      .map(cell => textsOf(cell)[0] ?? '')
  })

const sizes = [18, 15, 13, 12]

/** The same as somebody writes it who knows no styles: headings are paragraphs made bold and large, their numbers typed. */
export const withoutStyles = (document: RichDocument): RichDocument => {
  const counts: number[] = []
  const numberOf = (level: number): string => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.length = level
    return level === 1 ? `${counts[0]}. ` : `${counts.join('.')} `
  }
  const blocks = document.blocks.map((block): RichBlock => {
    if (block.kind !== 'heading') return block
    const text = `${block.numbered ? numberOf(block.level) : ''}${block.text}`
    return { kind: 'text', text, bold: true, size: sizes[block.level - 1] ?? 12, ...(block.starts && { starts: true }) }
  })
  return { ...document, blocks }
}

/** A text may be broken over lines; so much of it stands on its first. */
const lettersOnALine = 24

/** The lines that those texts are on, each looked for after the one before it. */
export const startLines = (document: RichDocument, lines: readonly { readonly number: number; readonly text: string }[]): number[] => {
  let at = 0
  return startTexts(document).map(text => {
    const found = lines.findIndex((line, index) => index >= at && line.text.includes(text.slice(0, lettersOnALine)))
    if (found < 0) return -1
    at = found + 1
    return lines[found]?.number ?? -1
  })
}
