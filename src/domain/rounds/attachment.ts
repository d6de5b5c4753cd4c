/** Enough for a report of pictures; a mail would not carry more. */
export const ATTACHMENT_BYTES = 10_000_000
/** With one answer, or with a round. */
export const MOST_ATTACHMENTS = 10

export const ATTACHMENT_KINDS = ['pdf', 'docx', 'odt', 'text', 'png', 'jpeg'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Where an ODT names its kind: the first file of the package, stored as it is (ODF 1.3, part 2, 3.3). */
const MIMETYPE_AT = 30

/** A picture has no text to look through. */
export const pictureKind = (bytes: Uint8Array): AttachmentKind | undefined =>
  starts(bytes, ...PNG) ? 'png' : starts(bytes, 0xff, 0xd8, 0xff) ? 'jpeg' : undefined

/** What a file that could be read is. A page with mark-up is none: a browser would run what is in it. */
export function textKind(bytes: Uint8Array, sniffed: 'pdf' | 'zip' | 'unknown'): AttachmentKind | undefined {
  if (sniffed === 'pdf') return 'pdf'
  if (sniffed === 'zip') return latin(bytes, MIMETYPE_AT, MIMETYPE_AT + 8) === 'mimetype' ? 'odt' : 'docx'
  return /<(?:!doctype|html|head|body|script|svg|\?xml)\b/i.test(latin(bytes, 0, 4096)) ? undefined : 'text'
}

const ENDINGS: Readonly<Record<AttachmentKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  odt: ['odt'],
  text: ['txt', 'md', 'csv'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
}

/** The name with an ending that says what the file is, whatever it was called. */
export function honestName(name: string, kind: AttachmentKind): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return ENDINGS[kind].includes(ending) ? name : `${name}.${ENDINGS[kind][0]}`
}
