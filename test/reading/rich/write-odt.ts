import { writeZip, type ZipEntry } from '../../../src/bench/write-zip.ts'
import { type RichBlock, type RichDocument, type RichRow, textsOf } from './rich.ts'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const spaces = ['office', 'style', 'text', 'table', 'draw', 'meta']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`

const rowOf = (row: RichRow, covered: ReadonlySet<number>): string => {
  let column = 0
  let cells = ''
  const cover = () => {
    while (covered.has(column)) {
      cells += '<table:covered-table-cell/>'
      column++
    }
  }
  for (const cell of row.cells) {
    cover()
    const span = cell.span ?? 1
    const spans = `${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}${cell.down ? ` table:number-rows-spanned="${cell.down}"` : ''}`
    cells += `<table:table-cell${spans}>${textsOf(cell).map(paragraph).join('')}</table:table-cell>`
    cells += '<table:covered-table-cell/>'.repeat(span - 1)
    column += span
  }
  cover()
  return `<table:table-row>${cells}</table:table-row>`
}

const tableOf = (rows: readonly RichRow[]): string => {
  let covered = new Map<number, number>()
  const written = rows.map(row => {
    const line = rowOf(row, new Set(covered.keys()))
    const next = new Map([...covered].filter(([, left]) => left > 1).map(([column, left]) => [column, left - 1]))
    row.cells.forEach((cell, column) => {
      if (cell.down && cell.down > 1) next.set(column, cell.down - 1)
    })
    covered = next
    return line
  })
  return `<table:table><table:table-column table:number-columns-repeated="5"/>${written.join('')}</table:table>`
}

const blockOf = (block: RichBlock): string => {
  switch (block.kind) {
    case 'heading': {
      const bare = block.numbered ? '' : ' text:is-list-header="true"'
      return `<text:h text:outline-level="${block.level}"${bare}>${escaped(block.text)}</text:h>`
    }
    case 'text':
      return paragraph(block.text)
    case 'bullet':
      return `<text:list text:style-name="Punkter"><text:list-item>${paragraph(block.text)}</text:list-item></text:list>`
    case 'numbered':
      return `<text:list text:style-name="Tal" text:continue-numbering="true"><text:list-item>${paragraph(block.text)}</text:list-item></text:list>`
    case 'table':
      return tableOf(block.rows)
  }
}

const styles = (document: RichDocument): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${spaces}><office:styles>
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
</text:outline-style>
<text:list-style style:name="Punkter"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="Tal"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
</office:styles><office:master-styles><style:master-page style:name="Standard">
<style:header>${paragraph(document.head)}</style:header><style:footer>${paragraph(document.foot)}</style:footer>
</style:master-page></office:master-styles></office:document-styles>`

/** An OpenDocument text around a body already written. */
export const odtAround = (
  body: string,
  document: Pick<RichDocument, 'head' | 'foot'> = { head: '', foot: '' },
  besides: readonly ZipEntry[] = [],
): Buffer =>
  writeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'styles.xml', bytes: styles({ blocks: [], ...document }) },
    {
      name: 'content.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...besides,
  ])

export const writeOdt = async (document: RichDocument): Promise<Buffer> => odtAround(document.blocks.map(blockOf).join('\n'), document)
