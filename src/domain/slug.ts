const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ð: 'd', þ: 'th' }
const LONGEST = 80

/**
 * A readable address part of [a-z0-9-], at most 80 characters, cut at a word: "4.1 Mangfoldige børnefællesskaber" becomes
 * "4-1-mangfoldige-boernefaellesskaber". Never empty: text without a letter or digit gives "uden-titel".
 */
export function slugOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[æøåäöüßðþ]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= LONGEST) return plain || 'uden-titel'
  const cut = plain.slice(0, LONGEST + 1)
  const word = cut.lastIndexOf('-')
  return word > LONGEST / 2 ? cut.slice(0, word) : plain.slice(0, LONGEST).replace(/-+$/, '')
}
