import { describe, expect, it } from 'vitest'
import { writeZip } from '../../src/bench/write-zip.ts'
import type { FormatRead } from '../../src/documents/reading/formats/format.ts'
import { readFormat } from '../../src/documents/reading/formats/read-format.ts'
import { defaultLimits } from '../../src/documents/reading/limits.ts'
import { type DocxParts, docxAround, docxEntries, par, run } from './rich/docx-around.ts'

const read = async (body: string, parts?: DocxParts): Promise<FormatRead> => {
  const outcome = await readFormat(docxAround(body, parts), defaultLimits, () => undefined)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}
const textOf = async (body: string, parts?: DocxParts) => (await read(body, parts)).lines.map(line => line.raw)

const list = (id: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>` +
  `<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

describe('the text of a Word document', () => {
  it('is what stands when the tracked changes are accepted; what is deleted is kept aside for the search for personal numbers', async () => {
    const moved = `<w:moveFrom w:id="3">${run('gamle ')}</w:moveFrom><w:moveTo w:id="4">${run('nye ')}</w:moveTo>`
    const { lines, unseen } = await read(
      par(
        `${run('Kommunen bygger ')}<w:del w:id="1"><w:r><w:delText>fem </w:delText></w:r></w:del><w:ins w:id="2">${run('ti ')}</w:ins>${moved}${run('boliger.')}`,
      ),
    )
    expect(lines.map(line => line.raw)).toEqual(['Kommunen bygger ti nye boliger.'])
    expect(unseen.join('|')).toContain('fem ')
  })
  it('runs on where the mark between two paragraphs was deleted', async () => {
    const text = await textOf(par(run('Første halvdel '), '<w:rPr><w:del w:id="1"/></w:rPr>') + par(run('og anden.')))
    expect(text).toEqual(['Første halvdel og anden.'])
  })
  it('has neither comments, hidden text nor the codes of fields, but the words fields show', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>'
    const { lines, unseen } = await read(
      par(`${run('Se side ')}${field}${run('4')}${run(' skjult', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r>`),
      { comments: `<w:comment w:id="0">${par(run('Borger 010203-') + run('1234'))}</w:comment>` },
    )
    expect(lines.map(line => line.raw)).toEqual(['Se side 4'])
    expect(unseen.join('\n')).toContain('Borger 010203-1234')
    expect(unseen.join('\n')).toContain('skjult')
  })
  it('is searched in the spreadsheets behind its charts too; one behind a password does not stop it', async () => {
    const workbook = writeZip([
      { name: 'xl/sharedStrings.xml', bytes: '<sst><si><t>Borger</t></si><si><t>010203-1234</t></si></sst>' },
      { name: 'xl/worksheets/sheet1.xml', bytes: '<worksheet><c t="s"><v>0</v></c><c><v>2512994321</v></c></worksheet>' },
    ])
    const document = writeZip([
      ...docxEntries(`<w:document xmlns:w="w"><w:body>${par(run('Kommunen bygger ramper.'))}</w:body></w:document>`),
      { name: 'word/embeddings/Regneark1.xlsx', bytes: workbook },
      { name: 'word/embeddings/Regneark2.xlsx', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
      { name: 'word/charts/chart1.xml', bytes: '<chart><v>Ramper i alt</v></chart>' },
    ])
    const outcome = await readFormat(document, defaultLimits, () => undefined)
    const unseen = outcome.ok ? outcome.value.unseen.join('\n') : ''
    for (const written of ['010203-1234', '2512994321', 'Ramper i alt']) expect(unseen).toContain(written)
  })
  it('keeps tabs and broken lines, joins what a soft hyphen parts, and follows links by their words', async () => {
    const link = `<w:hyperlink r:id="x">${run('hjemmesiden')}</w:hyperlink>`
    const text = await textOf(
      par(
        `${run('Ansvarlig:')}<w:r><w:tab/></w:r>${run('Social')}<w:r><w:softHyphen/></w:r>${run('forvaltningen')}<w:r><w:br/></w:r>${run('Læs på ')}${link}`,
      ),
    )
    expect(text).toEqual(['Ansvarlig:\tSocialforvaltningen', 'Læs på hjemmesiden'])
  })
  it('has the words of a text box once, after the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${par(run('Ord i en boks'))}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await textOf(par(`${run('Teksten ved siden af.')}<w:r>${both}</w:r>`))).toEqual(['Teksten ved siden af.', 'Ord i en boks'])
  })
  it('ends with its notes in the order they are called, and then the heads and feet of its pages', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const { lines } = await read(par(`${run('Første')}${note(5)}${run(' og andet')}${note(4)}`), {
      footnotes: `<w:footnote w:id="4">${par(run('Note fire'))}</w:footnote><w:footnote w:id="5">${par(run('Note fem'))}</w:footnote>`,
      header: par(run('Sandby Kommune')),
    })
    expect(lines.map(line => [line.raw, line.note, line.running])).toEqual([
      ['Første og andet', undefined, undefined],
      ['1 Note fem', true, undefined],
      ['2 Note fire', true, undefined],
      ['Sandby Kommune', undefined, true],
    ])
  })
})

