import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/documents/reading/limits.ts'
import { readPdf } from '../../../src/documents/reading/pdf/read-pdf.ts'
import type { Sheet } from './write-pdf.ts'
import { writePdf } from './write-pdf.ts'

const read = async (bytes: Uint8Array, limits = {}) => readPdf(bytes, { ...defaultLimits, ...limits })
const keys = async (bytes: Uint8Array, limits = {}) => {
  const outcome = await read(bytes, limits)
  return outcome.ok ? [] : outcome.refusals.map(refusal => refusal.key)
}
const page = (...texts: string[]): Sheet => ({ inks: texts.map((text, at) => ({ text, x: 60, y: 80 + at * 14, size: 11 })) })

describe('a PDF', () => {
  it('gives its lines with their page, from the top, and the letters of our languages', async () => {
    const outcome = await read(writePdf([page('Ældre på Søvej', 'bor godt – også i år'), page('Næste side')]))
    if (!outcome.ok) throw new Error('refused')
    expect(outcome.value.map(line => [line.page, line.raw, line.opens])).toEqual([
      [1, 'Ældre på Søvej', true],
      [1, 'bor godt – også i år', false],
      [2, 'Næste side', true],
    ])
  })
  it('without a letter is refused as a scan', async () => {
    expect(await keys(writePdf([page(), page()]))).toEqual(['reading.pdf-scanned'])
  })
  it('with too many pages is refused by their number', async () => {
    expect(await keys(writePdf(Array.from({ length: 4 }, () => page('Side'))), { maxPages: 3 })).toEqual(['reading.too-many-pages'])
  })
  it('that is no PDF inside is refused as damaged', async () => {
    expect(await keys(Buffer.from('%PDF-1.7\nher er intet'))).toEqual(['reading.pdf-damaged'])
  })
})
