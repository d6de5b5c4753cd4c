import { Document, Footer, Header, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { type RichBlock, type RichDocument, type RichRow, textsOf } from './rich.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** Word cuts a paragraph into runs wherever somebody has been, in mid-word too. */
const runs = (text: string, bold = false, size?: number): TextRun[] => {
  const middle = Math.floor(text.length / 2)
  const look = { bold, ...(size && { size: size * 2 }) }
  return [new TextRun({ text: text.slice(0, middle), ...look }), new TextRun({ text: text.slice(middle), ...look })]
}

const row = ({ cells }: RichRow): TableRow =>
  new TableRow({
    children: cells.map(
      cell =>
        new TableCell({
          children: textsOf(cell).map(text => new Paragraph({ children: runs(text) })),
          ...(cell.span && { columnSpan: cell.span }),
          ...(cell.down && { rowSpan: cell.down }),
        }),
    ),
  })

const block = (each: RichBlock): Paragraph | Table => {
  switch (each.kind) {
    case 'heading': {
      const heading = levels[each.level - 1] ?? HeadingLevel.HEADING_5
      const numbering = each.numbered && { numbering: { reference: 'overskrifter', level: each.level - 1 } }
      return new Paragraph({ children: runs(each.text), heading, ...numbering })
    }
    case 'text':
      return new Paragraph({ children: runs(each.text, each.bold, each.size) })
    case 'bullet':
      return new Paragraph({ children: runs(each.text), bullet: { level: each.level ?? 0 } })
    case 'numbered':
      return new Paragraph({ children: runs(each.text), numbering: { reference: 'tal', level: 0 } })
    case 'table':
      return new Table({ rows: each.rows.map(row) })
  }
}

const numbered = (level: number, text: string) => ({ level, format: LevelFormat.DECIMAL, text })

export const writeDocx = (document: RichDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'overskrifter', levels: [numbered(0, '%1.'), numbered(1, '%1.%2')] },
          { reference: 'tal', levels: [numbered(0, '%1.')] },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(document.head)] }) },
          footers: { default: new Footer({ children: [new Paragraph(document.foot)] }) },
          children: document.blocks.map(block),
        },
      ],
    }),
  )
