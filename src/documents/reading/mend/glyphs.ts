import { isHomeLetter } from '../words/alphabet.ts'

/** Ligatures, blanks of every width, and marks that show nothing. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g, ''],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb00/g, 'ff'],
  [/\ufb03/g, 'ffi'],
  // A soft hyphen inside a line never shows; one at its end is a hyphenation and is undone when lines are joined.
  [/\u00ad(?!\s*$)/g, ''],
  [/\u00ad\s*$/g, '-'],
]

/** True where a line holds anything that the table above would change: most lines do not, and are left alone. */
const suspect = /[^\n -~¡-¬®-ſ–—‘’“”„•…€]|\s{2}/

/** The Latin Extended-B and IPA letters, which no document of ours is written with: a font without its table put them there. */
const strange = /[\u0180-\u02af]/g

/**
 * What a letter of a broken font must have been, told by where it stands: alone between blanks a dash,
 * against a word a quotation mark.
 */
export const mendStrange = (text: string): string =>
  text.replace(strange, (char, at: number) => {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (before === ' ' && after === ' ' && at > 0) return '–'
    if (/[\p{L}\d]/u.test(after) && !isHomeLetter(before)) return '”'
    if (/[\p{L}\d.,!?)]/u.test(before) && !isHomeLetter(after)) return '”'
    return char
  })

/** Some converters set a bullet's sign after the line it opens; it is brought back to the front. */
const trailingBullet = /^(.*\S)(?:\s*([\uf000-\uf0ff])|\s+(•))$/u

/** One line with its blanks single and its glyphs what they were meant to be. */
export const mendGlyphs = (raw: string): string => {
  const trimmed = raw.trim()
  if (!suspect.test(trimmed)) return trimmed
  let text = trimmed
  for (const [glyph, meant] of plain) text = text.replace(glyph, meant)
  return mendStrange(text).replace(/ {2,}/g, ' ').trim().replace(trailingBullet, '$2$3 $1')
}
