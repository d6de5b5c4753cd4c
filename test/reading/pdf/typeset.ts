import { widthOf } from './helvetica.ts'
import { type Element, type Ink, type Sheet, type Stroke, writePdf } from './write-pdf.ts'

/** Where an initiative begins on paper. */
export type Place = { readonly page: number; readonly x: number; readonly y: number }

export type Paper = {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly size: number
  /** Printed at the head of every page but the first, and a page number at the foot. */
  readonly head: string
  /** Breaks the words that do not fit, with a soft hyphen. */
  readonly hyphens: boolean
}

export const a4: Paper = { width: 595, height: 842, columns: 1, size: 10, head: '', hyphens: false }

type Style = { readonly size?: number; readonly bold?: boolean; readonly spaced?: number; readonly indent?: number; readonly sign?: string }
type Held = { role: string; holds: (Held | readonly [number, number])[] }
type Drawn = { inks: Ink[]; strokes: Stroke[]; marks: number }

const margin = 56
const gutter = 20

/** Sets text on paper as a word processor does: broken at the column's width, on over columns and pages, each part tagged as what it is. */
export class Typesetter {
  readonly #paper: Paper
  readonly #pages: Drawn[] = []
  readonly #root: Held = { role: 'Document', holds: [] }
  readonly starts: Place[] = []
  #column = 0
  #top = margin
  #y = margin
  #starting = false

  constructor(paper: Partial<Paper> = {}) {
    this.#paper = { ...a4, ...paper }
    this.page()
  }

  get columnWidth(): number {
    const { width, columns } = this.#paper
    return (width - 2 * margin - gutter * (columns - 1)) / columns
  }

