/** "Budget (1.000 kr.)", "Udgift (mio. kr.)": the scale that a label says for the bare numbers after it. */
const scales: readonly (readonly [RegExp, string])[] = [
  [/\((?:i )?(?:1[. ]?000 ?kr|t\.? ?kr|tusinde? kr|tusen kr)[^()]{0,12}\)/iu, 't.kr.'],
  [/\((?:i )?(?:mio|mill|milj|mkr|mnkr)[^()]{0,12}\)/iu, 'mio. kr.'],
  [/\((?:i )?(?:kr|kroner|kronor|dkk)\.?\)/iu, 'kr.'],
]

const number = '(?:\\d{1,3}(?:[. ]\\d{3}){1,3}|\\d{1,6})(?:,\\d{1,2})?(?![\\d.,–-]*\\d)'

/** The number that a field begins with, and each that a year follows: "450 i 2026 og 300 i 2027". */
const bare = new RegExp(`^${number}|(?<![\\d.,])${number}(?=\\s(?:i|for) 20\\d\\d)`, 'gu')

/** The text after a label, its bare numbers with the scale that the label says. A text that names its own money keeps it. */
export const withScale = (label: string, text: string): string => {
  if (!label.includes('(') || /(?<!\p{L})(?:kr|mio|mill|t\.kr|kroner|kronor)(?!\p{L})/iu.test(text)) return text
  const scale = scales.find(([words]) => words.test(label))?.[1]
  return scale ? text.replace(bare, `$& ${scale}`) : text
}
