import type { Line } from './line.ts'

/** Blank lines between the lines of one paragraph: 0 in most texts, 1 where the converter set every line apart. */
export const usualSpacing = (lines: readonly Line[]): number => {
  const gaps = [0, 0, 0]
  for (const line of lines) gaps[Math.min(line.gap, 2)] = (gaps[Math.min(line.gap, 2)] ?? 0) + 1
  return (gaps[1] ?? 0) > 3 * (gaps[0] ?? 0) && isMostlyWrapped(lines) ? 1 : 0
}

/**
 * Set apart by blanks, lines are still the lines of paragraphs if they break in mid-sentence;
 * if most end as sentences do, every line is a paragraph of its own.
 */
const isMostlyWrapped = (lines: readonly Line[]): boolean => {
  let broken = 0
  let long = 0
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1]?.text ?? ''
    if (before.length < 60) continue
    long++
    if (!/[.:;!?]$/.test(before) && /^\p{Ll}/u.test(lines[at]?.text ?? '')) broken++
  }
  return long > 0 && broken > long * 0.3
}

/** Lines on either side that a line's width is judged by: about what one column of a slide holds. */
const around = 8

/**
 * The width that each line was broken at, in characters: the longest line near it on the same page.
 * A sliding window, so that columns and tables each get their own, in linear time.
 */
export const localWidths = (lines: readonly Line[]): Uint32Array => {
  const widths = new Uint32Array(lines.length)
  lines.forEach((line, at) => {
    let width = 0
    for (let near = Math.max(0, at - around); near <= at + around && near < lines.length; near++) {
      const other = lines[near]
      if (other && other.page === line.page && other.text.length > width) width = other.text.length
    }
    widths[at] = width
  })
  return widths
}
