/** Breaks a text into lines of at most `width` characters, as a converter finds them on a page. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Breaks the word that did not fit with a hyphen now and then, as justified text does. */
export const hyphenate = (lines: readonly string[], width: number): string[] => {
  const broken = [...lines]
  for (let at = 0; at + 1 < broken.length; at += 2) {
    const [first = '', ...rest] = (broken[at + 1] ?? '').split(' ')
    if (!/^\p{Ll}{9,}$/u.test(first)) continue
    const cut = Math.min(first.length - 3, width - (broken[at] ?? '').length - 2)
    if (cut < 3) continue
    broken[at] = `${broken[at]} ${first.slice(0, cut)}-`
    broken[at + 1] = [first.slice(cut), ...rest].join(' ')
  }
  return broken
}

/** Lines printed so far, and on which of them each initiative begins. */
export class Page {
  readonly lines: string[] = []
  readonly starts: number[] = []
  readonly width: number
  readonly hyphens: boolean

  constructor(width: number, hyphens = false) {
    this.width = width
    this.hyphens = hyphens
  }

  line(text: string): this {
    this.lines.push(text)
    return this
  }

  blank(count = 1): this {
    for (let each = 0; each < count; each++) this.lines.push('')
    return this
  }

  paragraph(text: string, first = '', next = ''): this {
    const wrapped = wrap(text, this.width - first.length)
    for (const [at, line] of (this.hyphens ? hyphenate(wrapped, this.width) : wrapped).entries())
      this.lines.push((at === 0 ? first : next) + line)
    return this
  }

  /** Marks the next line as the first of an initiative. */
  starting(): this {
    this.starts.push(this.lines.length + 1)
    return this
  }

  text(): string {
    return `${this.lines.join('\n')}\n`
  }
}
