/** Letters set in one go: one font, one size, one baseline. Measured in points from the page's upper left corner. */
export type Run = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline's distance from the top of the page. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** The library's name for its font. */
  readonly font: string
  /** The marked content it stands in, by which a tagged document's structure names it. */
  readonly mark: string | null
  /** Marked by the document itself as no part of its text: running heads, page numbers, ornaments. */
  readonly artifact: boolean
}

/** A rule drawn on the page, or the edge of a tinted box. Upright ones have `left` = `right`, level ones `top` = `bottom`. */
export type Rule = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
