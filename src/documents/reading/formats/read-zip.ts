import { type Refusal, refused } from '../../../domain/refusal.ts'
import { relationsOf } from './docx/relations.ts'
import type { FormatReader } from './format.ts'
import { openPackage, type Package } from './package.ts'
import { settled } from './unreadable.ts'

/** What a ZIP file turns out to be. */
export type Packed =
  | { readonly kind: 'docx'; readonly main: string }
  | { readonly kind: 'odt' }
  | { readonly kind: 'other-office'; readonly saveAs: string }
  | { readonly kind: 'archive' }

const openDocument = 'application/vnd.oasis.opendocument.'

export const whatIs = async (file: Package): Promise<Packed> => {
  const mime = file.names.includes('mimetype') ? (await file.read('mimetype'))?.toString('latin1').trim() : undefined
  if (mime?.startsWith(`${openDocument}text`)) return { kind: 'odt' }
  if (mime?.startsWith(openDocument)) return { kind: 'other-office', saveAs: 'PDF' }
  if (!file.names.includes('[Content_Types].xml')) return { kind: 'archive' }
  const [main = ''] = (await relationsOf(file, ''))('officeDocument')
  if (main.startsWith('word/')) return { kind: 'docx', main }
  return { kind: 'other-office', saveAs: 'PDF' }
}

const otherOffice = (saveAs: string): Refusal => ({ key: 'reading.not-a-text-document', params: { saveAs } })

/** A document that comes as a ZIP file. Several documents in one are told by `reading.several`, and opened by `open-archive.ts`. */
export const readZip: FormatReader = (bytes, limits, tell) =>
  settled(async () => {
    const file = await openPackage(bytes, limits)
    const packed = await whatIs(file)
    switch (packed.kind) {
      case 'docx': {
        const { readDocx } = await import('./docx/read-docx.ts')
        return readDocx(file, packed.main, limits, tell)
      }
      case 'odt': {
        const { readOdt } = await import('./odt/read-odt.ts')
        return readOdt(file, limits, tell)
      }
      case 'other-office':
        return refused(otherOffice(packed.saveAs))
      case 'archive':
        return refused({ key: 'reading.several' })
    }
  })
