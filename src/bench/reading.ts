import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../documents/reading/read-document.ts'
import type { Figure } from './figure.ts'
import { plainPdf } from './plain-pdf.ts'

/** Real documents are not ours to keep here; they are read where they lie beside the repository. */
const REAL = fileURLToPath(new URL('../../../shared/documents', import.meta.url))

type Text = { readonly name: string; readonly bytes: Uint8Array; readonly atLeast: number }

const texts = (): Text[] => {
  const names = existsSync(REAL) ? readdirSync(REAL).filter(name => name.endsWith('.txt')) : []
  const real = names.sort().map(name => ({ name: `real ${name.slice(0, 3)}`, bytes: readFileSync(join(REAL, name)), atLeast: 2000 }))
  // Two hundred letters to an initiative, where the national report has a thousand: far more to understand for each.
  return [...real, { name: 'made up', bytes: Buffer.from(madeUpPlan()), atLeast: 500 }]
}

/** So much of each text is read before it is measured, and again while it is: small documents come more often. */
const READ_BYTES = 1_500_000

const readOften = async ({ name, bytes }: Pick<Text, 'name' | 'bytes'>): Promise<number> => {
  const times = Math.ceil(READ_BYTES / bytes.length)
  for (let round = 0; round < times; round++) await readDocument(bytes, { name })
  return times * bytes.length
}

/** From bytes to draft, warm, in this process: each real document by itself, for their forms cost differently. */
export async function readingSpeed(): Promise<Figure[]> {
  const all = texts()
  for (const text of all) await readOften(text)
  const figures: Figure[] = []
  for (const text of all) {
    const before = process.cpuUsage()
    const read = await readOften(text)
    const { user, system } = process.cpuUsage(before)
    figures.push({
      name: `text to draft, warm (${text.name}, ${Math.round(text.bytes.length / 1000)} KB)`,
      value: (read * 1000) / (user + system),
      unit: 'KB/CPU s',
      atLeast: text.atLeast,
    })
  }
  return figures
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
