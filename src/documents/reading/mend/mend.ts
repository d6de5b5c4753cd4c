import type { Line, RawLine } from '../line.ts'
import { matchesOf } from '../matches.ts'
import { type BrokenNumber, brokenIn, solveDigits } from './digits.ts'
import { mendGlyphs } from './glyphs.ts'
import { mayBeParted, mendHyphens } from './hyphens.ts'
import { isMarkdown, levelOf, withoutSigns } from './markdown.ts'
import { isTorn, mendSpacing, PrintedWords } from './spacing.ts'
import { DocumentWords } from './words.ts'

export type Mended = {
  readonly lines: readonly Line[]
  readonly brokenNumbers: readonly BrokenNumber[]
  readonly tornLines: readonly number[]
}

const yearsIn = (texts: readonly string[]): ReadonlySet<string> => {
  const years = new Set<string>()
  for (const text of texts) for (const match of matchesOf(text, /(?<!\d)(?:19|20)\d\d(?!\d)/g)) years.add(match[0])
  return years
}

const mendNumbers = (raws: readonly RawLine[], texts: string[]): BrokenNumber[] => {
  const found = texts.flatMap((text, at) => brokenIn(text).map(printed => ({ at, printed })))
  if (found.length === 0) return []
  const solved = solveDigits(
    found.map(each => each.printed),
    yearsIn(texts),
  )
  return found.map(({ at, printed }) => {
    const meant = solved.get(printed) ?? null
    if (meant) texts[at] = (texts[at] ?? '').replace(printed, meant)
    return { line: raws[at]?.number ?? 0, printed, meant }
  })
}

/** Three torn lines and the whole document is looked through: the fault is in its font, not in one line. */
const tornDocument = 3

const mendTorn = (texts: string[], words: DocumentWords): void => {
  const printed = new PrintedWords(words)
  const mended = texts.map((text, at) => mendSpacing(text, words.line(at), words, printed))
  mended.forEach((text, at) => {
    if (text === texts[at]) return
    texts[at] = text
    words.replace(at, text)
  })
}

const linesThat = (texts: readonly string[], test: (text: string) => boolean): number[] =>
  texts.flatMap((text, at) => (test(text) ? [at] : []))

/** Words torn apart and words parted by a hyphen; answers the lines that are torn, where the document is. */
const mendWords = (texts: string[]): readonly number[] => {
  const torn = linesThat(texts, isTorn)
  const isTornDocument = torn.length >= tornDocument
  const words = isTornDocument ? new DocumentWords(texts) : undefined
  if (words) mendTorn(texts, words)
  const parted = linesThat(texts, mayBeParted)
  if (parted.length > 0) {
    const counted = words ?? new DocumentWords(texts)
    for (const at of parted) texts[at] = mendHyphens(texts[at] ?? '', counted)
  }
  return isTornDocument ? torn : []
}

/** A heading written with Markdown's signs is set as one. */
const asSet = (line: RawLine): RawLine => {
  const level = levelOf(line.raw)
  return level === undefined ? line : { ...line, style: { ...line.style, heading: level } }
}

/** Lines as read to lines as meant. Numbers and places are kept; only `text`, and what it says of its setting, is new. */
export const mend = (read: readonly RawLine[]): Mended => {
  const marked = isMarkdown(read)
  const raws = marked ? read.map(asSet) : read
  const texts = raws.map(line => (marked ? withoutSigns(mendGlyphs(line.raw)) : mendGlyphs(line.raw)))
  const brokenNumbers = mendNumbers(raws, texts)
  const tornLines = mendWords(texts).map(at => raws[at]?.number ?? 0)
  const lines: Line[] = []
  raws.forEach((line, at) => {
    const text = texts[at]
    if (text) lines.push({ ...line, text })
  })
  return { lines, brokenNumbers, tornLines }
}
