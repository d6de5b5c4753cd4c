import { encoded, widthOf } from './helvetica.ts'

/** Letters on a page: `x` and `y` in points from the upper left corner, `y` at the baseline. */
export type Ink = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  readonly spaced?: number
  /** The number of its marked content on its page, or `artifact`. */
  readonly mark?: number | 'artifact'
}
export type Stroke = { readonly from: readonly [number, number]; readonly to: readonly [number, number] }
export type Sheet = {
  readonly inks: readonly Ink[]
  readonly strokes?: readonly Stroke[]
  /** Drawing steps written as they are. */
  readonly raw?: string
  /** Entries of the page's own dictionary. */
  readonly more?: string
  readonly width?: number
  readonly height?: number
}

/** An element of a tagged document: what it is, and what it holds; a pair is a page's index and a mark on it. */
export type Element = { readonly role: string; readonly holds: readonly (Element | readonly [number, number])[] }

const isElement = (held: Element | readonly [number, number]): held is Element => 'role' in held

const drawn = (sheet: Sheet, height: number): string => {
  const inks = sheet.inks.map(ink => {
    const shown = `BT /${ink.bold ? 'B' : 'R'} ${ink.size} Tf ${ink.spaced ?? 0} Tc ${ink.x.toFixed(2)} ${(height - ink.y).toFixed(2)} Td ${encoded(ink.text)} Tj ET`
    if (ink.mark === undefined) return shown
    return ink.mark === 'artifact' ? `/Artifact BMC\n${shown}\nEMC` : `/Span <</MCID ${ink.mark}>> BDC\n${shown}\nEMC`
  })
  const strokes = (sheet.strokes ?? []).map(({ from, to }) => `${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`)
  return [...strokes, ...inks, sheet.raw ?? ''].join('\n')
}

/** Numbers objects as they are added; an object may be named before it is written. */
class Objects {
  readonly #bodies: string[] = []

  next(): number {
    this.#bodies.push('')
    return this.#bodies.length
  }

  set(number: number, body: string): number {
    this.#bodies[number - 1] = body
    return number
  }

  add(body: string): number {
    return this.set(this.next(), body)
  }

  file(trailer: string): Uint8Array {
    let text = '%PDF-1.7\n'
    const offsets = this.#bodies.map((body, at) => {
      const offset = text.length
      text += `${at + 1} 0 obj\n${body}\nendobj\n`
      return offset
    })
    const start = text.length
    const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    text += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${offsets.length + 1} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
    return Buffer.from(text, 'latin1')
  }
}

const writeElement = (objects: Objects, element: Element, parent: number, pages: readonly number[]): number => {
  const own = objects.next()
  const holds = element.holds.map(held =>
    isElement(held) ? `${writeElement(objects, held, own, pages)} 0 R` : `<</Type /MCR /Pg ${pages[held[0]]} 0 R /MCID ${held[1]}>>`,
  )
  return objects.set(own, `<</Type /StructElem /S /${element.role} /P ${parent} 0 R /K [${holds.join(' ')}]>>`)
}

/** Bold letters are given the plain ones' widths, so that text is as wide as it was measured. */
const widths = Array.from({ length: 224 }, (_, at) => Math.round(widthOf(String.fromCharCode(at + 32), 1000))).join(' ')

const font = (name: string): string =>
  `<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}]>>`

export type Extras = {
  readonly tree?: Element
  readonly catalog?: string
  readonly trailer?: string
  readonly regular?: string
  /** The file's own description, as XMP. */
  readonly metadata?: string
}

/** A PDF with the standard fonts, A4 unless a sheet says otherwise; with a `tree` it is a tagged one. */
export const writePdf = (sheets: readonly Sheet[], extras: Extras = {}): Uint8Array => {
  const objects = new Objects()
  const regular = objects.add(extras.regular ?? font('Helvetica'))
  const bold = objects.add(font('Helvetica-Bold'))
  const parent = objects.next()
  const pages = sheets.map((sheet, at) => {
    const height = sheet.height ?? 842
    const content = drawn(sheet, height)
    const stream = objects.add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
    return objects.add(
      `<</Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${sheet.width ?? 595} ${height}] /Contents ${stream} 0 R /StructParents ${at} ${sheet.more ?? ''} /Resources <</Font <</R ${regular} 0 R /B ${bold} 0 R>>>>>>`,
    )
  })
  objects.set(parent, `<</Type /Pages /Count ${pages.length} /Kids [${pages.map(page => `${page} 0 R`).join(' ')}]>>`)
  let tagged = ''
  if (extras.tree) {
    const root = objects.next()
    const document = writeElement(objects, extras.tree, root, pages)
    objects.set(root, `<</Type /StructTreeRoot /K [${document} 0 R]>>`)
    tagged = `/StructTreeRoot ${root} 0 R /MarkInfo <</Marked true>>`
  }
  const xmp = extras.metadata ?? ''
  const described = xmp
    ? `/Metadata ${objects.add(`<</Type /Metadata /Subtype /XML /Length ${xmp.length}>>\nstream\n${xmp}\nendstream`)} 0 R`
    : ''
  const catalog = objects.add(`<</Type /Catalog /Pages ${parent} 0 R ${tagged} ${described} ${extras.catalog ?? ''}>>`)
  return objects.file(`/Root ${catalog} 0 R ${extras.trailer ?? ''}`)
}
