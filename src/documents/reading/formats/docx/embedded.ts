import type { ReadingLimits } from '../../limits.ts'
import { parseXml, writtenText } from '../markup.ts'
import { openPackage, type Package } from '../package.ts'

const workbook = /^word\/embeddings\/[^/]+\.xls[xm]$/i
const writtenParts = /^xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d+)\.xml$/

/** A workbook behind a password is no ZIP, and tells nobody what it holds. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** What is written in the cells of spreadsheets that lie in a document behind its charts and tables: a whole list may, of which one sum is shown. */
export const embeddedTexts = async (file: Package, limits: ReadingLimits): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const name of file.names.filter(each => workbook.test(each))) {
    const bytes = await file.read(name)
    if (!bytes || !isZip(bytes)) continue
    const book = await openPackage(bytes, limits)
    for (const part of book.names.filter(each => writtenParts.test(each))) {
      const written = await book.read(part)
      if (written) texts.push(writtenText(parseXml(written)))
    }
  }
  return texts
}
