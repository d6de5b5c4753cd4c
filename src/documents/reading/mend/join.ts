/** A hyphen that stands for a word to come ("børne- og ungeområdet") is kept, whatever line it ends. */
const suspended = /^(?:og|eller|samt|och|and|or|og\/eller|såvel)(?![\p{L}-])/iu

/**
 * What joins two lines of one paragraph. A hyphen at the end is undone before a small letter; it stays before "og",
 * a capital, a digit, and after a single letter or an abbreviation ("e-", "BUF-").
 */
const seam = (before: string, after: string): ' ' | '' | 'undo' => {
  if (!before.endsWith('-') || !/[\p{L}\d]-$/u.test(before.slice(-3)) || suspended.test(after)) return ' '
  if (!/^\p{Ll}/u.test(after)) return ''
  const stem = /(?<![\p{L}\d])[\p{L}\d]+-$/u.exec(before.slice(-30))?.[0] ?? ''
  return stem.length === 2 || /^\p{Lu}{2,}-$/u.test(stem) ? '' : 'undo'
}

/** Lines of one paragraph to its text, in time linear in their length. */
export const joinLines = (texts: readonly string[]): string => {
  const parts: string[] = []
  texts.forEach((text, at) => {
    const next = texts[at + 1]
    if (next === undefined) {
      parts.push(text)
      return
    }
    const between = seam(text, next)
    if (between === 'undo') parts.push(text.slice(0, -1))
    else parts.push(text, between)
  })
  return parts.join('')
}
