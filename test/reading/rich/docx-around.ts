import { writeZip, type ZipEntry } from '../../../src/bench/write-zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The parts of a Word file besides its text, by what they are to it. */
export type DocxParts = Readonly<
  Partial<Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer', string>>
>

export const docxEntries = (document: string, parts: DocxParts = {}): ZipEntry[] => [
  { name: '[Content_Types].xml', bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
  { name: '_rels/.rels', bytes: relations([['officeDocument', 'word/document.xml']]) },
  { name: 'word/_rels/document.xml.rels', bytes: relations(Object.keys(parts).map(kind => [kind, `${kind}.xml`])) },
  { name: 'word/document.xml', bytes: document },
  ...Object.entries(parts).map(([kind, bytes]) => ({ name: `word/${kind}.xml`, bytes })),
]

const root = (name: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} ${word}>${inside}</w:${name}>`

/** A Word file around a body written by hand, as Word itself would write it: for what no library writes. */
export const docxAround = (body: string, parts: DocxParts = {}): Buffer =>
  writeZip(
    docxEntries(
      root('document', `<w:body>${body}</w:body>`),
      Object.fromEntries(Object.entries(parts).map(([kind, inside]) => [kind, root(kind === 'header' ? 'hdr' : kind, inside)])),
    ),
  )

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const par = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
