import { matchesOf } from './matches.ts'
import { type Owners, ownersOf } from './owners.ts'
import type { UnitRegister } from './register.ts'
import { type UnitMention, unitsIn, unitsNamedIn } from './units.ts'

/** Most paragraphs say nothing of who answers for them, and are spared the patterns. */
const speaksOfOwner = /ansvar|tovholder|fælles om|felles om|ledes|leds av|forankre|varetages|står for/iu

/** A body's name: capitals, and the small words that hold them together. */
const name = '\\p{Lu}[\\p{L}-]+(?:(?:,? (?:og|och|samt|for|i|af|av|för))? \\p{Lu}[\\p{L}-]+| (?:og|och) \\p{Ll}[\\p{L}-]+){0,7}'

/** "Borgercentret har ansvaret", "Teknik og Drift er tovholder". */
const before = new RegExp(
  `(?<![\\p{L}-])(${name}) (?:har (?:det fælles |fælles |hoved)?ansvar(?:et)?|er (?:hoved)?ansvarlige?|er tovholdere?|er (?:fælles|felles) om|deler ansvaret|står for (?:indsatsen|opgaven|arbejdet|gjennomføringen)|ansvarar|är ansvarig)(?!\\p{L})`,
  'gu',
)
/** "Ansvarlig er Teknik og Drift", "Indsatsen ledes af Borgercentret". */
const after = new RegExp(
  `(?:(?:Ansvarlige?|Tovholdere?|Ansvarig) (?:er|är)|(?<!\\p{L})(?:ansvaret (?:ligger|er placeret|er forankret)(?: hos| i)|ledes a[fv]|leds av|forankre[st] i|forankret hos|varetages a[fv])) (${name})`,
  'gu',
)

/** "Borgerne", "Forældrene", "Pårørende": people, and no body of the authority. */
const people = /^\p{Lu}\p{L}*(?:ne|nde)$/u

const stated = (text: string): string[] =>
  [before, after].flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] ?? '')).filter(each => !people.test(each))

const verb = /^ \p{Ll}{2,}(?:r|s)(?!\p{L})/u

/** What is built or moved does nothing itself. */
const isPassive = /^ (?!mødes|samles|møtes|träffas)(?:\p{Ll}{3,}es|får|bliver|blir)(?!\p{L})/u
const acts = (after: string): boolean => (verb.test(after) || /^ (?:\p{Ll}+ede|\p{Ll}+te)(?!\p{L})/u.test(after)) && !isPassive.test(after)

/** Compounds that are the names of offices where they open a sentence: "Fastighetskontoret har byggt om …". */
const office =
  /(?:afdelingen|avdelingen|avdelningen|sekretariatet|centret|centeret|senteret|kontoret|enheden|enheten|staben|biblioteket|skolen|skole|museet|foreningen|klinikken|torget|etat|visitationen|beredskabet|plejen|service|statistik|kommune|region \p{L}+)$/iu

/** A unit we know by name, whatever it is called: "Social og Sundhed går i gang". */
const knownSubject = (text: string, units: UnitRegister): UnitMention | undefined => {
  const name = units.names.find(each => text.startsWith(`${each} `) && verb.test(text.slice(each.length, each.length + 30)))
  return name ? { name, from: 0, to: name.length } : undefined
}

/** "Vej og Natur har lagt …", "Danmarks Statistik offentliggør …": capitals, held together by an "og" or ending as offices do. */
const capitals = /^\p{Lu}[\p{L}-]+(?:(?: og| och)? \p{Lu}[\p{L}-]+){0,3}(?= \p{Ll})/u

const namedSubject = (text: string): UnitMention | undefined => {
  const name = capitals.exec(text)?.[0]
  if (!name || !acts(text.slice(name.length, name.length + 30)) || !(/ (?:og|och) /u.test(name) || office.test(name))) return undefined
  return { name, from: 0, to: name.length }
}

const subjectOf = (text: string, units: UnitRegister): UnitMention | undefined => {
  const known = knownSubject(text, units)
  if (known) return known
  const opening = text.slice(0, 160)
  const [sure] = unitsIn(opening)
  if (sure?.from === 0) return sure
  const [likely] = unitsNamedIn(opening)
  if (likely?.from === 0 && office.test(likely.name)) return likely
  return namedSubject(opening)
}

/** Who else does something: "… og Kultur- og Fritidsforvaltningen opsætter …", "Utbildningsförvaltningen och Socialförvaltningen startar …". */
const alsoActing = (text: string): UnitMention[] =>
  unitsIn(text).filter(
    unit =>
      verb.test(text.slice(unit.to, unit.to + 30)) &&
      /(?:,|(?<!\p{L})(?:og|och|mens|medan|samt))\s$/u.test(text.slice(Math.max(0, unit.from - 8), unit.from)),
  )

const laterSentences = (text: string): string[] =>
  matchesOf(text, /[.!?]\s(?=\p{Lu})/gu).map(match => text.slice(match.index + match[0].length))

const firstOf = (texts: readonly string[], subject: (text: string) => UnitMention | undefined): UnitMention | undefined => {
  for (const text of texts) {
    const found = subject(text)
    if (found) return found
  }
  return undefined
}

/** "Fra 2027 rydder Teknik og Miljø stierne": who does it stands after what is done, where the sentence opens with when. */
const inverted = /^(?:Fra|I|Senest|Inden|Innen|Från|Senast)\s[^.,;]{3,40}?\s(?!får|bliver|blir)\p{Ll}{2,}(?:er|ar)\s(?=\p{Lu})/u

const afterVerb = (text: string): UnitMention | undefined => {
  const opening = inverted.exec(text.slice(0, 80))?.[0]
  const name = opening && capitals.exec(text.slice(opening.length))?.[0]
  return name && (/ (?:og|och) /u.test(name) || office.test(name)) ? { name, from: 0, to: name.length } : undefined
}

/** "Der oprettes et bindeled. Socialforvaltningen har siden …": who opens a later sentence does it. */
const laterSubject = (text: string, units: UnitRegister): UnitMention | undefined => {
  const later = laterSentences(text)
  return (
    firstOf(later, sentence => knownSubject(sentence, units)) ??
    unitsIn(text).find(
      unit => verb.test(text.slice(unit.to, unit.to + 30)) && /[.!?]\s$/u.test(text.slice(Math.max(0, unit.from - 2), unit.from)),
    ) ??
    afterVerb(text) ??
    firstOf(later, namedSubject)
  )
}

/** Who answers for an initiative, as its own running text tells: said in so many words, or by who does it. */
export const ownersOfProse = (text: string, units: UnitRegister): Owners | null => {
  if (speaksOfOwner.test(text)) {
    const names = stated(text).flatMap(each => ownersOf(each, units).names)
    if (names.length > 0) return { names: [...new Set(names)], confidence: 0.75 }
  }
  const subject = subjectOf(text, units)
  if (subject) {
    const names = [subject, ...alsoActing(text)].flatMap(unit => ownersOf(unit.name, units).names)
    return { names: [...new Set(names)], confidence: 0.6 }
  }
  const later = laterSubject(text, units)
  return later ? { names: [units.official(later.name)], confidence: 0.5 } : null
}
