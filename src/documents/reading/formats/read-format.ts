import { accepted, type Refusal, refused } from '../../../domain/refusal.ts'
import type { RawLine } from '../line.ts'
import type { FormatReader } from './format.ts'
import { refuseOldOffice } from './old-office.ts'
import { readText } from './read-text.ts'
import { readZip } from './read-zip.ts'
import { type Sniffed, sniff } from './sniff.ts'

const no =
  (refusal: Refusal): FormatReader =>
  async () =>
    refused(refusal)

const readPdfFile: FormatReader = async (bytes, limits, tell) => {
  const { readPdf } = await import('../pdf/read-pdf.ts')
  return readPdf(bytes, limits, (done, total) => tell({ stage: 'lines', done, total }))
}

/** Readers are loaded when a file asks for them: each brings a library that the others do not need. */
const readers: Readonly<Record<Sniffed, FormatReader>> = {
  pdf: readPdfFile,
  zip: readZip,
  'old-office': async bytes => refuseOldOffice(bytes),
  rtf: no({ key: 'reading.rtf' }),
  binary: no({ key: 'reading.not-text' }),
  unknown: readText,
}

/** Signs that turn the direction of writing, or part a word without being seen: a text must read as it is stored. */
const unseenSigns = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g

const withoutUnseenSigns = (line: RawLine): RawLine => {
  if (line.raw.search(unseenSigns) < 0) return line
  const row = line.row && { ...line.row, cells: line.row.cells.map(cell => ({ ...cell, text: cell.text.replace(unseenSigns, '') })) }
  return { ...line, raw: line.raw.replace(unseenSigns, ''), ...(row && { row }) }
}

/** The lines of a file of any format we read. Its bytes say which, never its name. */
export const readFormat: FormatReader = async (bytes, limits, tell) => {
  if (bytes.length === 0) return refused({ key: 'reading.empty' })
  if (bytes.length > limits.maxBytes) return refused({ key: 'reading.too-large', params: { max: limits.maxBytes } })
  tell({ stage: 'opening' })
  const read = await readers[sniff(bytes)](bytes, limits, tell)
  if (!read.ok) return read
  if (read.value.lines.length === 0) return refused({ key: 'reading.no-text' })
  return accepted({ ...read.value, lines: read.value.lines.map(withoutUnseenSigns) })
}
