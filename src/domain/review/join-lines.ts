/** Printed lines as running text: blanks single, a word cut at the line's end joined again, an empty line a new paragraph. */
export function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map(raw => raw.replace(/[\s\u00ad]+/g, ' ').trim())) {
    if (line === '') text = text === '' || text.endsWith('\n\n') ? text : `${text}\n\n`
    else if (text === '' || text.endsWith('\n\n')) text += line
    // "hand-" before "icap" is one word; "børne-" before "og ungeområdet" is two.
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:og|eller|samt)\b/u.test(line)) text = text.slice(0, -1) + line
    else text += ` ${line}`
  }
  return text.trim()
}
