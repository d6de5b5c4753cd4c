import { IRREGULAR_FORMS, WHOLE_WORDS } from './word-forms.ts'

/** No Danish word in use is longer; what is longer is no word, and is left as it is. */
const LONGEST_WORD = 60

/** Longest first. Genitives of each form, definite and plural nouns, and the common forms of verbs. */
const ENDINGS = [
  ...['erendes', 'erende', 'eredes', 'erede', 'endes', 'ernes', 'erens', 'erets', 'ende', 'edes', 'erne', 'enes', 'eren', 'eret', 'eres'],
  ...['ede', 'ene', 'ens', 'ets', 'ere', 'ers', 'en', 'et', 'er', 'es', 'e'],
] as const

/**
 * One form for all forms of a Danish word, from and to folded spelling: indsats, indsatsen, indsatsernes → "indsats". Made for
 * finding, not for reading: the form need not be a word. Snowball's stemmer keeps "indsats" and "indsatser" apart, makes "ret" of
 * "rettighed" and "tilgæng" of "tilgængelighed"; so there are no endings here that make another word.
 */
export function danishStem(word: string): string {
  if (word.length < 3 || word.length > LONGEST_WORD || /\d/.test(word)) return word
  const known = irregular(word)
  if (known !== undefined) return known === word ? settled(word) : danishStem(known)
  return settled(withoutEnding(word))
}

/** "skolebørn" → "skolebarn"; undefined where no irregular form ends the word. */
function irregular(word: string): string | undefined {
  for (let from = Math.max(0, word.length - 10); from <= word.length - 4; from++) {
    if (from > 0 && from < 3) continue
    const base = IRREGULAR_FORMS.get(word.slice(from))
    if (base !== undefined) return word.slice(0, from) + base
  }
  return undefined
}

function withoutEnding(word: string): string {
  const whole = wholeWord(word)
  if (whole !== undefined) return whole
  if (/[eiæ]um(?:s|met|mets)?$/.test(word)) return word.replace(/um(?:s|met|mets)?$/, '')
  if (word.length > 5 && /(?:ig|al|iv|bar|som|el|isk|ær)t$/.test(word)) return word.slice(0, -1)
  const ending = ENDINGS.find(each => word.endsWith(each) && leavesWord(word, each))
  if (ending !== undefined) return word.slice(0, -ending.length)
  return isGenitive(word) ? withoutEnding(word.slice(0, -1)) : word
}

/** "kvalitet" has no ending; what is left of a word has a vowel, and two letters or, after the longer endings, three. */
function leavesWord(word: string, ending: string): boolean {
  const rest = word.length - ending.length
  if (rest < (ending.length > 2 && !/^er?ne/.test(ending) ? 3 : 2) || !/[aeiouyæøå]/.test(word.slice(0, rest))) return false
  return !(ending.startsWith('et') && word.endsWith(`it${ending}`))
}

/** After most vowels and after s it belongs to the word: fokus, praksis, stress. */
const isGenitive = (word: string): boolean => word.length > 3 && /[^aiouyæøås]s$/.test(word)

/** A word that is whole as it stands, or with an ending behind it, or at the end of a compound. */
function wholeWord(word: string): string | undefined {
  for (const ending of ['', 's', ...ENDINGS]) {
    if (!word.endsWith(ending)) continue
    const rest = undoubled(word.slice(0, word.length - ending.length))
    for (let from = Math.max(0, rest.length - 9); from <= rest.length - 3; from++)
      if (WHOLE_WORDS.has(rest.slice(from)) && (from === 0 || from > 2)) return rest
  }
  return undefined
}

const undoubled = (word: string): string => (/([b-df-hj-np-tv-z])\1$/.test(word) ? word.slice(0, -1) : word)

/** politikk → politik; centr, numr → cent, num; artikel, artikl → artikl; middel, midl → midl. */
function settled(word: string): string {
  const single = undoubled(word)
  if (single.length > 3 && /[b-df-hk-np-tv-z]r$/.test(single)) return undoubled(single.slice(0, -1))
  if (single.length > 4 && /[b-df-hj-np-tv-z]el$/.test(single)) return `${undoubled(single.slice(0, -2))}l`
  return single
}
