import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageContent } from './arrange.ts'
import { drawnSigns } from './drawn-signs.ts'
import { type Fonts, isBold, learnFonts } from './fonts.ts'
import { type PlainRun, readRuns } from './page-content.ts'
import { isSpacedOut } from './pieces.ts'
import { type Drawing, readDrawn } from './rules.ts'
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

/**
 * What a page holds, or undefined where it is more letters than any page has. How it is drawn takes as long to read as the text
 * itself: where the document's tags say what its parts are, it is left unread.
 */
export const readPage = async (page: PDFPageProxy, fonts: Fonts, mostLetters: number): Promise<PageContent | undefined> => {
  const plain = await readRuns(page, mostLetters)
  if (!plain) return undefined
  const used = new Set(plain.map(run => run.font))
  const tree = plain.some(run => run.mark !== null) ? ((await page.getStructTree()) as Tag | null) : null
  const isSpaced = plain.some(run => isSpacedOut(run.text))
  const isNew = [...used].some(font => !fonts.has(font))
  const drawing = isNew || isSpaced || !tree ? ((await page.getOperatorList()) as Drawing) : undefined
  if (drawing) learnFonts(page, used, fonts)
  const texts = drawing && isSpaced ? shownTexts(drawing) : new Map<string, string>()
  const { rules, spots, pictured } = drawing ? readDrawn(page, drawing) : { rules: [], spots: [], pictured: false }
  const runs = plain.map(run => {
    const closed = closedUp(run, texts)
    return { ...closed, bold: isBold(fonts, closed.font) }
  })
  return {
    number: page.pageNumber,
    height: page.getViewport({ scale: 1 }).height,
    runs: tree ? runs : [...drawnSigns(spots, runs), ...runs],
    rules,
    pictured,
    tree,
  }
}
