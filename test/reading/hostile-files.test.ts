import { describe, expect, it } from 'vitest'
import { writeZip, type ZipEntry } from '../../src/bench/write-zip.ts'
import { type Reading, readWithLines } from '../../src/documents/reading/read-document.ts'
import { isArchive, readInChild, unpackInChild } from '../../src/documents/reading/read-in-child.ts'
import type { Outcome, Refusal } from '../../src/domain/refusal.ts'
import { refusalText } from '../../src/i18n/refusal-text.ts'
import { isKey, translator } from '../../src/i18n/translate.ts'
import { docxAround, docxEntries, par, run } from './rich/docx-around.ts'
import { odtAround } from './rich/write-odt.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const body = (inside: string): string => `<w:document ${word}><w:body>${inside}</w:body></w:document>`
const longest = 10_000

/** What a file is answered, in no more than the time any file may take and a little for the process itself. */
const answer = async <T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const begun = performance.now()
  const outcome = await work
  expect(performance.now() - begun).toBeLessThan(longest + 5000)
  return outcome
}

const refusalOf = async (bytes: Uint8Array | string, name = 'plan.docx'): Promise<Refusal> => {
  const outcome = await answer(readWithLines(Buffer.from(bytes), { name }))
  const [refusal] = outcome.ok ? [] : outcome.refusals
  if (!refusal) throw new Error('read, though it should not be')
  return refusal
}
const readingOf = async (bytes: Uint8Array | string, name = 'plan.docx'): Promise<Reading> => {
  const outcome = await answer(readWithLines(Buffer.from(bytes), { name }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

const oldOffice = (stream: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000), Buffer.from(stream, 'utf16le')])
const office = (main: string): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: '_rels/.rels', bytes: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${main}"/></Relationships>` },
    { name: main, bytes: '<x/>' },
  ])
const doctype = (declared: string, inside: string): Buffer =>
  writeZip(docxEntries(`<?xml version="1.0"?><!DOCTYPE w:document [${declared}]>${body(par(run(inside)))}`))
const withDocument = (part: Partial<ZipEntry> & { bytes: Uint8Array | string }): Buffer =>
  writeZip(docxEntries('').map(entry => (entry.name === 'word/document.xml' ? { ...entry, ...part } : entry)))
const wordFile = docxAround(par(run('Kommunen bygger ramper ved alle biblioteker.')).repeat(500))
const plainly: Uint8Array = docxAround(par(run('Kommunen bygger ramper.')))

