/** Articles of the UN Convention that a text names: "artikel 5: … og artikel 8", "artikel 31: … og 33: …". Highest is 50. */
export const articlesIn = (text: string): number[] => {
  if (!/artik/i.test(text)) return []
  const found = new Set<number>()
  for (const match of text.matchAll(
    /artik(?:el|kel|ler|lerne|lar)(?:nr\.)?\s+((?:\d{1,2}(?:\s*(?:,|og|samt|och|-|–|\/)\s*|(?=\D|$))){1,12})/giu,
  )) {
    const list = match[1] ?? ''
    for (const number of list.matchAll(/\d{1,2}/g)) found.add(Number(number[0]))
    for (const [, from, to] of list.matchAll(/(\d{1,2})\s*[-–]\s*(\d{1,2})/g))
      for (let each = Number(from); each < Number(to); each++) found.add(each)
  }
  // The list may go on with the number alone: "… dataindsamling og 33: National gennemførelse".
  for (const match of text.matchAll(/(?:,|og|samt|och)\s(\d{1,2}):\s\p{Lu}/gu)) found.add(Number(match[1]))
  return [...found].filter(number => number >= 1 && number <= 50).sort((a, b) => a - b)
}
