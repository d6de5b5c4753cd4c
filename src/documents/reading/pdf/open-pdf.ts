import { getDocument, InvalidPDFException, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { accepted, type Outcome, refused } from '../../../domain/refusal.ts'

/**
 * Pictures are never decoded, fonts never installed, forms and scripts never run: only the text and where it stands is asked for.
 * The bytes are copied, for the library takes over the memory it is given.
 */
const settings = (bytes: Uint8Array) => ({
  data: new Uint8Array(bytes),
  verbosity: VerbosityLevel.ERRORS,
  maxImageSize: 1,
  disableFontFace: true,
  useSystemFonts: false,
  fontExtraProperties: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
})

/** Refusals: `reading.pdf-locked`, `reading.pdf-damaged`. */
export const openPdf = async (bytes: Uint8Array): Promise<Outcome<PDFDocumentProxy>> => {
  try {
    return accepted(await getDocument(settings(bytes)).promise)
  } catch (error) {
    if (error instanceof PasswordException) return refused({ key: 'reading.pdf-locked' })
    if (error instanceof InvalidPDFException || error instanceof Error) return refused({ key: 'reading.pdf-damaged' })
    throw error
  }
}
