import { accepted, type Outcome } from '../../../../domain/refusal.ts'
import type { ReadingLimits } from '../../limits.ts'
import type { FormatRead, Tell } from '../format.ts'
import { childOf, descendants, type Element, elementsOf, parseXml, writtenText } from '../markup.ts'
import type { Package } from '../package.ts'
import { aside, Pager, type Piece } from '../pieces.ts'
import { setLines } from '../set-lines.ts'
import { Unreadable } from '../unreadable.ts'
import { blocks } from './body.ts'
import type { OdtReading } from './paragraph.ts'
import { readStyles } from './styles.ts'

const rootOf = async (file: Package, name: string): Promise<Element | undefined> => {
  const bytes = await file.read(name)
  return bytes && elementsOf(parseXml(bytes))[0]
}

/** What is written in the spreadsheets and charts that lie in a document: a whole list may, of which one sum is shown. */
const embeddedTexts = async (file: Package): Promise<string[]> => {
  const roots: (Element | undefined)[] = []
  for (const name of file.names) if (/^[^/]+\/content\.xml$/.test(name)) roots.push(await rootOf(file, name))
  return roots.flatMap(root => (root ? [writtenText(root)] : []))
}

const refuseLocked = async (file: Package): Promise<void> => {
  const manifest = await file.read('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw new Unreadable({ key: 'reading.encrypted' })
}

/** The styles of the file, and then those made for single places in its text. */
const styleGroups = (styles: Element | undefined, content: Element): Element[] =>
  [childOf(styles, 'office:styles'), childOf(styles, 'office:automatic-styles'), childOf(content, 'office:automatic-styles')].filter(
    group => group !== undefined,
  )

const readNotes = (reading: OdtReading, read: (block: Element) => Piece[]): Piece[] =>
  [...reading.notes].flatMap((note, at) => {
    const pieces = aside(elementsOf(childOf(note, 'text:note-body') ?? note).flatMap(read), 'note')
    return pieces.map((piece, index) => (index === 0 && piece.kind === 'paragraph' ? { ...piece, marker: String(at + 1) } : piece))
  })

/** Heads and feet, each printed on every page and shown here once. */
const readMargins = (styles: Element | undefined, read: (block: Element) => Piece[]): Piece[] => {
  const pages = childOf(styles, 'office:master-styles')
  const margins = pages ? ['style:header', 'style:footer'].flatMap(name => descendants(pages, name)) : []
  const seen = new Set<string>()
  return aside(margins.flatMap(elementsOf).flatMap(read), 'margin').filter(piece => {
    const text = piece.kind === 'paragraph' ? piece.text : ''
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

/** Reads an OpenDocument text: its text in order, tables by their cells, numbers as an office program would print them. */
export const readOdt = async (file: Package, limits: ReadingLimits, tell: Tell): Promise<Outcome<FormatRead>> => {
  await refuseLocked(file)
  const content = await rootOf(file, 'content.xml')
  const body = childOf(childOf(content, 'office:body'), 'office:text')
  if (!content || !body) throw new Unreadable({ key: 'reading.damaged' })
  const styles = await rootOf(file, 'styles.xml')
  const meta = await rootOf(file, 'meta.xml')
  tell({ stage: 'lines' })
  const reading: OdtReading = {
    styles: readStyles(styleGroups(styles, content)),
    pager: new Pager(),
    notes: [],
    unseen: [...(meta ? [writtenText(meta)] : []), ...(await embeddedTexts(file))],
    box: box => elementsOf(box).flatMap(read),
  }
  const read = blocks(reading)
  const pieces = elementsOf(body).flatMap(read)
  pieces.push(...readNotes(reading, read), ...readMargins(styles, read))
  return accepted({ lines: setLines(pieces, limits), unseen: reading.unseen })
}
