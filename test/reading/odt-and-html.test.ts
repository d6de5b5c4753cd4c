import { describe, expect, it } from 'vitest'
import type { FormatRead } from '../../src/documents/reading/formats/format.ts'
import { readFormat } from '../../src/documents/reading/formats/read-format.ts'
import { defaultLimits } from '../../src/documents/reading/limits.ts'
import { odtAround } from './rich/write-odt.ts'

const read = async (bytes: Uint8Array): Promise<FormatRead> => {
  const outcome = await readFormat(bytes, defaultLimits, () => undefined)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}
const textOf = async (bytes: Uint8Array) => (await read(bytes)).lines.map(line => line.raw)
const html = (body: string) => textOf(Buffer.from(`<!doctype html><html><body>${body}</body></html>`))

describe('an OpenDocument text', () => {
  const p = (inside: string) => `<text:p>${inside}</text:p>`
  const h = (level: number, inside: string) => `<text:h text:outline-level="${level}">${inside}</text:h>`

  it('has its headings numbered as the outline says, and its blanks, tabs and line breaks as they are meant', async () => {
    expect(
      await textOf(odtAround(h(1, 'Bolig') + h(2, 'Ramper') + p('To<text:s text:c="2"/>blanke<text:tab/>fane<text:line-break/>ny linje'))),
    ).toEqual(['1. Bolig', '1.1 Ramper', 'To  blanke\tfane', 'ny linje'])
  })
  it('keeps deletions, comments and hidden sections out of the text and in the search for personal numbers', async () => {
    const deleted =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>slettet 010203-1234</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const { lines, unseen } = await read(
      odtAround(
        `${deleted}${p('Synlig<office:annotation><text:p>en kommentar</text:p></office:annotation> tekst')}<text:section text:display="none">${p('skjult')}</text:section>`,
      ),
    )
    expect(lines.map(line => line.raw)).toEqual(['Synlig tekst'])
    for (const hidden of ['slettet 010203-1234', 'en kommentar', 'skjult']) expect(unseen.join('\n')).toContain(hidden)
  })
  it('is searched in the spreadsheets that lie in it too', async () => {
    const { unseen } = await read(
      odtAround(p('Se tabellen'), undefined, [{ name: 'Object 1/content.xml', bytes: '<a><b>010203-1234</b></a>' }]),
    )
    expect(unseen).toContain('010203-1234')
  })
  it('ends with its notes, and does not read its table of contents as text', async () => {
    const contents = `<text:table-of-content><text:index-body>${p('Bolig<text:tab/>3')}</text:index-body></text:table-of-content>`
    const note = '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noten</text:p></text:note-body></text:note>'
    const { lines } = await read(odtAround(contents + p(`Teksten${note} går videre`) + p('Slut')))
    expect(lines.map(line => [line.raw, line.running, line.note])).toEqual([
      ['Bolig\t3', true, undefined],
      ['Teksten går videre', undefined, undefined],
      ['Slut', undefined, undefined],
      ['1 Noten', undefined, true],
    ])
  })
  it('counts lists on where they say that they go on', async () => {
    const item = (text: string, more = '') =>
      `<text:list text:style-name="Tal"${more}><text:list-item>${p(text)}</text:list-item></text:list>`
    expect(await textOf(odtAround(item('En') + p('Imellem') + item('To', ' text:continue-numbering="true"') + item('Forfra')))).toEqual([
      '1. En',
      'Imellem',
      '2. To',
      '1. Forfra',
    ])
  })
})

describe('a web page', () => {
  it('is its text: neither menus, feet nor what is hidden, and blanks as a browser shows them', async () => {
    const { lines } = await read(
      Buffer.from(
        '<html><body><nav><a>Forside</a></nav><p>En\n   <b>tekst</b>\u00a0her<br>ny linje</p><p hidden>væk</p><footer>Kontakt</footer></body></html>',
      ),
    )
    expect(lines.map(line => [line.raw, line.running])).toEqual([
      ['Forside', true],
      ['En tekst\u00a0her', undefined],
      ['ny linje', undefined],
      ['Kontakt', true],
    ])
  })
  it('keeps its comments for the search for personal numbers', async () => {
    const { lines, unseen } = await read(Buffer.from('<html><body><p>Tekst<!-- borger 010203-1234 --> her</p></body></html>'))
    expect(lines.map(line => line.raw)).toEqual(['Tekst her'])
    expect(unseen).toEqual([' borger 010203-1234 '])
  })
  it('has lists with numbers and signs, lists in lists, and terms with what they mean', async () => {
    expect(
      await html('<ol start="3"><li>Tre<ul><li>under</li></ul><li value="7">Syv</ol><dl><dt>Ansvarlig<dd>Socialforvaltningen</dl>'),
    ).toEqual(['3. Tre', '◦ under', '7. Syv', 'Ansvarlig', 'Socialforvaltningen'])
  })
  it('has its cells in their columns, those that reach over rows and columns too', async () => {
    const { lines } = await read(
      Buffer.from('<table><tr><th>Indsats<th>Ansvarlig<th>Tid<tr><td>Ramper<td rowspan="2">Teknik<td>2026<tr><td>Døre<td>2027</table>'),
    )
    expect(lines.map(line => [line.raw, line.row?.cells.map(cell => cell.column), line.row?.above])).toEqual([
      ['Indsats\tAnsvarlig\tTid', [0, 1, 2], []],
      ['Ramper\tTeknik\t2026', [0, 1, 2], []],
      ['Døre\t\t2027', [0, 2], [1]],
    ])
  })
  it.each([
    ['UTF-8', Buffer.from('<html><p>Rødgrød på øen</p></html>')],
    ['Latin-1 that says so', Buffer.from('<html><meta charset="iso-8859-1"><p>Rødgrød på øen</p></html>', 'latin1')],
    ['Latin-1 that says nothing', Buffer.from('<html><p>Rødgrød på øen</p></html>', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff<html><p>Rødgrød på øen</p></html>', 'utf16le')],
    ['entities', Buffer.from('<html><p>R&oslash;dgr&#248;d p&#xe5; &oslash;en</p></html>')],
  ])('is read in %s', async (_, bytes) => {
    expect(await textOf(bytes)).toEqual(['Rødgrød på øen'])
  })
  it('that is no page but a text about pages is read as a text', async () => {
    expect(await textOf(Buffer.from('Skriv <p> før hvert afsnit.\nOg </p> efter.'))).toEqual([
      'Skriv <p> før hvert afsnit.',
      'Og </p> efter.',
    ])
  })
})
