/** The runs of three characters in a text, case, signs and blanks evened out. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const found = new Set<string>()
  for (let at = 0; at + 3 <= plain.length; at++) found.add(plain.slice(at, at + 3))
  return found
}

/** How alike two texts are, 0-1 (Dice): twice the shared trigrams over all of both. Two empty texts are not alike. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  // So unlike in length that no number of shared trigrams could reach 0.4: most pairs end here.
  if (small.size * 4 < large.size) return 0
  let shared = 0
  for (const trigram of small) if (large.has(trigram)) shared++
  return small.size + large.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
