import { childOf, type Element } from '../markup.ts'
import type { Pager, Paragraph, Piece } from '../pieces.ts'
import type { MarkerOf } from './numbering.ts'
import { isOn, type StyleOf, valOf } from './styles.ts'

/** What the parts of a document share while it is read. */
export type DocxReading = {
  readonly styleOf: StyleOf
  readonly markerOf: MarkerOf
  readonly pager: Pager
  /** Notes in the order the text calls them. */
  readonly notes: { readonly kind: 'w:footnote' | 'w:endnote'; readonly id: string }[]
  /** Deleted and hidden text. */
  readonly unseen: string[]
  /** Reads what stands in a text box. */
  readonly box: (content: Element) => Piece[]
}

/** A paragraph while its runs are gone through. */
class Draft {
  text = ''
  page = 0
  opens = false
  letters = 0
  boldLetters = 0
  /** How many letters are set in each size that a run names for itself. */
  readonly sizes = new Map<number | undefined, number>()
  /** Deleted and hidden, in one: a number may be cut into several runs. */
  unseen = ''
  readonly boxes: Piece[] = []
  private readonly pager: Pager

  constructor(pager: Pager) {
    this.pager = pager
  }

  add(text: string, bold: boolean, size?: number): void {
    if (text === '') return
    this.sizes.set(size, (this.sizes.get(size) ?? 0) + text.length)
    if (this.page === 0 && text.trim() !== '') {
      this.opens = this.pager.set()
      this.page = this.pager.page
    } else if (text.trim() !== '') this.pager.set()
    this.text += text
    this.letters += text.length
    if (bold) this.boldLetters += text.length
  }
}

/** Old and new form of one thing stand side by side for old programs: the first is the new one. */
const chosen = (element: Element): Element | undefined => childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')

const boxesIn = (element: Element): Element[] =>
  element.children.flatMap(child => {
    if (typeof child === 'string') return []
    if (child.name === 'w:txbxContent') return [child]
    const inner = child.name === 'mc:AlternateContent' ? chosen(child) : child
    return inner ? boxesIn(inner) : []
  })

const symbolOf = (element: Element): string => {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code > 0 && code < 0xf000 ? String.fromCharCode(code) : code === 0xf0b7 ? '•' : ''
}

const ownText = (element: Element): string => element.children.filter(child => typeof child === 'string').join('')

const deletedText = (element: Element): string =>
  element.children.map(child => (typeof child === 'string' ? child : deletedText(child))).join('')

const textOf = (part: Element): string | undefined => {
  switch (part.name) {
    case 'w:t':
      return ownText(part)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
    case 'w:br':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolOf(part)
    default:
      return undefined
  }
}

const breaksPage = (part: Element): boolean =>
  part.name === 'w:lastRenderedPageBreak' || (part.name === 'w:br' && ['page', 'column'].includes(part.attributes['w:type'] ?? ''))

const drawings = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])
const noteOf: Readonly<Record<string, 'w:footnote' | 'w:endnote'>> = {
  'w:footnoteReference': 'w:footnote',
  'w:endnoteReference': 'w:endnote',
}

type Look = { readonly bold: boolean; readonly size: number | undefined }

const readRunPart = (part: Element, { bold, size }: Look, draft: Draft, reading: DocxReading): void => {
  const note = noteOf[part.name]
  if (breaksPage(part)) reading.pager.break()
  else if (note) reading.notes.push({ kind: note, id: part.attributes['w:id'] ?? '' })
  else if (part.name === 'w:delText' || part.name === 'w:instrText') draft.unseen += ownText(part)
  else if (drawings.has(part.name))
    for (const box of boxesIn({ name: '', attributes: {}, children: [part] })) draft.boxes.push(...reading.box(box))
  else draft.add(textOf(part) ?? '', bold, size)
}

const readRun = (run: Element, styleBold: boolean, draft: Draft, reading: DocxReading): void => {
  const properties = childOf(run, 'w:rPr')
  if (isOn(properties, 'w:vanish')) {
    draft.unseen += deletedText(run)
    return
  }
  const halves = Number(valOf(properties, 'w:sz') ?? Number.NaN)
  const look = { bold: isOn(properties, 'w:b') ?? styleBold, size: Number.isNaN(halves) ? undefined : halves / 2 }
  for (const part of run.children) if (typeof part !== 'string') readRunPart(part, look, draft, reading)
}

/** Deleted, or moved away: kept in the file, and not in the text. */
const gone = new Set(['w:del', 'w:moveFrom'])
const notText = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'])

const readInline = (element: Element, bold: boolean, draft: Draft, reading: DocxReading): void => {
  for (const child of element.children) {
    if (typeof child === 'string' || notText.has(child.name)) continue
    if (child.name === 'w:r') readRun(child, bold, draft, reading)
    else if (gone.has(child.name)) draft.unseen += deletedText(child)
    else if (child.name === 'm:t') draft.add(ownText(child), bold)
    else readInline(child, bold, draft, reading)
  }
}

/** The mark that ends the paragraph is deleted: it runs on into the next one. */
const runsOn = (paragraph: Element): boolean => childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined

/** Paragraphs that are one since the marks between them were deleted; the last one's style is the whole's. */
export const readParagraph = (parts: readonly Element[], reading: DocxReading): Piece[] => {
  const properties = childOf(parts.at(-1), 'w:pPr')
  const style = reading.styleOf(properties)
  const draft = new Draft(reading.pager)
  if (isOn(properties, 'w:pageBreakBefore')) reading.pager.break()
  for (const part of parts) readInline(part, style.bold, draft, reading)
  if (draft.unseen !== '') reading.unseen.push(draft.unseen)
  const paragraph = draft.page > 0 ? [asPiece(draft, style, reading)] : []
  const section = childOf(properties, 'w:sectPr')
  if (section && valOf(section, 'w:type') !== 'continuous') reading.pager.break()
  return [...paragraph, ...draft.boxes]
}

const asPiece = (draft: Draft, style: ReturnType<StyleOf>, reading: DocxReading): Paragraph => {
  const marker = reading.markerOf(style.numbering.list, style.numbering.level)
  const bold = draft.boldLetters > draft.letters * 0.9
  const [[ownSize] = []] = [...draft.sizes].sort((a, b) => b[1] - a[1])
  const size = ownSize ?? style.size
  return {
    kind: 'paragraph',
    text: draft.text,
    page: draft.page,
    opens: draft.opens,
    ...(marker && { marker }),
    ...(style.contents && { aside: 'margin' }),
    style: { ...(style.heading && { heading: style.heading }), ...(bold && { bold }), ...(size && { size }) },
  }
}

/** Gathers paragraphs whose marks were deleted; answers what they have become when one ends. */
export const paragraphs = (reading: DocxReading): ((paragraph: Element) => Piece[]) => {
  let held: Element[] = []
  return paragraph => {
    held.push(paragraph)
    if (runsOn(paragraph)) return []
    const pieces = readParagraph(held, reading)
    held = []
    return pieces
  }
}
