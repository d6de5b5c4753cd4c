import { type RichBlock, type RichDocument, textsOf } from './rich.ts'
import { escaped } from './write-odt.ts'

/** Numbers of headings are text on the web. */
const numberer = () => {
  const counts: number[] = []
  return (level: number): string => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.length = level
    return level === 1 ? `${counts[0]}. ` : `${counts.join('.')} `
  }
}

const listItem = (text: string): string => `<li>${escaped(text)}</li>`

const writer = () => {
  const number = numberer()
  return (block: RichBlock): string => {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${block.numbered ? number(block.level) : ''}${escaped(block.text)}</h${block.level}>`
      case 'text':
        return `<p>\n  ${escaped(block.text).replace(/ /g, (blank, at: number) => (at % 7 === 0 ? '\n  ' : blank))}\n</p>`
      case 'bullet':
        return `<ul>${listItem(block.text)}</ul>`
      case 'numbered':
        return `<ol>${listItem(block.text)}</ol>`
      case 'table':
        return `<table>${block.rows
          .map(
            row =>
              `<tr>${row.cells
                .map(cell => {
                  const spans = `${cell.span ? ` colspan="${cell.span}"` : ''}${cell.down ? ` rowspan="${cell.down}"` : ''}`
                  return `<td${spans}>${textsOf(cell)
                    .map(each => `<p>${escaped(each)}</p>`)
                    .join('')}</td>`
                })
                .join('')}</tr>`,
          )
          .join('\n')}</table>`
    }
  }
}

export const writeHtml = async (document: RichDocument): Promise<Buffer> =>
  Buffer.from(`<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${escaped(document.foot)}</title>
<style>p { color: red }</style><script>document.write('<h1>Ikke en overskrift</h1>')</script></head>
<body><header role="banner"><a href="/">${escaped(document.head)}</a></header>
<nav><ul><li><a href="/">Forside</a></li><li><a href="/politikker">Politikker</a></li></ul></nav>
<main>${document.blocks.map(writer()).join('\n')}</main>
<footer><p>${escaped(document.head)}</p></footer></body></html>`)
