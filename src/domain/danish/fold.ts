const LETTERS: Readonly<Record<string, string>> = { ae: 'æ', oe: 'ø', aa: 'å', ä: 'æ', ö: 'ø', ß: 'ss', ð: 'd', þ: 'th', '\u00ad': '' }

/**
 * One spelling for what people type in several ways: small letters; ae and ä as æ, oe and ö as ø, aa as å; other marks and soft
 * hyphens dropped. Towards æøå and not away from them: "før" has no ending -er, "foer" would. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  const once = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^æøåäöa-z0-9]+/g, unmarked)
    .replace(/a[ea]|oe|[äößðþ\u00ad]/g, letters => LETTERS[letters] ?? letters)
  // A dropped mark may leave two letters side by side that are one ("aé").
  return once === text ? once : fold(once)
}

const unmarked = (other: string): string =>
  other
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
