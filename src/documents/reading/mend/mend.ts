import type { Line, RawLine } from '../line.ts'
import { matchesOf } from '../matches.ts'
import { type BrokenNumber, brokenIn, solveDigits } from './digits.ts'
import { mendGlyphs } from './glyphs.ts'
import { mayBeParted, mendHyphens } from './hyphens.ts'
import { countWords, isTorn, mendSpacing } from './spacing.ts'

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

const mendTorn = (raws: readonly RawLine[], texts: string[]): number[] => {
  const torn = texts.flatMap((text, at) => (isTorn(text) ? [at] : []))
  if (torn.length < tornDocument) return []
  const counts = countWords(texts)
  texts.forEach((text, at) => {
    texts[at] = mendSpacing(text, counts)
  })
  return torn.map(at => raws[at]?.number ?? 0)
}

const mendParted = (texts: string[]): void => {
  const parted = texts.flatMap((text, at) => (mayBeParted(text) ? [at] : []))
  if (parted.length === 0) return
  const counts = countWords(texts)
  for (const at of parted) texts[at] = mendHyphens(texts[at] ?? '', counts)
}

/** Lines as read to lines as meant. Numbers and places are kept; only `text` is new. */
export const mend = (raws: readonly RawLine[]): Mended => {
  const texts = raws.map(line => mendGlyphs(line.raw))
  const brokenNumbers = mendNumbers(raws, texts)
  const tornLines = mendTorn(raws, texts)
  mendParted(texts)
  const lines: Line[] = []
  raws.forEach((line, at) => {
    const text = texts[at]
    if (text) lines.push({ ...line, text })
  })
  return { lines, brokenNumbers, tornLines }
}
