import { type Element, elementsOf, writtenText } from '../markup.ts'
import { type Numeral, printNumber } from '../numerals.ts'
import { aside, type Piece } from '../pieces.ts'
import { readTable } from './tables.ts'
import { Text } from './text.ts'

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
const bolds = new Set(['b', 'strong', 'th'])

/** What begins and ends a paragraph of its own. */
const blockNames = new Set(
  'address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form header hgroup hr html legend li main menu ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** Not text: programs, pictures, forms to fill in. What they hold is not read at all. */
const skipped = new Set(
  'script style template noscript svg math iframe object embed canvas audio video select button textarea input datalist map head'.split(
    ' ',
  ),
)
/** Around the text: menus, asides, feet. */
const beside = new Set(['nav', 'aside', 'footer'])
const besideRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary'])

const numerals: Readonly<Record<string, Numeral>> = { a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' }
const signs = ['•', '◦', '▪']

type List = { readonly ordered: boolean; readonly numeral: Numeral; readonly depth: number; next: number }

const isHidden = ({ attributes: { hidden, style = '', 'aria-hidden': fromAll } }: Element): boolean =>
  hidden !== undefined || /display\s*:\s*none/i.test(style) || fromAll === 'true'

const roleOf = ({ attributes: { role = '' } }: Element): string => role

/** Reads the elements of a page to pieces. */
class Reader {
  readonly pieces: Piece[] = []
  private readonly unseen: string[]
  private readonly text = new Text()
  private marker = ''
  private list: List | undefined

  constructor(unseen: string[]) {
    this.unseen = unseen
  }

  end(heading?: number): void {
    const paragraph = this.text.take(this.marker, heading)
    if (!paragraph) return
    this.pieces.push(paragraph)
    this.marker = ''
  }

  inside(element: Element, bold: boolean, kept: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text.add(child, bold, kept)
      else this.read(child, bold || bolds.has(child.name), kept)
    }
  }

  private read(element: Element, bold: boolean, kept: boolean): void {
    const { name } = element
    if (skipped.has(name)) return
    if (isHidden(element)) {
      this.unseen.push(writtenText(element))
      return
    }
    if (name === 'br') this.text.break()
    else if (beside.has(name) || besideRoles.has(roleOf(element))) this.aside(element)
    else if (name === 'table') this.table(element)
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.listed(element, bold)
    else this.plain(element, bold, kept)
  }

  private plain(element: Element, bold: boolean, kept: boolean): void {
    const { name } = element
    const { value } = element.attributes
    const heading = headings[name]
    const isBlock = heading !== undefined || blockNames.has(name)
    if (isBlock) this.end()
    if (name === 'li') this.marker = this.nextMarker(value)
    this.inside(element, bold, kept || name === 'pre')
    if (isBlock) this.end(heading)
  }

  private aside(element: Element): void {
    this.end()
    this.pieces.push(...aside(readElement(element, this.unseen), 'margin'))
  }

  private table(element: Element): void {
    this.end()
    for (const caption of elementsOf(element).filter(child => child.name === 'caption')) this.read(caption, false, false)
    this.pieces.push(readTable(element, cell => readElement(cell, this.unseen, cell.name === 'th')))
  }

  private listed(element: Element, bold: boolean): void {
    this.end()
    const outer = this.list
    const { type = '', start } = element.attributes
    this.list = {
      ordered: element.name === 'ol',
      numeral: numerals[type] ?? 'decimal',
      depth: (outer?.depth ?? -1) + 1,
      next: Math.floor(Number(start ?? 1)) || 1,
    }
    this.inside(element, bold, false)
    this.end()
    this.list = outer
  }

  private nextMarker(value: string | undefined): string {
    if (!this.list?.ordered) return signs[Math.min(this.list?.depth ?? 0, signs.length - 1)] ?? '•'
    const number = Math.floor(Number(value ?? this.list.next)) || this.list.next
    this.list.next = number + 1
    return `${printNumber(number, this.list.numeral)}.`
  }
}

export const readElement = (element: Element, unseen: string[], bold = false): readonly Piece[] => {
  const reader = new Reader(unseen)
  reader.inside(element, bold, false)
  reader.end()
  return reader.pieces
}

const isMain = (element: Element): boolean => element.name === 'main' || roleOf(element) === 'main'

const holdsMain = (element: Element): boolean => elementsOf(element).some(child => isMain(child) || holdsMain(child))

/** A page that says what its main part is has the rest around it. */
export const readPage = (element: Element, unseen: string[]): Piece[] => {
  if (!holdsMain(element)) return [...readElement(element, unseen)]
  return elementsOf(element).flatMap(child => {
    if (isMain(child)) return [...readElement(child, unseen)]
    return holdsMain(child) ? readPage(child, unseen) : aside(readElement({ ...child, children: [child] }, unseen), 'margin')
  })
}