describe('lists are printed as Word prints them', () => {
  it('numbers count by level and go on after a paragraph between', async () => {
    const text = await textOf(
      par(run('Bolig'), list(1, 0)) +
        par(run('Ramper'), list(1, 1)) +
        par(run('Døre'), list(1, 1)) +
        par(run('Bredde'), list(1, 2)) +
        par(run('Uden nummer.')) +
        par(run('Skole'), list(1, 0)) +
        par(run('Kurser'), list(1, 1)),
      { numbering },
    )
    expect(text).toEqual(['1. Bolig', '1.1 Ramper', '1.2 Døre', 'a) Bredde', 'Uden nummer.', '2. Skole', '2.1 Kurser'])
  })
  it('begin again where they are told to', async () => {
    const text = await textOf(par(run('En'), list(1, 0)) + par(run('To'), list(1, 0)) + par(run('Forfra'), list(3, 0)), { numbering })
    expect(text).toEqual(['1. En', '2. To', '1. Forfra'])
  })
  it('bullets have a sign a reader knows, whatever font they were taken from', async () => {
    expect(await textOf(par(run('Punkt'), list(2, 0)) + par(run('Under'), list(2, 1)), { numbering })).toEqual(['• Punkt', '○ Under'])
  })
})

describe('what the styles say', () => {
  const style = (id: string, inside: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`
  const styles =
    style('Overskrift1', `<w:name w:val="heading 1"/><w:pPr>${list(1, 0)}</w:pPr>`) +
    style('MinTitel', '<w:name w:val="Kommunens overskrift"/><w:basedOn w:val="Overskrift1"/>') +
    style('Indsats', '<w:name w:val="Indsatstitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('Indhold1', '<w:name w:val="toc 1"/>')
  const styled = (id: string, text: string) => par(run(text), `<w:pStyle w:val="${id}"/>`)

  it('headings are told by the built-in name, by what a style is built on, and by the outline level', async () => {
    const { lines } = await read(styled('Overskrift1', 'Bolig') + styled('MinTitel', 'Skole') + styled('Indsats', 'Ramper'), {
      styles,
      numbering,
    })
    expect(lines.map(line => [line.raw, line.style?.heading])).toEqual([
      ['1. Bolig', 1],
      ['2. Skole', 1],
      ['Ramper', 3],
    ])
  })
  it('the table of contents is not read as the chapters it points to', async () => {
    const { lines } = await read(styled('Indhold1', 'Bolig\t4') + par(run('Tekst')), { styles })
    expect(lines.map(line => line.running)).toEqual([true, undefined])
  })
})

describe('pages', () => {
  it('are counted once where Word wrote down both its own break and the one it was told', async () => {
    const { lines } = await read(
      par(run('Side et')) +
        par('<w:r><w:br w:type="page"/></w:r>') +
        par(`<w:r><w:lastRenderedPageBreak/></w:r>${run('Side to')}`) +
        par(`${run('begynder på to ')}<w:r><w:lastRenderedPageBreak/></w:r>${run('og ender på tre')}`) +
        par(run('Side tre')),
    )
    expect(lines.map(line => [line.page, line.opens])).toEqual([
      [1, false],
      [2, true],
      [2, false],
      [3, false],
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${par(run(text))}</w:tc>`
  const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  it('keep each cell in its column: merged ones, inserted ones and those a table is nested in', async () => {
    const nested = `<w:tc><w:tbl>${tr(cell('inderst'), cell('inde'))}</w:tbl>${par('')}</w:tc>`
    const { lines } = await read(
      `<w:tbl>${tr(cell('Indsats'), cell('Ansvarlig'), cell('Tid'))}${tr(cell('Ramper', '<w:gridSpan w:val="2"/>'), cell('2026', '<w:vMerge w:val="restart"/>'))}${tr(cell('Døre'), nested, cell('', '<w:vMerge/>'))}</w:tbl>`,
    )
    expect(lines.map(line => [line.raw, line.row?.cells.map(each => each.column), line.row?.above])).toEqual([
      ['Indsats\tAnsvarlig\tTid', [0, 1, 2], []],
      ['Ramper\t\t2026', [0, 2], []],
      ['Døre', [0], [2]],
      ['inderst', [1], [2]],
      ['inde', [1], [2]],
    ])
  })
  it('in a frame is a table, and a row as wide as its table is no cell of a column', async () => {
    const inner = `<w:tbl>${tr(cell('Indsats'), cell('Ansvarlig'), cell('Tid'))}${tr(cell('Bolig', '<w:gridSpan w:val="3"/>'))}${tr(cell('Ramper'), cell('Teknik'), cell('2026'))}</w:tbl>`
    const { lines } = await read(`<w:tbl>${tr(`<w:tc>${par(run('Handleplan'))}${inner}${par('')}</w:tc>`)}</w:tbl>`)
    expect(lines.map(line => [line.raw, line.row?.cells.length, line.row?.across])).toEqual([
      ['Handleplan', undefined, undefined],
      ['Indsats\tAnsvarlig\tTid', 3, undefined],
      ['Bolig', 1, true],
      ['Ramper\tTeknik\t2026', 3, undefined],
    ])
  })
  it('a row that was deleted is gone', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('væk')}${cell('væk')}</w:tr>`
    expect(await textOf(`<w:tbl>${tr(cell('her'), cell('også'))}${gone}</w:tbl>`)).toEqual(['her', 'også'])
  })
})
