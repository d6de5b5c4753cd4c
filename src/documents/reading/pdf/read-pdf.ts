import type { PDFDocumentProxy } from 'pdfjs-dist'
import { accepted, type Outcome, refused } from '../../../domain/refusal.ts'
import type { FormatRead } from '../formats/format.ts'
import { withoutTitle } from '../formats/set-lines.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawLine } from '../line.ts'
import { arrangePages, type PageContent } from './arrange.ts'
import type { Fonts } from './fonts.ts'
import { markHeadings } from './heading-sizes.ts'
import { isLegible } from './legible.ts'
import { numberLines } from './number-lines.ts'
import { openPdf } from './open-pdf.ts'
import { readPage } from './read-page.ts'
import { unreadIn } from './unread.ts'
import { unseenIn, unseenOn } from './unseen.ts'

export type PdfLimits = Pick<ReadingLimits, 'maxPages' | 'maxLettersOnPage' | 'maxLines'>
export type OnPage = (done: number, total: number) => void

type PagesRead = { readonly pages: readonly PageContent[]; readonly unseen: readonly string[] }

/** What the library throws at a page is the file's fault: a cut or altered one opens, and fails further in. */
const readPages = async (pdf: PDFDocumentProxy, limits: PdfLimits, onPage: OnPage): Promise<Outcome<PagesRead>> => {
  try {
    return await readAll(pdf, limits, onPage)
  } catch {
    return refused({ key: 'reading.pdf-damaged' })
  }
}

const readAll = async (pdf: PDFDocumentProxy, limits: PdfLimits, onPage: OnPage): Promise<Outcome<PagesRead>> => {
  const pages: PageContent[] = []
  const unseen = [...(await unseenIn(pdf))]
  const fonts: Fonts = new Map()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await readPage(page, fonts, limits.maxLettersOnPage)
    if (!content) return refused({ key: 'reading.pdf-page-too-full', params: { page: number, max: limits.maxLettersOnPage } })
    pages.push(content)
    unseen.push(...(await unseenOn(page)))
    page.cleanup()
    onPage(number, pdf.numPages)
  }
  return accepted({ pages, unseen })
}

/** A scan may have its page numbers written on it; a document of several pages has more than that. */
const fewestLetters = 12

const isScan = (pages: readonly PageContent[]): boolean => {
  const letters = pages.reduce((all, page) => all + page.runs.reduce((sum, run) => sum + run.text.length, 0), 0)
  return letters === 0 || (pages.length >= 3 && letters < pages.length * fewestLetters)
}

const toLines = (pages: readonly PageContent[], { maxLines }: PdfLimits): Outcome<readonly RawLine[]> => {
  if (isScan(pages)) return refused({ key: 'reading.pdf-scanned' })
  const arranged = arrangePages(pages)
  if (!isLegible(arranged)) return refused({ key: 'reading.pdf-unreadable-font' })
  const lines = withoutTitle(numberLines(markHeadings(arranged)))
  return lines.length > maxLines ? refused({ key: 'reading.too-many-lines', params: { max: maxLines } }) : accepted(lines)
}

/**
 * Reads a PDF to its lines, and what it keeps besides. Nothing in it is run and no picture looked at. Refusals: `reading.pdf-locked`, `reading.pdf-damaged`,
 * `reading.too-many-pages` {pages, max}, `reading.pdf-page-too-full` {page, max}, `reading.pdf-scanned`, `reading.pdf-unreadable-font`,
 * `reading.too-many-lines` {max}.
 */
export const readPdf = async (bytes: Uint8Array, limits: PdfLimits, onPage: OnPage = () => undefined): Promise<Outcome<FormatRead>> => {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const pdf = opened.value
  try {
    if (pdf.numPages > limits.maxPages)
      return refused({ key: 'reading.too-many-pages', params: { pages: pdf.numPages, max: limits.maxPages } })
    const read = await readPages(pdf, limits, onPage)
    if (!read.ok) return read
    const lines = toLines(read.value.pages, limits)
    return lines.ok ? accepted({ lines: lines.value, unseen: read.value.unseen, findings: unreadIn(read.value.pages, lines.value) }) : lines
  } finally {
    await pdf.loadingTask.destroy()
  }
}
