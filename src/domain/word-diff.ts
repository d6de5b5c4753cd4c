/** A run of words that is in both texts, only in the old, or only in the new. The runs' texts join to each text again. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** `from`–`until` of the old words give way to `words`. */
export type Edit = { readonly from: number; readonly until: number; readonly words: readonly string[] }

/** A table of more cells than this takes noticeable time; longer changes are shown as one. */
const LARGEST_TABLE = 1_000_000

export const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

/** Below this share of kept words a text reads better as taken out and put in whole than word for word. */
const KEPT_ENOUGH = 0.3

/** What changed from one text to another, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const parts: DiffPart[] = []
  let at = 0
  for (const edit of readable(old, now, editsOf(old, now))) {
    push(parts, 'same', old.slice(at, edit.from))
    push(parts, 'removed', old.slice(edit.from, edit.until))
    push(parts, 'added', edit.words)
    at = edit.until
  }
  push(parts, 'same', old.slice(at))
  return parts
}

const wordCount = (words: readonly string[]): number => words.filter(word => /[\p{L}\p{N}]/u.test(word)).length

const isBlank = (words: readonly string[]): boolean => words.every(word => word.trim() === '')

/** Changes with only a blank between them are one; and where hardly a word is left, the whole text is. */
function readable(old: readonly string[], now: readonly string[], edits: readonly Edit[]): readonly Edit[] {
  const kept = wordCount(old) - edits.reduce((sum, edit) => sum + wordCount(old.slice(edit.from, edit.until)), 0)
  const isRewritten = edits.length > 2 && kept < KEPT_ENOUGH * Math.max(wordCount(old), wordCount(now))
  if (isRewritten) return [{ from: 0, until: old.length, words: now }]
  const joined: Edit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    const between = last && old.slice(last.until, edit.from)
    if (last && between && isBlank(between))
      joined[joined.length - 1] = { from: last.from, until: edit.until, words: [...last.words, ...between, ...edit.words] }
    else joined.push(edit)
  }
  return joined
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length > 0) parts.push({ kind, text: words.join('') })
}

export function editsOf(old: readonly string[], now: readonly string[]): Edit[] {
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const [middle, words] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  if (middle.length === 0 && words.length === 0) return []
  if (middle.length * words.length > LARGEST_TABLE) return [{ from: head, until: head + middle.length, words }]
  return walk(middle, words).map(edit => ({ ...edit, from: edit.from + head, until: edit.until + head }))
}

/** Longest common subsequence, walked from the front. */
function walk(old: readonly string[], now: readonly string[]): Edit[] {
  const length = lengths(old, now)
  const width = now.length + 1
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [from, first] = [i, j]
    while ((i < old.length || j < now.length) && (i === old.length || j === now.length || old[i] !== now[j])) {
      const down = i < old.length ? (length[(i + 1) * width + j] ?? 0) : -1
      const right = j < now.length ? (length[i * width + j + 1] ?? 0) : -1
      if (down >= right) i++
      else j++
    }
    if (i > from || j > first) edits.push({ from, until: i, words: now.slice(first, j) })
    while (i < old.length && j < now.length && old[i] === now[j]) {
      i++
      j++
    }
  }
  return edits
}

function lengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1
  const table = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i * width + j] =
        old[i] === now[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/** Both people's changes in one text where they touched different words; else their text and then mine, for a person to join. */
export function joinTexts(base: string, theirs: string, mine: string): string {
  const old = wordsOf(base)
  const edits = [...editsOf(old, wordsOf(theirs)), ...editsOf(old, wordsOf(mine))].sort((a, b) => a.from - b.from || a.until - b.until)
  const overlap = edits.some((edit, index) => index > 0 && edit.from <= (edits[index - 1]?.until ?? -1))
  if (overlap) return [theirs, mine].filter(text => text !== '').join('\n\n')
  let at = 0
  const words: string[] = []
  for (const edit of edits) {
    words.push(...old.slice(at, edit.from), ...edit.words)
    at = edit.until
  }
  return [...words, ...old.slice(at)].join('')
}
