/** What a file is by its first bytes, whatever its name says. `zip` may be a document or several; `unknown` is to be tried as text. */
export type Sniffed = 'pdf' | 'zip' | 'old-office' | 'rtf' | 'binary' | 'unknown'

const starts = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

/** A PDF's mark may stand anywhere in the first kilobyte, behind what a mail program or a printer put before it. */
const markWithin = 1024
const pdfMark = Buffer.from('%PDF-')

const pictureOrProgram = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) || // png
  starts(bytes, 0xff, 0xd8, 0xff) || // jpeg
  starts(bytes, 0x1f, 0x8b) || // gzip
  starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || // 7z
  starts(bytes, 0x52, 0x61, 0x72, 0x21) || // rar
  starts(bytes, 0x7f, 0x45, 0x4c, 0x46) || // a Linux program
  starts(bytes, 0x4d, 0x5a, 0x90, 0x00) // a Windows program

/**
 * The first mark wins. A file that is two things at once (a PDF with a ZIP behind it) is read as the one it opens as,
 * which is what a person who opens it sees.
 */
export const sniff = (bytes: Uint8Array): Sniffed => {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office'
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf'
  if (pictureOrProgram(bytes)) return 'binary'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markWithin))
  return head.includes(pdfMark) ? 'pdf' : 'unknown'
}
