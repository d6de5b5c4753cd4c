import { accepted, type Outcome, refused } from '../../domain/refusal.ts'
import type { ReadingLimits } from './limits.ts'
import type { RawLine } from './line.ts'

/** Text to its lines. A carriage return, alone or with a line feed, ends a line as a line feed does. */
const splitLines = (text: string): string[] => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n')

const opensWithOneBlank = (raw: string): boolean => raw.length > 1 && raw[0] === ' ' && raw[1] !== ' ' && raw[1] !== '\t'

/**
 * Many converters leave one blank where a form feed stood. It only says something where lines otherwise begin at the margin:
 * in the documents measured 1-11 % of lines begin so.
 */
const mostOpenings = 0.12

const blanksTellPages = (all: readonly string[]): boolean => {
  let filled = 0
  let opening = 0
  for (const raw of all) {
    if (raw.trim() === '') continue
    filled++
    if (opensWithOneBlank(raw)) opening++
  }
  return opening > 0 && opening <= Math.max(3, filled * mostOpenings)
}

/** The non-blank lines of a plain text, with their page and the blank lines before them. */
export const toLines = (text: string, limits: Pick<ReadingLimits, 'maxLines'>): Outcome<readonly RawLine[]> => {
  const all = splitLines(text)
  if (all.length > limits.maxLines) return refused({ key: 'reading.too-many-lines', params: { max: limits.maxLines } })
  const blanksTell = blanksTellPages(all)
  const lines: RawLine[] = []
  let gap = 0
  let page = 1
  let fed = false
  all.forEach((raw, at) => {
    const feeds = raw.includes('\f')
    if (feeds) fed = true
    if (raw.trim() === '') {
      gap++
      return
    }
    const opens = fed || at === 0 || (blanksTell && opensWithOneBlank(raw))
    if (opens && lines.length > 0) page++
    lines.push({ number: at + 1, raw: feeds ? raw.replaceAll('\f', '') : raw, page, gap, opens })
    gap = 0
    fed = false
  })
  return accepted(lines)
}
