/** `null` is a gap: pages left out. */
export type PageNumber = number | null

/** First, last and two on each side of the current: at most nine entries, whatever the length of the list. */
export function pageNumbers(page: number, pages: number): PageNumber[] {
  const near = Array.from({ length: 5 }, (_, index) => page - 2 + index).filter(number => number > 1 && number < pages)
  const first = near[0] ?? pages
  const last = near.at(-1) ?? 1
  return [
    1,
    ...(first > 2 ? [null] : []),
    ...near,
    ...(pages > 1 && last < pages - 1 && near.length > 0 ? [null] : []),
    ...(pages > 1 ? [pages] : []),
  ]
}
