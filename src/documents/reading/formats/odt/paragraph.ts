import { type Element, elementsOf, writtenText } from '../markup.ts'
import type { Pager, Paragraph, Piece } from '../pieces.ts'
import type { OdtStyles } from './styles.ts'

/** What the parts of a document share while it is read. */
export type OdtReading = {
  readonly styles: OdtStyles
  readonly pager: Pager
  /** The bodies of notes, in the order the text calls them. */
  readonly notes: Element[]
  readonly unseen: string[]
  /** Reads what stands in a text box. */
  readonly box: (content: Element) => Piece[]
}

export type Inline = {
  readonly text: string
  readonly bold: boolean
  readonly page: number
  readonly opens: boolean
  readonly boxes: Piece[]
}

/** A blank is written as one element with a count; nobody sets a thousand of them. */
const mostBlanks = 100

/** Reads the text of a paragraph or heading: blanks as they are meant, notes and comments out of it. */
export const readInline = (paragraph: Element, reading: OdtReading): Inline => {
  const boxes: Piece[] = []
  let text = ''
  let page = 0
  let opens = false
  let letters = 0
  let boldLetters = 0
  const add = (more: string, bold: boolean) => {
    if (more.trim() !== '') {
      const first = reading.pager.set()
      if (page === 0) {
        page = reading.pager.page
        opens = first
      }
    }
    text += more
    letters += more.length
    if (bold) boldLetters += more.length
  }
  const walk = (element: Element, bold: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        add(child.replace(/[\t\n\r ]+/g, ' '), bold)
        continue
      }
      const at = child.attributes
      if (child.name === 'text:s') add(' '.repeat(Math.min(mostBlanks, Number(at['text:c'] ?? 1) || 1)), bold)
      else if (child.name === 'text:tab') add('\t', bold)
      else if (child.name === 'text:line-break') add('\n', bold)
      else if (child.name === 'text:soft-page-break') reading.pager.break()
      else if (child.name === 'text:note') reading.notes.push(child)
      else if (child.name === 'office:annotation') reading.unseen.push(writtenText(child))
      else if (child.name.startsWith('draw:')) boxes.push(...boxesIn(child, reading))
      else {
        const style = reading.styles.styleOf(at['text:style-name'])
        if (style.hidden) reading.unseen.push(writtenText(child))
        else walk(child, bold || style.bold)
      }
    }
  }
  walk(paragraph, reading.styles.styleOf(paragraph.attributes['text:style-name']).bold)
  return { text: text.trim(), bold: boldLetters > letters * 0.9, page, opens, boxes }
}

export const boxesIn = (element: Element, reading: OdtReading): Piece[] =>
  element.name === 'draw:text-box' ? reading.box(element) : elementsOf(element).flatMap(child => boxesIn(child, reading))

/** A paragraph or a heading, and what stands in boxes beside it. */
export const readParagraph = (element: Element, marker: string, reading: OdtReading): Piece[] => {
  if (reading.styles.styleOf(element.attributes['text:style-name']).breaks) reading.pager.break()
  const { text, bold, page, opens, boxes } = readInline(element, reading)
  const { size } = reading.styles.styleOf(element.attributes['text:style-name'])
  const heading = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text,
    page,
    opens,
    ...(marker && { marker }),
    style: { ...(heading && { heading }), ...(bold && { bold }), ...(size && { size }) },
  }
  return text === '' ? boxes : [paragraph, ...boxes]
}
