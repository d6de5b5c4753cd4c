import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

const texts = (values: readonly unknown[]): string[] => values.filter(value => typeof value === 'string' && value.trim() !== '') as string[]

type Annotation = {
  readonly contentsObj?: { readonly str?: unknown }
  readonly titleObj?: { readonly str?: unknown }
  readonly fieldValue?: unknown
}

/** Comments on a page and what is typed into its forms. */
export const unseenOn = async (page: PDFPageProxy): Promise<readonly string[]> => {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  return texts(annotations.flatMap(({ contentsObj, titleObj, fieldValue }) => [contentsObj?.str, titleObj?.str, fieldValue]))
}

/** The file's own title, author, subject and keywords. */
export const unseenIn = async (pdf: PDFDocumentProxy): Promise<readonly string[]> => {
  const { info } = (await pdf.getMetadata()) as { info: Readonly<Record<string, unknown>> }
  return texts(['Title', 'Author', 'Subject', 'Keywords'].map(name => info[name]))
}
