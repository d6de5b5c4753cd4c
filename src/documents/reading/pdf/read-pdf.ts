import type { PDFDocumentProxy } from 'pdfjs-dist'
import { accepted, type Outcome, refused } from '../../../domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawLine } from '../line.ts'
import { isBold, learnFonts } from './fonts.ts'
import { openPdf } from './open-pdf.ts'
import { readRuns } from './page-content.ts'
import { toPieces } from './pieces.ts'
import { readRules } from './rules.ts'
import type { Rule, Run } from './run.ts'

export type PdfLimits = Pick<ReadingLimits, 'maxPages' | 'maxLettersOnPage' | 'maxLines'>

type PageContent = { readonly number: number; readonly runs: readonly Run[]; readonly rules: readonly Rule[] }

const readPages = async (pdf: PDFDocumentProxy, limits: PdfLimits): Promise<Outcome<readonly PageContent[]>> => {
  const pages: PageContent[] = []
  const fonts = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const plain = await readRuns(page, limits.maxLettersOnPage)
    if (!plain) return refused({ key: 'reading.pdf-page-too-full', params: { page: number, max: limits.maxLettersOnPage } })
    const rules = plain.length > 0 ? await readRules(page) : []
    learnFonts(page, new Set(plain.map(run => run.font)), fonts)
    pages.push({ number, runs: plain.map(({ font, ...run }) => ({ ...run, bold: isBold(fonts, font) })), rules })
    page.cleanup()
  }
  return accepted(pages)
}

/** Blank lines that stand for the space between two lines: none for an ordinary step, at most two. */
const gapOf = (step: number, size: number): number => Math.max(0, Math.min(2, Math.round(step / (size * 1.3)) - 1))

const toLines = (pages: readonly PageContent[]): readonly RawLine[] => {
  const lines: RawLine[] = []
  for (const page of pages) {
    let base: number | undefined
    for (const piece of toPieces(page.runs)) {
      const opens = base === undefined
      const gap = lines.length === 0 ? 0 : base === undefined ? 2 : gapOf(piece.base - base, piece.size)
      lines.push({
        number: (lines.at(-1)?.number ?? 0) + gap + 1,
        raw: piece.text,
        page: page.number,
        gap,
        opens,
        x: piece.left,
        y: piece.base,
        style: { size: piece.size, bold: piece.bold },
      })
      base = piece.base
    }
  }
  return lines
}

/**
 * Reads a PDF to its lines. Nothing in it is run and no picture looked at. Refusals: `reading.pdf-locked`, `reading.pdf-damaged`,
 * `reading.too-many-pages` {pages, max}, `reading.pdf-page-too-full` {page, max}, `reading.pdf-scanned`, `reading.too-many-lines` {max}.
 */
export const readPdf = async (bytes: Uint8Array, limits: PdfLimits): Promise<Outcome<readonly RawLine[]>> => {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  if (pdf.numPages > limits.maxPages)
    return refused({ key: 'reading.too-many-pages', params: { pages: pdf.numPages, max: limits.maxPages } })
  const pages = await readPages(pdf, limits)
  if (!pages.ok) return pages
  const lines = toLines(pages.value)
  if (lines.length === 0) return refused({ key: 'reading.pdf-scanned' })
  if (lines.length > limits.maxLines) return refused({ key: 'reading.too-many-lines', params: { max: limits.maxLines } })
  return accepted(lines)
}
