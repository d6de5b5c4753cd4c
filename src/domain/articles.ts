/** The highest article of the UN Convention on the Rights of Persons with Disabilities. */
const LAST_ARTICLE = 50

/** Article numbers as a person lists them: "9, 24 og 27". Sorted, each once; null when something is no article (1-50). */
export function parseArticles(text: string): readonly number[] | null {
  const words = text.split(/[\s,;]+|\b(?:og|and)\b/iu).filter(word => word !== '' && !/^art(?:ikel|icle|\.)?$/iu.test(word))
  const numbers = words.map(word => (/^\d{1,2}$/.test(word) ? Number(word) : 0))
  if (numbers.some(number => number < 1 || number > LAST_ARTICLE)) return null
  return [...new Set(numbers)].sort((a, b) => a - b)
}
