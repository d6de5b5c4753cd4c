import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageContent } from './arrange.ts'
import { type Fonts, isBold, learnFonts } from './fonts.ts'
import { type PlainRun, readRuns } from './page-content.ts'
import { isSpacedOut, toPieces } from './pieces.ts'
import { type Drawing, readRules } from './rules.ts'
import type { Tag } from './structure.ts'

type Glyph = { readonly unicode?: string }

/** Texts as they were shown, blanks and all: where letters are set apart, only these tell one word from the next. */
const shownTexts = ({ fnArray, argsArray }: Drawing): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  fnArray.forEach((step, at) => {
    if (step !== OPS.showText) return
    const [glyphs] = (argsArray[at] ?? []) as [(readonly (Glyph | number | null)[])?]
    const text = (glyphs ?? []).map(glyph => (typeof glyph === 'object' && glyph !== null ? (glyph.unicode ?? '') : '')).join('')
    texts.set(text.replace(/\s/g, ''), text.trim())
  })
  return texts
}

const closedUp = (run: PlainRun, texts: ReadonlyMap<string, string>): PlainRun => {
  if (!isSpacedOut(run.text)) return run
  const bare = run.text.replace(/\s/g, '')
  return { ...run, text: texts.get(bare) ?? bare }
}

/** Lines that stand in several pieces may be a table, and its rules part its rows. */
const mayHoldTable = (runs: readonly PlainRun[]): boolean => {
  const pieces = toPieces(runs.map(run => ({ ...run, bold: false })))
  return pieces.some((piece, at) => Math.abs(piece.base - (pieces[at - 1]?.base ?? -1)) < 2)
}

/**
 * What a page holds, or undefined where it is more letters than any page has. How it is drawn is only looked at
 * where that can tell something: it takes as long as the text itself.
 */
export const readPage = async (page: PDFPageProxy, fonts: Fonts, mostLetters: number): Promise<PageContent | undefined> => {
  const plain = await readRuns(page, mostLetters)
  if (!plain) return undefined
  const used = new Set(plain.map(run => run.font))
  const tree = plain.some(run => run.mark !== null) ? ((await page.getStructTree()) as Tag | null) : null
  const isSpaced = plain.some(run => isSpacedOut(run.text))
  const isNew = [...used].some(font => !fonts.has(font))
  const drawing = isNew || isSpaced || (!tree && mayHoldTable(plain)) ? ((await page.getOperatorList()) as Drawing) : undefined
  if (drawing) learnFonts(page, used, fonts)
  const texts = drawing && isSpaced ? shownTexts(drawing) : new Map<string, string>()
  return {
    number: page.pageNumber,
    height: page.getViewport({ scale: 1 }).height,
    runs: plain.map(run => {
      const { font, ...rest } = closedUp(run, texts)
      return { ...rest, bold: isBold(fonts, font) }
    }),
    rules: drawing ? readRules(page, drawing) : [],
    tree,
  }
}
