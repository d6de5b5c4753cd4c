import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../documents/reading/read-document.ts'
import type { Figure } from './figure.ts'
import { plainPdf } from './plain-pdf.ts'

const NATIONAL_REPORT = fileURLToPath(new URL('../../../shared/documents/003_b0f4fc4ec22e9591.txt', import.meta.url))
const ROUNDS = 10

/** From bytes to draft, warm, in this process. Without the real report a made-up plan of the same size is read, and the name says so. */
export async function readingSpeed(): Promise<Figure> {
  const real = existsSync(NATIONAL_REPORT)
  const bytes = real ? readFileSync(NATIONAL_REPORT) : Buffer.from(madeUpPlan())
  const name = real ? 'national-report.txt' : 'made-up.txt'
  const read = () => readDocument(bytes, { name })
  for (let round = 0; round < 3; round++) await read()
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) await read()
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1_000_000
  return {
    name: `text to draft, warm (${real ? 'the 157 KB report' : 'a made-up 157 KB plan'})`,
    value: (bytes.length * ROUNDS) / 1024 / seconds,
    unit: 'KB/CPU s',
    atLeast: 500,
  }
}

const PDF_PAGES = 60

/** The same for a PDF of full pages, from bytes to draft, by the CPU time it takes. */
export async function pdfSpeed(): Promise<Figure> {
  const bytes = plainPdf(PDF_PAGES)
  const read = () => readDocument(bytes, { name: 'made-up.pdf' })
  await read()
  const before = process.cpuUsage()
  await read()
  const { user, system } = process.cpuUsage(before)
  return {
    name: `PDF to draft, warm (${PDF_PAGES} made-up pages)`,
    value: (PDF_PAGES * 1_000_000) / (user + system),
    unit: 'pages/CPU s',
    atLeast: 25,
  }
}

const madeUpPlan = (): string =>
  Array.from(
    { length: 400 },
    (_, i) =>
      `1.${i + 1} Bedre adgang til hus nummer ${i + 1}\n\nBeskrivelse\nHuset får en rampe og en dør, der åbner selv. Arbejdet følges af en bruger.\n\nAnsvarlig\nEjendomsforvaltningen\n\nTidshorisont\n2025-2026\n\nØkonomi\n1,2 mio. kr. i 2025\n\n`,
  ).join('')
