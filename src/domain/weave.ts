import { type Edit, editsOf, wordsOf } from './word-diff.ts'

/** Edits of both that touch each other: here the old words `from`–`until` became something else in at least one of the texts. */
type Region = { readonly from: number; readonly until: number; readonly theirs: readonly Edit[]; readonly mine: readonly Edit[] }

/**
 * Two people's changes of one text, both kept: where they touched the same words, theirs and then mine. A word goes away only
 * when somebody who saw it took it out and nobody else changed the place. Made for saving without asking; `joinTexts` is for a
 * person who joins two texts by hand.
 */
export function weaveTexts(base: string, theirs: string, mine: string): string {
  if (theirs === mine || mine === base) return theirs
  if (theirs === base) return mine
  const old = wordsOf(base)
  let at = 0
  const words: string[] = []
  for (const region of regionsOf(editsOf(old, wordsOf(theirs)), editsOf(old, wordsOf(mine)))) {
    words.push(...old.slice(at, region.from), ...settled(old, region))
    at = region.until
  }
  return [...words, ...old.slice(at)].join('')
}

function regionsOf(theirs: readonly Edit[], mine: readonly Edit[]): readonly Region[] {
  const all = [...theirs.map(edit => ({ edit, of: 'theirs' as const })), ...mine.map(edit => ({ edit, of: 'mine' as const }))]
  const regions: Region[] = []
  for (const { edit, of } of all.sort((a, b) => a.edit.from - b.edit.from || a.edit.until - b.edit.until)) {
    const last = regions.at(-1)
    const touches = last !== undefined && edit.from <= last.until
    const begun = touches ? last : { from: edit.from, until: edit.until, theirs: [], mine: [] }
    const region = { ...begun, until: Math.max(begun.until, edit.until), [of]: [...begun[of], edit] }
    if (touches) regions[regions.length - 1] = region
    else regions.push(region)
  }
  return regions
}

function settled(old: readonly string[], region: Region): readonly string[] {
  const [theirs, mine] = [applied(old, region, region.theirs), applied(old, region, region.mine)]
  if (region.mine.length === 0 || theirs.join('') === mine.join('')) return theirs
  if (region.theirs.length === 0) return mine
  return [...theirs, ...(needsBlank(theirs, mine) ? [' '] : []), ...mine]
}

function applied(old: readonly string[], { from, until }: Region, edits: readonly Edit[]): readonly string[] {
  const words: string[] = []
  let at = from
  for (const edit of edits) {
    words.push(...old.slice(at, edit.from), ...edit.words)
    at = edit.until
  }
  return [...words, ...old.slice(at, until)]
}

const isWord = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text)

/** Two words put beside each other would be one. */
const needsBlank = (before: readonly string[], after: readonly string[]): boolean =>
  before.length > 0 &&
  after.length > 0 &&
  (isWord(after[0]) || isWord(before.at(-1))) &&
  before.at(-1)?.trim() !== '' &&
  after[0]?.trim() !== ''