describe('a file that is made to harm, or is simply wrong, is refused in words that say what to do', () => {
  const bomb = () => withDocument({ bytes: Buffer.alloc(120_000_000, 'a') })
  const cases: Readonly<Record<string, readonly [string, () => Uint8Array | string]>> = {
    'a zip bomb': ['reading.unpacks-too-large', bomb],
    'a part that unpacks to more than it says': [
      'reading.damaged',
      () => withDocument({ bytes: body(par(run('a'.repeat(5_000_000)))), claimedSize: 900 }),
    ],
    'a ZIP of five thousand files': [
      'reading.too-many-files',
      () => writeZip(Array.from({ length: 5000 }, (_, at) => ({ name: `${at}.txt`, bytes: 'a' }))),
    ],
    'an entity that names a file of the machine': [
      'reading.declares-entities',
      () => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
    ],
    'a billion laughs': [
      'reading.declares-entities',
      () => doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">', '&c;'),
    ],
    'a Word file cut off in the middle': ['reading.damaged', () => wordFile.subarray(0, wordFile.length >> 1)],
    'a Word file with a letter changed inside': [
      'reading.damaged',
      () => {
        const stored = writeZip(docxEntries(body(par(run('Kommunen bygger ramper.')))).map(entry => ({ ...entry, stored: true })))
        stored[stored.indexOf('ramper')] = 0x52
        return stored
      },
    ],
    'a Word file without a word in it': ['reading.no-text', () => docxAround(par(''))],
    'an OpenDocument text without a word in it': ['reading.no-text', () => odtAround('<text:p/>')],
    'a web page without a word in it': ['reading.no-text', () => '<!doctype html><html><script>alert(1)</script></html>'],
    'nothing at all': ['reading.empty', () => ''],
    'tables in tables without end': ['reading.too-deep', () => docxAround(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`)],
    'a page of boxes in boxes without end': ['reading.too-deep', () => `<html><body>${'<div>'.repeat(500_000)}x`],
    'a Word file under a password': ['reading.encrypted', () => oldOffice('EncryptedPackage')],
    'a ZIP under a password': ['reading.encrypted', () => withDocument({ bytes: body(''), flags: 1 })],
    'an old .doc': ['reading.old-office', () => oldOffice('WordDocument')],
    'an old .xls': ['reading.old-office', () => oldOffice('Workbook')],
    'a .pptx': ['reading.not-a-text-document', () => office('ppt/presentation.xml')],
    'an .xlsx': ['reading.not-a-text-document', () => office('xl/workbook.xml')],
    'a picture called .txt': ['reading.not-text', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    'an .rtf': ['reading.rtf', () => '{\\rtf1\\ansi Kommunen}'],
    'a ZIP whose names lead out of it': ['reading.damaged', () => writeZip([{ name: '../../../etc/cron.d/x', bytes: 'a' }])],
    'a ZIP that ends inside its own list of files': ['reading.damaged', () => plainly.subarray(0, plainly.length - 30)],
  }
  it.each(Object.entries(cases))('%s', async (_, [key, make]) => {
    const refusal = await refusalOf(make())
    expect(refusal.key).toBe(key)
    expect(isKey(refusal.key)).toBe(true)
    for (const language of ['da', 'en'] as const) expect(refusalText(translator(language), refusal)).not.toMatch(/[{}]/)
  })
  it('an old .doc and an old .xls are told to be saved as different things', async () => {
    expect((await refusalOf(oldOffice('WordDocument'))).params?.['saveAs']).toBe('.docx')
    expect((await refusalOf(oldOffice('Workbook'))).params?.['saveAs']).toBe('PDF')
  })
})

describe('a file is what its bytes are', () => {
  it.each(['plan.pdf', 'plan.txt', 'plan', 'plan.exe'])('a Word file called %s is read as one', async name => {
    expect((await readingOf(plainly, name)).lines.map(line => line.text)).toEqual(['Kommunen bygger ramper.'])
  })
  it('a PDF with a Word file behind it is read as what it opens as', async () => {
    const refusal = await refusalOf(Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n'), plainly]))
    expect(refusal.key).toBe('reading.pdf-damaged')
  })
  it('a Word file that says %PDF- inside is a Word file', async () => {
    const both = writeZip([{ name: '%PDF-1.7', bytes: '%PDF-1.7', stored: true }, ...docxEntries(body(par(run('Ord.'))))])
    expect((await readingOf(both)).lines.map(line => line.text)).toEqual(['Ord.'])
  })
})

describe('what a file carries besides its text stays in it', () => {
  it('a script in a web page is neither run nor read', async () => {
    const page = '<html><body><script>document.write("Ikke tekst")</script><p onclick="x()">En tekst.</p><style>p{}</style></body></html>'
    expect((await readingOf(page)).lines.map(line => line.text)).toEqual(['En tekst.'])
  })
  it('signs that turn the direction of writing are taken out, so that a text reads as it is stored', async () => {
    const { lines } = await readingOf(docxAround(par(run('Afsat \u202e000.1\u202c kr. til \u200frampe\u200br'))))
    expect(lines.map(line => line.text)).toEqual(['Afsat 000.1 kr. til ramper'])
  })
  it('a ZIP in a ZIP is not opened', async () => {
    const inner = writeZip([{ name: 'a.txt', bytes: 'Kommunen bygger ramper.' }])
    const outer = writeZip([{ name: 'inde.zip', bytes: inner }])
    expect(isArchive(await readInChild(outer, { name: 'ude.zip' }))).toBe(true)
    const unpacked = await unpackInChild(outer)
    const [file] = unpacked.ok ? unpacked.value : []
    expect((await refusalOf(file?.bytes ?? '')).key).toBe('reading.several')
  })
})

describe('a file that asks for much is bounded and read', () => {
  const fiveMegabytes = Array.from(
    { length: 100_000 },
    (_, at) => `Forvaltning ${at} afsætter ${(at * 7919) % 997} mio. kr. i 2025. `,
  ).join('')
  it.each([
    ['a text', () => Buffer.from(fiveMegabytes)],
    ['a Word file', () => docxAround(par(run(fiveMegabytes)))],
    ['a web page', () => Buffer.from(`<html><body><p>${fiveMegabytes}</p></body></html>`)],
    ['a zip bomb', () => withDocument({ bytes: Buffer.alloc(120_000_000, 'a') })],
  ])('%s of one line of five megabytes or more is read or given up in a process of its own, in time', async (_, make) => {
    const outcome = await answer(readInChild(make(), { name: 'x' }))
    if (outcome.ok) expect(outcome.value.lines).toHaveLength(1)
    else expect(['reading.too-slow', 'reading.unpacks-too-large']).toContain(outcome.refusals[0]?.key)
  })
  const cases: readonly (readonly [string, () => Uint8Array | string, number])[] = [
    ['a cell that says it is a thousand million columns wide', () => '<html><table><tr><td colspan="1000000000">a<td>b</table></html>', 1],
    [
      'a row that says it repeats a thousand million cells',
      () =>
        odtAround(
          '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
        ),
      1,
    ],
    [
      'styles built on one another in a ring',
      () =>
        docxAround(par(run('a'), '<w:pStyle w:val="x"/>'), {
          styles: ['xy', 'yx']
            .map(
              ([one, other]) =>
                `<w:style w:type="paragraph" w:styleId="${one}"><w:name w:val="${one}"/><w:basedOn w:val="${other}"/></w:style>`,
            )
            .join(''),
        }),
      1,
    ],
  ]
  it.each(cases)('%s', async (_, make, lines) => {
    expect((await readingOf(make())).lines).toHaveLength(lines)
  })
})
