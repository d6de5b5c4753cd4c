import { readWithLines } from '../documents/reading/read-document.ts'
import type { Figure } from './figure.ts'
import { writeZip } from './write-zip.ts'

const DOCX_PAGES = 100

/** A Word file of a hundred pages from bytes to draft, the first time in this process. */
export async function docxSpeed(): Promise<Figure> {
  const bytes = madeUpDocx()
  const before = process.cpuUsage()
  const read = await readWithLines(bytes, { name: 'made-up.docx' })
  const { user, system } = process.cpuUsage(before)
  if (!read.ok) throw new Error(`the made-up Word file was refused: ${read.refusals[0]?.key}`)
  return {
    name: `a Word file of ${DOCX_PAGES} pages to draft, CPU time (${read.value.draft.initiatives.length} initiatives)`,
    value: (user + system) / 1_000_000,
    unit: 's',
    atMost: 2,
  }
}

/** A page holds two sheets of an initiative, cut into runs as Word cuts them, and the mark where Word broke the page. */
const madeUpDocx = (): Buffer => {
  const run = (text: string) =>
    `<w:r w:rsidRPr="00A1B2C3"><w:rPr><w:lang w:val="da-DK"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraph = (text: string, properties = '') =>
    `<w:p w:rsidR="00D4E5F6" w:rsidRDefault="00D4E5F6"><w:pPr>${properties}</w:pPr>${text
      .split(/(?<= )/)
      .map(run)
      .join('')}</w:p>`
  const sheet = (at: number) =>
    [
      paragraph(`1.${at} Bedre adgang til hus nummer ${at}`, '<w:outlineLvl w:val="1"/>'),
      paragraph('Beskrivelse'),
      paragraph('Huset får en rampe og en dør, der åbner selv. Arbejdet følges af en bruger fra først til sidst. '.repeat(12)),
      ...['Ansvarlig', 'Ejendomsforvaltningen', 'Tidshorisont', '2025-2026', 'Økonomi', '1,2 mio. kr. i 2025'].map(text => paragraph(text)),
    ].join('')
  const pages = Array.from(
    { length: DOCX_PAGES },
    (_, page) => `${sheet(2 * page + 1)}${sheet(2 * page + 2)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`,
  )
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return writeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: '_rels/.rels', bytes: `<Relationships><Relationship Id="a" Type="${relation}" Target="word/document.xml"/></Relationships>` },
    {
      name: 'word/document.xml',
      bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${pages.join('')}</w:body></w:document>`,
    },
  ])
}
