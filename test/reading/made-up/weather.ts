import type { Printed } from './layout.ts'
import type { Random } from './random.ts'

/** What converters do to a document on the way: each keeps its content and moves its lines. */
export type Weather = (printed: Printed, random: Random) => Printed

const rebuild = (printed: Printed, change: (line: string, at: number, out: string[]) => void): Printed => {
  const out: string[] = []
  const moved = new Map<number, number>()
  printed.text.split('\n').forEach((line, at) => {
    change(line, at, out)
    moved.set(at + 1, out.length)
  })
  return { ...printed, text: out.join('\n'), starts: printed.starts.map(start => moved.get(start) ?? start) }
}

/** Pages end where they end, in mid-paragraph too; a number at the foot, a form feed, the authority's name at the head. */
export const formFeeds: Weather = (printed, random) => {
  let left = 30
  let page = 1
  return rebuild(printed, (line, _, out) => {
    if (left-- > 0 || line === '') {
      out.push(line)
      return
    }
    out.push('', String(page++), '\fSandby Kommune', '', line)
    left = 26 + random.below(10)
  })
}

/** The same where the converter left one blank for the form feed, and no number. */
export const blankFeeds: Weather = (printed, random) => {
  let left = 30
  return rebuild(printed, (line, _, out) => {
    const opens = left-- <= 0 && line !== '' && line.trim() === line
    out.push(opens ? ` ${line}` : line)
    if (opens) left = 26 + random.below(10)
  })
}

/** Justified text comes out with two blanks between its words on some pages. */
export const wideBlanks: Weather = (printed, random) =>
  rebuild(printed, (line, _, out) => {
    const isProse = line.length > 50 && !/\t| {2}|\|/.test(line)
    out.push(isProse && random.chance(0.4) ? line.replace(/ /g, '  ') : line)
  })

/** Trailing blanks, carriage returns. */
export const windowsLines: Weather = printed => ({ ...printed, text: printed.text.split('\n').join(' \r\n') })

export const weathers: Readonly<Record<string, Weather>> = {
  'form feeds': formFeeds,
  'a blank for each form feed': blankFeeds,
  'wide blanks': wideBlanks,
  'the line ends of Windows': windowsLines,
}
