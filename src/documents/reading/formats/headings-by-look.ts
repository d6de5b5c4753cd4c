import type { RawLine } from '../line.ts'
import { isUnitLine } from '../units.ts'

/** A document with this many headings in its styles says where its headings are. */
const enoughStyled = 3
const longestHeading = 160
/** Letters this much larger than the text's own are a heading's. Bold ones of the text's size may be labels, and are told by how they stand. */
const largerFrom = 1.08
const deepest = 5

/** The size most letters are set in; undefined is what the document's program takes where nothing is said. */
const usualSize = (lines: readonly RawLine[]): number => {
  const letters = new Map<number | undefined, number>()
  for (const { style, raw } of lines) letters.set(style?.size, (letters.get(style?.size) ?? 0) + raw.length)
  const [[size] = []] = [...letters].sort((a, b) => b[1] - a[1])
  return size ?? usual
}

/** In points. */
const usual = 11

const couldHead = (line: RawLine): boolean => {
  const text = line.raw.trim()
  const isText = line.row === undefined && line.running !== true && line.note !== true && text.length <= longestHeading
  return isText && !/[.;,]$/.test(text) && !isUnitLine(text)
}

/**
 * Headings that somebody only made large, step by step: their sizes say how high they stand. One size alone tells no steps,
 * and such headings are told by how they stand, as in a plain text.
 */
export const headingsByLook = (lines: readonly RawLine[]): readonly RawLine[] => {
  if (lines.filter(line => line.style?.heading !== undefined).length >= enoughStyled) return lines
  const body = usualSize(lines)
  const sizeOf = (line: RawLine): number => line.style?.size ?? body
  const heads = (line: RawLine): boolean => sizeOf(line) > body * largerFrom && couldHead(line)
  const sizes = [...new Set(lines.filter(heads).map(sizeOf))].sort((a, b) => b - a)
  if (sizes.length < 2) return lines
  const levelOf = (line: RawLine): number => Math.min(deepest, sizes.indexOf(sizeOf(line)) + 1)
  return lines.map(line => (heads(line) ? { ...line, style: { ...line.style, heading: levelOf(line) } } : line))
}
