/** `null` is a gap: pages left out. */
export type PageNumber = number | null

/** First, last and one on each side of the current: at most seven entries, which fit a phone in one line. */
export function pageNumbers(page: number, pages: number): PageNumber[] {
  const shown = [1, page - 1, page, page + 1, pages].filter(number => number >= 1 && number <= pages)
  const sorted = [...new Set(shown)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => gapBefore(number, sorted[index - 1]))
}

/** A gap that would hide a single page is that page. */
function gapBefore(number: number, previous = number - 1): PageNumber[] {
  if (number - previous === 2) return [number - 1, number]
  return number - previous > 2 ? [null, number] : [number]
}
