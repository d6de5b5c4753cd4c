import { namedParts } from './headings.ts'
import type { Line } from './line.ts'

const lone = /^(\d{1,2})\s+(?=\p{Lu})/u
const first = /^(\d{1,2})\.1[.)]?\s+\p{Lu}/u

/** A heading is short, and no sentence. */
const longest = 110

const startsWithDigit = ({ text }: Line): boolean => {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

/**
 * "1 Adgang til bygninger" over "1.1 Parkering tæt på" or "Tiltag 1.1": chapters whose number has no stop. Such a number means nothing by itself
 * ("3 pladser"), so it counts only where the first of its own parts comes before the next of its kind.
 */
export const loneChapters = (lines: readonly Line[]): ReadonlyMap<Line, string> => {
  const chapters = new Map<Line, string>()
  let held: { readonly line: Line; readonly number: string } | undefined
  for (const line of lines) {
    if (!startsWithDigit(line)) {
      if (!held || line.text.length > longest || namedParts(line.text)?.number !== `${held.number}.1`) continue
      chapters.set(held.line, held.number)
      held = undefined
      continue
    }
    const number =
      line.text.length <= longest && !/[.,;:]$/.test(line.text) && (line.gap > 0 || line.opens) ? lone.exec(line.text)?.[1] : undefined
    if (number) held = { line, number }
    else if (held && first.exec(line.text)?.[1] === held.number) {
      chapters.set(held.line, held.number)
      held = undefined
    }
  }
  return chapters
}
