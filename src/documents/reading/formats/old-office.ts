import { type Outcome, refused } from '../../../domain/refusal.ts'

/** The names of streams in an old Office file, as its directory has them, and what their content is best saved as. */
const streams: readonly (readonly [name: string, saveAs: string])[] = [
  ['WordDocument', '.docx'],
  ['Workbook', 'PDF'],
  ['PowerPoint Document', 'PDF'],
]

const holds = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

/** Files of the years before 2007. A newer file under a password is wrapped in the same container, and is told by its stream. */
export const refuseOldOffice = (given: Uint8Array): Outcome<never> => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  if (holds(bytes, 'EncryptedPackage')) return refused({ key: 'reading.encrypted' })
  const saveAs = streams.find(([name]) => holds(bytes, name))?.[1] ?? '.docx'
  return refused({ key: 'reading.old-office', params: { saveAs } })
}
