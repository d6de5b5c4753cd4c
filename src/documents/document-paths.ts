import type { LineRange } from '../domain/draft.ts'
import { workPaths } from '../web/paths.ts'

/** Addresses below a document's own. */
export const documentPaths = {
  deletion: (id: string) => `${workPaths.document(id)}/sletning`,
  readings: (id: string) => `${workPaths.document(id)}/gennemgange`,
  page: (id: string, page: number) => `${workPaths.document(id)}?side=${page}#linjer`,
}

/** Lines on one page: the longest real document is four pages, and a page stays under 150 KB. */
export const LINES_ON_PAGE = 1000

/** The lines that an address marks, as `workPaths.documentLines` writes them; null where it marks none that the document has. */
export function markedLines(asked: string, lineCount: number): LineRange | null {
  const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(asked) ?? []
  const [from, to] = [Number(first), Number(last)]
  return from >= 1 && from <= to && from <= lineCount ? [from, Math.min(to, lineCount)] : null
}
