import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/documents/reading/limits.ts'
import type { RawLine } from '../../../src/documents/reading/line.ts'
import { readPdf } from '../../../src/documents/reading/pdf/read-pdf.ts'
import { readLines } from '../../../src/documents/reading/read-document.ts'
import { readInChild } from '../../../src/documents/reading/read-in-child.ts'
import { type Ink, type Sheet, writePdf } from './write-pdf.ts'

const keys = async (bytes: Uint8Array, limits = {}): Promise<string[]> => {
  const outcome = await readPdf(bytes, { ...defaultLimits, ...limits })
  return outcome.ok ? [] : outcome.refusals.map(refusal => refusal.key)
}
const linesOf = async (bytes: Uint8Array): Promise<readonly RawLine[]> => {
  const outcome = await readPdf(bytes, defaultLimits)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`)
  return outcome.value.lines
}
const ink = (text: string, x: number, y: number, more: Partial<Ink> = {}): Ink => ({ text, x, y, size: 10, ...more })
const page = (...texts: string[]): Sheet => ({ inks: texts.map((text, at) => ink(text, 60, 140 + at * 13)) })
const prose = 'Kommunen vil i de kommende år gøre det lettere for alle at komme rundt i byen'
const fullPage = page(...Array.from({ length: 40 }, () => prose))

describe('a PDF', () => {
  it('gives its lines with their page, from the top, and the letters of our languages', async () => {
    const lines = await linesOf(writePdf([page('Ældre på Søvej', 'bor godt – også i år'), page('Næste side')]))
    expect(lines.map(line => [line.page, line.raw, line.opens])).toEqual([
      [1, 'Ældre på Søvej', true],
      [1, 'bor godt – også i år', false],
      [2, 'Næste side', true],
    ])
  })
  it('numbers its lines with the blank ones that space stands for', async () => {
    const lines = await linesOf(writePdf([{ inks: [ink('Et', 60, 140), ink('To', 60, 153), ink('Tre', 60, 166), ink('Fire', 60, 192)] }]))
    expect(lines.map(line => [line.raw, line.number, line.gap])).toEqual([
      ['Et', 1, 0],
      ['To', 2, 0],
      ['Tre', 3, 0],
      ['Fire', 5, 1],
    ])
  })
  it('closes up letter-spaced words, and keeps them apart from each other', async () => {
    const [line] = await linesOf(writePdf([{ inks: [ink('Bedre adgang til byen', 60, 140, { spaced: 4 })] }]))
    expect(line?.raw).toBe('Bedre adgang til byen')
  })
  it('sets a raised number on the line it belongs to', async () => {
    const lines = await linesOf(writePdf([{ inks: [ink('Planen', 60, 140), ink('2', 91.5, 136, { size: 6 }), ink('gælder', 98, 140)] }]))
    expect(lines.map(line => line.raw)).toEqual(['Planen2 gælder'])
  })
  it('says which lines are heads and feet, by their place on page after page', async () => {
    const pages = [1, 2, 3].map(number => ({
      inks: [ink('Planudkast', 60, 40), ...page(`Tekst nummer ${number} om byen`).inks, ink(`Side ${number}`, 280, 810)],
    }))
    const lines = await linesOf(writePdf(pages))
    expect(lines.filter(line => line.running).map(line => line.raw)).toEqual([
      'Planudkast',
      'Side 1',
      'Planudkast',
      'Side 2',
      'Planudkast',
      'Side 3',
    ])
  })
  it('leaves out what is set on its side in the margin', async () => {
    const turned = 'BT /R 8 Tf 0 1 -1 0 20 300 Tm (Layout: Bureauet) Tj ET'
    const bytes = Buffer.from(writePdf([page('Tekst om byen'), { inks: [], raw: turned }]))
    expect((await linesOf(bytes)).map(line => line.raw)).toEqual(['Tekst om byen'])
  })
})

describe('signs of a list in a PDF', () => {
  const lines = [ink('Vi bygger ramper ved skolen', 80, 140), ink('og ved biblioteket', 80, 153), ink('Vi sætter bænke op', 80, 170)]
  const spot = (y: number) => `66 ${842 - y - 2} 4 4 re f`
  it('that are drawn and not written are read as bullets', async () => {
    const read = await linesOf(writePdf([{ inks: lines, raw: `${spot(139)}\n${spot(169)}` }]))
    expect(read.map(line => line.raw)).toEqual(['• Vi bygger ramper ved skolen', 'og ved biblioteket', '• Vi sætter bænke op'])
  })
  it('are no ornament that stands alone', async () => {
    const read = await linesOf(writePdf([{ inks: lines, raw: spot(139) }]))
    expect(read.map(line => line.raw)[0]).toBe('Vi bygger ramper ved skolen')
  })
})

describe('a table in a PDF', () => {
  const head = ['Indsats', 'Beskrivelse', 'Ansvarlig'].map((text, at) => ink(text, 60 + at * 160, 140, { bold: true }))
  const row = (y: number, ...cells: string[]) => cells.flatMap((text, at) => (text ? [ink(text, 60 + at * 160, y)] : []))
  const grid = (...tops: number[]) => [
    ...tops.map(y => ({ from: [55, y] as const, to: [535, y] as const })),
    ...[55, 215, 375, 535].map(x => ({ from: [x, tops[0] ?? 0] as const, to: [x, tops.at(-1) ?? 0] as const })),
  ]
  it('goes on over a page without its head, and so does the row that the page cuts', async () => {
    const bytes = writePdf([
      {
        inks: [
          ...head,
          ...row(160, 'Ramper ved skolen', 'Der lægges ramper', 'Socialforvaltningen'),
          ...row(173, '', 'ved alle indgange', ''),
          ...row(193, 'Skilte', 'Der sættes skilte', 'Kulturforvaltningen'),
          ...row(206, 'i hallen', 'op i hallen, som', ''),
        ],
        strokes: grid(127, 147, 180, 213),
      },
      {
        inks: [...row(140, '', 'kan læses af alle', ''), ...row(160, 'Nye bænke', 'Der sættes bænke op', 'Teknikforvaltningen')],
        strokes: grid(127, 147, 167),
      },
    ])
    const { draft } = readLines(await linesOf(bytes), { name: 'plan.pdf' })
    expect(draft.initiatives.map(each => [each.title, each.text, each.responsible])).toEqual([
      ['Ramper ved skolen', 'Der lægges ramper ved alle indgange', ['Socialforvaltningen']],
      ['Skilte i hallen', 'Der sættes skilte op i hallen, som kan læses af alle', ['Kulturforvaltningen']],
      ['Nye bænke', 'Der sættes bænke op', ['Teknikforvaltningen']],
    ])
  })
})

describe('a cell over several rows', () => {
  const row = (y: number, ...cells: string[]) => cells.flatMap((text, at) => (text ? [ink(text, 60 + at * 160, y)] : []))
  const upright = (bottom: number) => [55, 215, 375, 535].map(x => ({ from: [x, 127] as const, to: [x, bottom] as const }))
  const level = (y: number, left: number) => ({ from: [left, y] as const, to: [535, y] as const })
  it('in the middle of them is the goal of them all, and a cell as wide as the table a theme', async () => {
    const bytes = writePdf([
      {
        inks: [
          ...row(140, 'Mål', 'Indsats', 'Ansvarlig'),
          ...row(160, '', 'Ramper', 'Socialforvaltningen'),
          ink('1. En bolig, der passer', 60, 170),
          ...row(180, '', 'Bænke', 'Kulturforvaltningen'),
          ...row(200, '2. Vejen til job', 'Kurser', 'Socialforvaltningen'),
        ],
        strokes: [level(127, 55), level(147, 55), level(167, 215), level(187, 55), level(207, 55), ...upright(207)],
      },
    ])
    const { draft } = readLines(await linesOf(bytes), { name: 'plan.pdf' })
    expect(draft.goals.map(goal => [goal.number, goal.title])).toEqual([
      ['1', 'En bolig, der passer'],
      ['2', 'Vejen til job'],
    ])
    expect(draft.initiatives.map(each => [each.title, each.goal])).toEqual([
      ['Ramper', '1'],
      ['Bænke', '1'],
      ['Kurser', '2'],
    ])
  })
})

describe('a PDF that cannot be read is refused in words', () => {
  /** Every letter drawn is the next one in the alphabet: what the page shows is not what its codes say. */
  const shifted = `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Type /Encoding /Differences [97 ${'bcdefghijklmnopqrstuvwxyza'
    .split('')
    .map(letter => `/${letter}`)
    .join(' ')}]>>>>`
  const secret = '0123456789abcdef0123456789abcdef'
  const locked = `/ID [<${secret}> <${secret}>] /Encrypt <</Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O (${secret}) /U (${secret})>>`

  it.each([
    ['without a letter, as a scan', writePdf([page(), page()]), 'reading.pdf-scanned'],
    ['with a number on each page and nothing else, as a scan', writePdf([page('1'), page('2'), page('3')]), 'reading.pdf-scanned'],
    ['behind a password', writePdf([fullPage], { trailer: locked }), 'reading.pdf-locked'],
    ['whose font has every letter wrong', writePdf([fullPage], { regular: shifted }), 'reading.pdf-unreadable-font'],
    ['that is no PDF inside', Buffer.from('%PDF-1.7\nher er intet'), 'reading.pdf-damaged'],
    ['cut in the middle', writePdf([fullPage, fullPage]).slice(0, 4000), 'reading.pdf-damaged'],
  ])('%s', async (_, bytes, key) => {
    expect(await keys(bytes)).toEqual([key])
  })
  it('but read where only some pages are pictures, and they are named', async () => {
    const scan: Sheet = { inks: [], raw: 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q' }
    const outcome = await readPdf(writePdf([fullPage, scan, fullPage, scan, scan, page()]), defaultLimits)
    expect(outcome.ok && outcome.value.findings).toEqual([{ code: 'pages-without-text', line: 43, params: { pages: '2, 4–5', count: 3 } }])
  })
  it('but read where one font among several has its letters wrong, and its lines are named', async () => {
    const wrong = page(...Array.from({ length: 4 }, () => prose))
    const right = { inks: fullPage.inks.map(each => ({ ...each, y: each.y + 60, bold: true })) }
    const outcome = await readPdf(writePdf([{ inks: [...wrong.inks, ...right.inks] }], { regular: shifted }), defaultLimits)
    expect(outcome.ok && outcome.value.findings).toEqual([{ code: 'unreadable-font', line: 1, params: { count: 4 } }])
  })
  it('or read in part, whatever bytes of it are altered, and never falls', { timeout: 60_000 }, async () => {
    const whole = writePdf([fullPage, page('Ældre på Søvej')])
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(places, async altered => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of altered) bytes[at] = byte
        const outcome = await readPdf(bytes, defaultLimits)
        expect(outcome.ok ? outcome.value.lines.length : outcome.refusals.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
  it('with too many pages, by their number, before any is read', async () => {
    const begun = performance.now()
    const many = writePdf(Array.from({ length: 10_000 }, () => page('x')))
    const outcome = await readInChild(many, { name: 'lang.pdf' })
    expect(outcome).toEqual({
      ok: false,
      refusals: [{ key: 'reading.too-many-pages', params: { pages: 10_000, max: defaultLimits.maxPages } }],
    })
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
  it('with a page of a million letters, by the page, after the first of them', async () => {
    const inks = Array.from({ length: 16_000 }, (_, at) => ink(prose.slice(0, 63), 60, 60 + (at % 700)))
    expect(await keys(writePdf([fullPage, { inks }]))).toEqual(['reading.pdf-page-too-full'])
  })
  it('with a page of a million rules: it is read, and they are no table', async () => {
    const strokes = Array.from({ length: 20_000 }, (_, at) => ({
      from: [at % 500, at % 800] as const,
      to: [(at % 500) + 50, at % 800] as const,
    }))
    expect((await linesOf(writePdf([{ ...page('Kortet viser byen', 'og dens stier'), strokes }]))).length).toBe(2)
  })
})

describe('what a PDF holds besides its text', () => {
  it('comes along to be searched for personal numbers: comments, and who wrote it', async () => {
    const note = '/Annots [<</Type /Annot /Subtype /Text /Rect [60 700 80 720] /Contents (Ring til borgeren) >>]'
    const outcome = await readPdf(
      writePdf([{ ...page('Tekst om byen'), more: note }], { trailer: '/Info <</Author (En sagsbehandler)>>' }),
      defaultLimits,
    )
    expect(outcome.ok && outcome.value.unseen).toEqual(['En sagsbehandler', 'Ring til borgeren'])
  })
  it('is searched in its metadata as well, and not in the numbers that programs give it', async () => {
    const xmp = (inside: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
    const metadata = xmp(
      '<dc:description><rdf:Alt><rdf:li>Om borger 010203-1234</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>En</rdf:li><rdf:li>To</rdf:li></rdf:Seq></dc:creator><xmpMM:DocumentID>0102031234</xmpMM:DocumentID>',
    )
    const outcome = await readPdf(writePdf([page('Tekst om byen')], { metadata }), defaultLimits)
    expect(outcome.ok && outcome.value.unseen).toEqual(['Om borger 010203-1234', 'En', 'To'])
  })
  it('is never run: a script that never ends is not begun', async () => {
    const script = '/OpenAction <</S /JavaScript /JS (while \\(true\\) {})>>'
    expect((await linesOf(writePdf([page('Tekst om byen')], { catalog: script }))).map(line => line.raw)).toEqual(['Tekst om byen'])
  })
})
