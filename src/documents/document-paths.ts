import { workPaths } from '../web/paths.ts'

/** Addresses below a document's own. `lines` leads to the page of lines that holds the line. */
export const documentPaths = {
  deletion: (id: string) => `${workPaths.document(id)}/sletning`,
  readings: (id: string) => `${workPaths.document(id)}/gennemgange`,
  page: (id: string, page: number) => `${workPaths.document(id)}?side=${page}#linjer`,
}

/** Lines on one page: the longest real document is four pages, and a page stays under 150 KB. */
export const LINES_ON_PAGE = 1000
