import { accepted, type Outcome } from '../../../../domain/refusal.ts'
import type { ReadingLimits } from '../../limits.ts'
import type { FormatRead, Tell } from '../format.ts'
import { type Element, elementsOf, parseXml, writtenText } from '../markup.ts'
import type { Package } from '../package.ts'
import { aside, Pager, type Piece } from '../pieces.ts'
import { setLines } from '../set-lines.ts'
import { Unreadable } from '../unreadable.ts'
import { blocks, readBlocks } from './body.ts'
import { embeddedTexts } from './embedded.ts'
import { readNumbering } from './numbering.ts'
import type { DocxReading } from './paragraph.ts'
import { type Relations, relationsOf } from './relations.ts'
import { readStyles } from './styles.ts'

/** Parts that no page shows and that may hold anything somebody wrote: comments, drawings' words, properties. */
const unseenParts =
  /^(?:word\/(?:comments\w*|glossary\/document|diagrams\/data\d*|charts\/chart\w*)|docProps\/\w+|customXml\/item\d+)\.xml$/

/** The outermost element of each part of a kind. */
const rootsOf = async (file: Package, names: readonly string[]): Promise<Element[]> => {
  const roots: Element[] = []
  for (const name of names) {
    const bytes = await file.read(name)
    roots.push(...(bytes ? elementsOf(parseXml(bytes)) : []))
  }
  return roots
}

/** Heads and feet, each printed on every page and shown here once. */
const readMargins = (roots: readonly Element[], reading: DocxReading): Piece[] => {
  const seen = new Set<string>()
  return roots
    .flatMap(root => aside(readBlocks(root, reading), 'margin'))
    .filter(piece => {
      const text = piece.kind === 'paragraph' ? piece.text.trim() : ''
      const isNew = !seen.has(text)
      seen.add(text)
      return isNew
    })
}

/** Notes in the order the text calls them, each with the number it is called by. */
const readNotes = (roots: readonly Element[], reading: DocxReading): Piece[] => {
  const bodies = new Map(roots.flatMap(elementsOf).map(note => [`${note.name} ${note.attributes['w:id']}`, note]))
  return [...reading.notes].flatMap(({ kind, id }, at) => {
    const body = bodies.get(`${kind} ${id}`)
    const pieces = body ? aside(readBlocks(body, reading), 'note') : []
    return pieces.map((piece, index) => (index === 0 && piece.kind === 'paragraph' ? { ...piece, marker: String(at + 1) } : piece))
  })
}

const prepare = async (file: Package, related: Relations): Promise<DocxReading> => {
  const [styles] = await rootsOf(file, related('styles'))
  const [numbering] = await rootsOf(file, related('numbering'))
  const reading: DocxReading = {
    styleOf: readStyles(styles),
    markerOf: readNumbering(numbering),
    pager: new Pager(),
    notes: [],
    unseen: [],
    box: content => readBlocks(content, reading),
  }
  return reading
}

/** Reads a Word document: its text in order, tables by their cells, numbers as Word would print them. What was deleted is not read. */
export const readDocx = async (file: Package, main: string, limits: ReadingLimits, tell: Tell): Promise<Outcome<FormatRead>> => {
  const bytes = await file.read(main)
  if (!bytes) throw new Unreadable({ key: 'reading.damaged' })
  const related = await relationsOf(file, main)
  const reading = await prepare(file, related)
  tell({ stage: 'lines' })
  const pieces: Piece[] = []
  const read = blocks(reading)
  parseXml(bytes, { parent: 'w:body', take: block => pieces.push(...read(block)) })
  pieces.push(...readNotes(await rootsOf(file, [...related('footnotes'), ...related('endnotes')]), reading))
  pieces.push(...readMargins(await rootsOf(file, [...related('header'), ...related('footer')]), reading))
  const unseen = await rootsOf(
    file,
    file.names.filter(name => unseenParts.test(name)),
  )
  const embedded = await embeddedTexts(file, limits)
  return accepted({ lines: setLines(pieces, limits), unseen: [...reading.unseen, ...unseen.map(writtenText), ...embedded] })
}
