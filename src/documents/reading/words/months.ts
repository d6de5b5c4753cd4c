/** Month names of the four languages, full and short, to their number. */
const names: readonly string[] = [
  'januar januari january jan',
  'februar februari february feb',
  'marts mars march mar',
  'april apr',
  'maj mai may',
  'juni june jun',
  'juli july jul',
  'august augusti aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov',
  'december desember dec des',
]

const numbers = new Map(names.flatMap((line, at) => line.split(' ').map(name => [name, at + 1] as const)))

export const monthNumber = (word: string): number | undefined => numbers.get(word.toLowerCase().replace(/\.$/, ''))

/** For use inside other patterns. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
