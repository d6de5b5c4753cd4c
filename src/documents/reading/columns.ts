import { exactField, type FieldKey, guessField, mayOpenLabel } from './words/labels.ts'

/** A head of at most this many words is tried; no table has more columns than a page can hold. */
const mostWords = 14

/**
 * The fields of a table's head printed on one line ("Aktiviteter Aktører Mål Tidshorisont"): every word must belong
 * to a label, one in three columns excepted, and there must be two at least. Longest labels first.
 */
export const columnsOf = (text: string): readonly FieldKey[] | undefined => {
  if (text.length > 140 || !/^\p{Lu}/u.test(text) || /[.;!?]$/.test(text) || !mayOpenLabel(text)) return undefined
  const words = text.split(' ')
  if (words.length < 2 || words.length > mostWords) return undefined
  const fields: FieldKey[] = []
  let strangers = 0
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let length = Math.min(5, words.length - at); length > 0 && taken === 0; length--) {
      const phrase = words.slice(at, at + length).join(' ')
      const field = /^\p{Lu}/u.test(phrase) && !phrase.includes(':') ? exactField(phrase) : undefined
      if (field) {
        fields.push(field)
        taken = length
      }
    }
    if (taken === 0) {
      strangers++
      if (strangers > 1 || !/^\p{Lu}/u.test(words[at] ?? '')) return undefined
      fields.push(guessField(words[at] ?? ''))
      taken = 1
    }
    at += taken
  }
  if (strangers * 3 > fields.length) return undefined
  return fields.length >= 2 && new Set(fields).size >= 2 ? fields : undefined
}
