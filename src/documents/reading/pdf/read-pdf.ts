import type { PDFDocumentProxy } from 'pdfjs-dist'
import { accepted, type Outcome, refused } from '../../../domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawLine } from '../line.ts'
import { arrangePages, type PageContent } from './arrange.ts'
import { isBold, learnFonts } from './fonts.ts'
import { markHeadings } from './heading-sizes.ts'
import { numberLines } from './number-lines.ts'
import { openPdf } from './open-pdf.ts'
import { readRuns } from './page-content.ts'
import { readRules } from './rules.ts'
import type { Tag } from './structure.ts'

export type PdfLimits = Pick<ReadingLimits, 'maxPages' | 'maxLettersOnPage' | 'maxLines'>

const readPages = async (pdf: PDFDocumentProxy, limits: PdfLimits): Promise<Outcome<readonly PageContent[]>> => {
  const pages: PageContent[] = []
  const fonts = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const plain = await readRuns(page, limits.maxLettersOnPage)
    if (!plain) return refused({ key: 'reading.pdf-page-too-full', params: { page: number, max: limits.maxLettersOnPage } })
    const rules = plain.length > 0 ? await readRules(page) : []
    const tree = plain.some(run => run.mark !== null) ? ((await page.getStructTree()) as Tag | null) : null
    learnFonts(page, new Set(plain.map(run => run.font)), fonts)
    pages.push({
      number,
      height: page.getViewport({ scale: 1 }).height,
      runs: plain.map(({ font, ...run }) => ({ ...run, bold: isBold(fonts, font) })),
      rules,
      tree,
    })
    page.cleanup()
  }
  return accepted(pages)
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
  const lines = numberLines(markHeadings(arrangePages(pages.value)))
  if (lines.length === 0) return refused({ key: 'reading.pdf-scanned' })
  if (lines.length > limits.maxLines) return refused({ key: 'reading.too-many-lines', params: { max: limits.maxLines } })
  return accepted(lines)
}