  get #left(): number {
    return margin + this.#column * (this.columnWidth + gutter)
  }

  get #drawn(): Drawn {
    const last = this.#pages.at(-1)
    if (!last) throw new Error('no page yet')
    return last
  }

  page(): this {
    const { width, height, head } = this.#paper
    const drawn: Drawn = { inks: [], strokes: [], marks: 0 }
    this.#pages.push(drawn)
    if (this.#pages.length > 1 && head) drawn.inks.push({ text: head, x: margin, y: 34, size: 8, mark: 'artifact' })
    drawn.inks.push({ text: String(this.#pages.length), x: width / 2, y: height - 28, size: 8, mark: 'artifact' })
    this.#column = 0
    this.#top = margin
    this.#y = margin
    return this
  }

  #next(): void {
    if (++this.#column >= this.#paper.columns) this.page()
    else this.#y = this.#top
  }

  #room(height: number): void {
    if (this.#y + height > this.#paper.height - margin) this.#next()
  }

  space(points: number): this {
    if (this.#y > this.#top) this.#y += points
    return this
  }

  /** The next thing set begins an initiative. */
  starting(): this {
    this.#starting = true
    return this
  }

  #ink(held: Held, ink: Omit<Ink, 'mark'>): void {
    const drawn = this.#drawn
    const mark = drawn.marks++
    held.holds.push([this.#pages.length - 1, mark])
    drawn.inks.push({ ...ink, mark })
    if (this.#starting) this.starts.push({ page: this.#pages.length, x: ink.x, y: ink.y })
    this.#starting = false
  }

  #set(held: Held, text: string, style: Style = {}): void {
    const { size = this.#paper.size, indent = 0, sign } = style
    const { bold = false, spaced = 0 } = style
    const lines = breakLines(text, this.columnWidth - indent, size, this.#paper.hyphens, spaced)
    lines.forEach((line, at) => {
      this.#room(size * 1.3)
      this.#y += size * 1.3
      const x = this.#left + indent
      if (at === 0 && sign) this.#ink(held, { text: sign, x: x - 12, y: this.#y, size, bold })
      this.#ink(held, { text: line, x, y: this.#y, size, bold, spaced })
    })
  }

  #add(role: string): Held {
    const held: Held = { role, holds: [] }
    this.#root.holds.push(held)
    return held
  }

  /** Over the whole width, before the columns begin. */
  banner(text: string, size: number, spaced = 0): this {
    const held = this.#add('H1')
    this.#y += size * 1.4
    this.#ink(held, { text, x: margin, y: this.#y, size, bold: true, spaced })
    this.#y += size
    this.#top = this.#y
    return this
  }

  heading(text: string, level: number, spaced = 0): this {
    const size = this.#paper.size * ([1.8, 1.4, 1.15][level - 1] ?? 1)
    this.space(size)
    this.#room(size * 4)
    this.#set(this.#add(`H${level}`), text, { size, bold: true, spaced })
    return this.space(size * 0.5)
  }

  paragraph(text: string, style: Style = {}): this {
    this.#set(this.#add('P'), text, style)
    return this.space(style.size ?? this.#paper.size * 0.7)
  }

  bullets(texts: readonly string[], sign: string, before: (at: number) => void): this {
    const list = this.#add('L')
    texts.forEach((text, at) => {
      before(at)
      const item: Held = { role: 'LI', holds: [] }
      list.holds.push(item)
      this.#set(item, text, { indent: 18, sign })
      this.space(2)
    })
    return this.space(this.#paper.size * 0.7)
  }

  /** A table over as many pages as it needs, its head again on each; with `ruled` its cells are drawn. */
  table(
    head: readonly string[],
    rows: readonly (readonly string[])[],
    shares: readonly number[],
    ruled: boolean,
    before: (at: number) => void,
  ): this {
    const table = this.#add('Table')
    const size = this.#paper.size * 0.9
    const widths = shares.map(share => share * this.columnWidth)
    const row = (cells: readonly string[], role: string, bold: boolean, at?: number) => {
      const set = cells.map((cell, column) => breakLines(cell, (widths[column] ?? 0) - 10, size, this.#paper.hyphens))
      const high = Math.max(...set.map(lines => lines.length)) * size * 1.25 + 8
      const page = this.#pages.length
      this.#room(high)
      if (this.#pages.length > page && at !== undefined && head.length > 0) row(head, 'TH', true)
      if (at !== undefined) before(at)
      const tagged: Held = { role: 'TR', holds: [] }
      table.holds.push(tagged)
      let x = this.#left
      set.forEach((lines, column) => {
        const cell: Held = { role, holds: [] }
        tagged.holds.push(cell)
        lines.forEach((text, line) => {
          this.#ink(cell, { text, x: x + 5, y: this.#y + size * 1.25 * (line + 1), size, bold })
        })
        x += widths[column] ?? 0
      })
      if (ruled) this.#drawn.strokes.push(...box(this.#left, this.#y, widths, high))
      this.#y += high
    }
    if (head.length > 0) row(head, 'TH', true)
    rows.forEach((cells, at) => {
      row(cells, 'TD', false, at)
    })
    return this.space(this.#paper.size * 1.5)
  }

  done(tagged: boolean): Uint8Array {
    const { width, height } = this.#paper
    const sheets: Sheet[] = this.#pages.map(({ inks, strokes }) => ({
      inks: tagged ? inks : inks.map(({ mark: _, ...ink }) => ink),
      strokes,
      width,
      height,
    }))
    return writePdf(sheets, tagged ? { tree: this.#root as Element } : {})
  }
}

const box = (left: number, top: number, widths: readonly number[], high: number): Stroke[] => {
  const right = left + widths.reduce((sum, width) => sum + width, 0)
  const upright = [...widths, 0].map((_, at) => left + widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  return [
    { from: [left, top], to: [right, top] },
    { from: [left, top + high], to: [right, top + high] },
    ...upright.map(x => ({ from: [x, top] as const, to: [x, top + high] as const })),
  ]
}

/** A long word is broken where it fits, at least three letters on either side. */
const breakWord = (word: string, room: number, size: number): number => {
  if (!/^\p{Ll}{9,}[.,]?$/u.test(word)) return 0
  for (let cut = word.length - 4; cut >= 3; cut--) if (widthOf(`${word.slice(0, cut)}-`, size) <= room) return cut
  return 0
}

const breakLines = (text: string, width: number, size: number, hyphens: boolean, spaced = 0): string[] => {
  const wide = (line: string) => widthOf(line, size) + spaced * line.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || wide(longer) <= width) {
      line = longer
      continue
    }
    const cut = hyphens ? breakWord(word, width - wide(`${line} `), size) : 0
    lines.push(cut > 0 ? `${line} ${word.slice(0, cut)}\u00ad` : line)
    line = word.slice(cut)
  }
  return line === '' ? lines : [...lines, line]
}
