import type { Browser } from 'playwright-core'
import { type RichBlock, type RichDocument, type RichRow, textsOf } from '../rich/rich.ts'
import { escaped } from '../rich/write-odt.ts'

/** How a document looks on paper. */
export type Look = { readonly css: string; readonly landscape?: boolean }

const base = `
  body { font: 10pt 'DejaVu Sans'; line-height: 1.35 } p { margin: 0 0 6pt }
  table { border-collapse: collapse; width: 100%; margin: 8pt 0 } td, th { padding: 3pt 5pt; text-align: left } thead { display: table-header-group }
  h1 { font-size: 17pt } h2 { font-size: 14pt } h3 { font-size: 11.5pt } ul { margin: 0 0 6pt; padding-left: 16pt }`

const looks = {
  /** Every cell drawn, on its side, what spans rows in the middle of them. */
  drawn: { landscape: true, css: 'td, th { border: 1px solid #444 } th { background: #dde }' },
  /** A rule under each row and none upright, letters with feet. */
  underlined: {
    landscape: true,
    css: `body { font-family: 'DejaVu Serif' } tr { border-bottom: 1px solid #888 } td, th { vertical-align: top }`,
  },
  /** Every other row tinted, white rules between cells, as slides have them. */
  tinted: {
    landscape: true,
    css: 'td, th { border: 2px solid white; vertical-align: top } tr:nth-child(even) td { background: #e8eef4 } th { background: #135; color: white }',
  },
  /** A narrow page: rows are cut by the page's end. */
  narrow: { css: 'body { font-size: 9pt } td, th { border: 1px solid #999; vertical-align: top } tr { break-inside: auto }' },
} as const satisfies Readonly<Record<string, Look>>

export const allLooks: Readonly<Record<string, Look>> = looks

const numberer = () => {
  const counts: number[] = []
  return (level: number): string => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.length = level
    return level === 1 ? `${counts[0]}. ` : `${counts.join('.')} `
  }
}

const rowOf = ({ cells }: RichRow, name: 'td' | 'th'): string =>
  `<tr>${cells
    .map(cell => {
      const spans = `${cell.span ? ` colspan="${cell.span}"` : ''}${cell.down ? ` rowspan="${cell.down}"` : ''}`
      return `<${name}${spans}>${textsOf(cell)
        .map(text => `<div>${escaped(text)}</div>`)
        .join('')}</${name}>`
    })
    .join('')}</tr>`

/** The head is what the first cells reach down over. */
const headRows = ([first]: readonly RichRow[]): number => Math.max(1, ...(first?.cells.map(cell => cell.down ?? 1) ?? []))

const tableOf = (rows: readonly RichRow[], headed: boolean): string => {
  const count = headed ? headRows(rows) : 0
  const head = rows.slice(0, count).map(row => rowOf(row, 'th'))
  return `<table>${head.length > 0 ? `<thead>${head.join('')}</thead>` : ''}<tbody>${rows
    .slice(count)
    .map(row => rowOf(row, 'td'))
    .join('')}</tbody></table>`
}

const writer = () => {
  const number = numberer()
  let headed = false
  return (block: RichBlock): string => {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${block.numbered ? number(block.level) : ''}${escaped(block.text)}</h${block.level}>`
      case 'text':
        return `<p>${block.bold ? `<b>${escaped(block.text)}</b>` : escaped(block.text)}</p>`
      case 'bullet':
      case 'numbered':
        return `<ul><li>${escaped(block.text)}</li></ul>`
      case 'table': {
        const isHeaded = !headed || (block.rows[0]?.cells.length ?? 0) > 2
        headed = true
        return tableOf(block.rows, isHeaded && (block.rows[0]?.cells.length ?? 0) > 2)
      }
    }
  }
}

const html = (document: RichDocument, look: Look, language: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(document.foot)}</title><style>${base}${look.css}</style><body>${document.blocks.map(writer()).join('\n')}</body></html>`

const margin = { top: '20mm', bottom: '18mm', left: '20mm', right: '20mm' }
const small = 'font-size: 7pt; margin: 0 20mm; width: 100%'

/** The document printed by a browser, with its structure or without. */
export const print = async (
  browser: Browser,
  document: RichDocument,
  look: Look,
  language: string,
  tagged: boolean,
): Promise<Uint8Array> => {
  const page = await browser.newPage()
  try {
    await page.setContent(html(document, look, language))
    return await page.pdf({
      format: 'A4',
      landscape: look.landscape ?? false,
      tagged,
      margin,
      displayHeaderFooter: true,
      headerTemplate: `<div style="${small}">${escaped(document.head)}</div>`,
      footerTemplate: `<div style="${small}">${escaped(document.foot)} <span class="pageNumber"></span></div>`,
      printBackground: true,
    })
  } finally {
    await page.close()
  }
}
