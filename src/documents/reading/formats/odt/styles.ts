import { childOf, type Element, elementsOf } from '../markup.ts'
import { type Numeral, printNumber, printSign, withStop } from '../numerals.ts'

/** What a style of an OpenDocument text says that matters to a reader. */
export type OdtStyle = {
  readonly bold: boolean
  /** In points. */
  readonly size: number | undefined
  readonly hidden: boolean
  readonly breaks: boolean
  readonly list: string | undefined
}

type Level = {
  /** The sign of a bullet; undefined for a number. */
  readonly sign: string | undefined
  readonly format: string
  readonly before: string
  readonly after: string
  /** How many levels are printed: 2 gives "1.2". */
  readonly shown: number
  readonly start: number
}

export type ListStyle = ReadonlyMap<number, Level>

export type OdtStyles = {
  readonly styleOf: (name: string | undefined) => OdtStyle
  readonly lists: ReadonlyMap<string, ListStyle>
  /** How headings are numbered, level by level. */
  readonly outline: ListStyle
}

const levelOf = (element: Element): readonly [number, Level] => {
  const at = element.attributes
  const isBullet = element.name.endsWith('bullet')
  return [
    Number(at['text:level'] ?? 1),
    {
      sign: isBullet ? printSign(at['text:bullet-char'] ?? '') : undefined,
      format: at['style:num-format'] ?? '',
      before: at['style:num-prefix'] ?? '',
      after: at['style:num-suffix'] ?? '',
      shown: Number(at['text:display-levels'] ?? 1),
      start: Number(at['text:start-value'] ?? 1),
    },
  ]
}

const levelsOf = (element: Element): ListStyle =>
  new Map(
    elementsOf(element)
      .filter(child => child.attributes['text:level'] !== undefined)
      .map(levelOf),
  )

const plain: OdtStyle = { bold: false, size: undefined, hidden: false, breaks: false, list: undefined }

const over = (base: OdtStyle, element: Element): OdtStyle => {
  const text = childOf(element, 'style:text-properties')?.attributes ?? {}
  const paragraph = childOf(element, 'style:paragraph-properties')?.attributes ?? {}
  const weight = text['fo:font-weight']
  return {
    bold: weight === undefined ? base.bold : weight === 'bold' || Number(weight) >= 600,
    size: /^([\d.]+)pt$/.exec(text['fo:font-size'] ?? '')?.[1] === undefined ? base.size : Number.parseFloat(text['fo:font-size'] ?? ''),
    hidden: text['text:display'] === undefined ? base.hidden : text['text:display'] === 'none',
    breaks: paragraph['fo:break-before'] === undefined ? base.breaks : paragraph['fo:break-before'] === 'page',
    list: element.attributes['style:list-style-name'] ?? base.list,
  }
}

const longestChain = 20

/** Reads the styles of the given parts: those of the document go before those it is made from. */
export const readStyles = (groups: readonly Element[]): OdtStyles => {
  const elements = new Map<string, Element>()
  const lists = new Map<string, ListStyle>()
  let outline: ListStyle = new Map()
  for (const element of groups.flatMap(elementsOf)) {
    const name = element.attributes['style:name'] ?? ''
    if (element.name === 'style:style') elements.set(name, element)
    if (element.name === 'text:list-style') lists.set(name, levelsOf(element))
    if (element.name === 'text:outline-style') outline = levelsOf(element)
  }
  const styleOf = (name: string | undefined, depth = 0): OdtStyle => {
    const element = name === undefined ? undefined : elements.get(name)
    if (!element || depth > longestChain) return plain
    return over(styleOf(element.attributes['style:parent-style-name'], depth + 1), element)
  }
  return { styleOf: name => styleOf(name), lists, outline }
}

const numerals: Readonly<Record<string, Numeral>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Counts one list: `next` gives what is printed before its next item at a level, 1 the outermost. */
export class Counter {
  private readonly style: ListStyle
  private readonly counts: number[] = []

  constructor(style: ListStyle) {
    this.style = style
  }

  next(at: number, start?: number): string {
    const level = this.style.get(at)
    if (!level) return ''
    this.counts[at] = start ?? (this.counts[at] === undefined ? level.start : this.counts[at] + 1)
    this.counts.length = at + 1
    if (level.sign !== undefined) return level.sign
    if (level.format === '') return ''
    const parts: string[] = []
    for (let each = Math.max(1, at - level.shown + 1); each <= at; each++) {
      const format = numerals[this.style.get(each)?.format ?? '1']
      if (format) parts.push(printNumber(this.counts[each] ?? 1, format))
    }
    return withStop(`${level.before}${parts.join('.')}${level.after}`.trim())
  }
}
