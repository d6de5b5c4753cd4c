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

/** Names whose values a person has written; the others are dates and numbers that programs make. */
const writtenByPeople = /^(?:dc|pdf|pdfx|photoshop):/

type Metadata = {
  readonly info: Readonly<Record<string, unknown>>
  readonly metadata: Iterable<readonly [name: string, value: unknown]> | null
}

/** The file's own title, author, subject and keywords, and what its metadata say of it: often the same once more. */
export const unseenIn = async (pdf: PDFDocumentProxy): Promise<readonly string[]> => {
  const { info, metadata } = (await pdf.getMetadata()) as Metadata
  const own = ['Title', 'Author', 'Subject', 'Keywords'].map(name => info[name])
  const described = [...(metadata ?? [])].flatMap(([name, value]) => (writtenByPeople.test(name) ? value : []))
  return [...new Set(texts([...own, ...Object.values(info['Custom'] ?? {}), ...described]))]
}
