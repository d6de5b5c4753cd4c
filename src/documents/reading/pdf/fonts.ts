import type { PDFPageProxy } from 'pdfjs-dist'

/** The name each font was given where it was made ("ABCDEF+Calibri-Bold"), by the library's name for it. */
export type Fonts = Map<string, string>

const heavy = /bold|black|heavy|semibold|demi(?!light)|(?:^|[-,])(?:bd|sb)$/i

export const isBold = (fonts: Fonts, font: string): boolean => heavy.test(fonts.get(font) ?? '')

/** Learns the names of fonts a page uses. They are known once its drawing has been read. */
export const learnFonts = (page: PDFPageProxy, used: Iterable<string>, fonts: Fonts): void => {
  for (const font of used) {
    if (fonts.has(font) || !page.commonObjs.has(font)) continue
    const { name } = page.commonObjs.get(font) as { name?: unknown }
    fonts.set(font, typeof name === 'string' ? name : '')
  }
}
