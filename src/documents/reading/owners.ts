import { matchesOf } from './matches.ts'
import type { UnitRegister } from './register.ts'
import { unitsNamedIn, withoutContinued } from './units.ts'
import { crossCutting } from './words/unit-words.ts'

export type Owners = { readonly names: readonly string[]; readonly confidence: number }

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** All units together, wherever the words stand in a sentence. */
const everyone =
  /(?<!\p{L})(?:alle(?: kommunens| de)? (?:forvaltninger|centre|afdelinger|ministerier|områder)|de øvrige forvaltninger|samtlige forvaltninger|forvaltningerne)(?!\p{L})/giu

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const abbreviation = /(?<![\p{L}\d/-])\p{Lu}{2,5}(?![\p{L}\d-])/gu

type Found = { readonly at: number; readonly end: number; readonly name: string }

const named = (text: string, units: UnitRegister): Found[] => {
  const mentions = unitsNamedIn(text)
  const found: Found[] = mentions.map(unit => ({ at: unit.from, end: unit.to, name: units.official(unit.name) }))
  for (const match of matchesOf(text, abbreviation)) {
    const name = units.official(match[0])
    if (name !== match[0] && !mentions.some(unit => unit.from <= match.index && match.index < unit.to))
      found.push({ at: match.index, end: match.index + match[0].length, name })
  }
  for (const match of matchesOf(text, everyone))
    found.push({ at: match.index, end: match.index + match[0].length, name: capital(match[0]) })
  return found.sort((a, b) => a.at - b.at)
}

/** Words of a part that make it a name of its own, so that "og" before it divides. */
const standsAlone =
  /(?:center|centret|afdeling|service|råd|kommune|region|team|enhed|sekretariat|forening|skole|institution|tandpleje|direktion|politi)/iu

/** "Børn og Skole og Social og Sundhed": two names that each have their own "og". */
const twoPairs = /^(\p{Lu}[\p{L}-]+ (?:og|och) \p{L}[\p{L}-]+) (?:og|samt|och) (\p{Lu}[\p{L}-]+ (?:og|och) \p{L}[\p{L}-]+)$/u

/** "Teknik og Miljø" is one name, "Borgerservice og Jobcenter Nord" are two. */
const splitAnd = (part: string): string[] => {
  const pairs = twoPairs.exec(part)
  if (pairs) return pairs.slice(1)
  const halves = part.split(/\s+(?:og|samt|och|and|&)\s+/)
  if (halves.length < 2 || !halves.every(half => /^\p{Lu}/u.test(half))) return [part]
  return halves.every(half => standsAlone.test(half) || /^\p{Lu}{2,6}$/u.test(half)) ? halves : [part]
}

const tidy = (part: string): string =>
  part
    .replace(/^(?:ansvarlige?|tovholder|lead|primær)\s*:\s*/iu, '')
    .replace(/\s*\((?:tovholder|ansvarlig|primær|lead|hovedansvarlig)\)/giu, '')
    .replace(/^[\s•–-]+|[\s.:;,–-]+$/g, '')
    .trim()

const partnership = 'sammen med|i samarbejde med|i samarbeid med|tillsammans med|i samverkan med'
const joint = `(?:og|samt|och|and|&|med|${partnership})`
const betweenNames = new RegExp(`\\s*[,;/\\n•]\\s*|\\s+(?:samt|${partnership})\\s+`, 'u')

/** Names that carry no word we know: cut at commas, slashes and semicolons, and kept as printed. */
const asPrinted = (text: string): string[] =>
  text
    .split(betweenNames)
    .flatMap(splitAnd)
    .map(tidy)
    .filter(part => part.length > 1 && part.length <= 80 && /^[\p{Lu}\d]/u.test(part))

const jointBefore = new RegExp(`^[\\s,;/]*(?:${joint}\\s+)*`, 'iu')
const jointAfter = new RegExp(`(?:[\\s,;/]+${joint})*[\\s,;/]*$`, 'iu')

/** What stands between and beside the names we know, if it is a name as well. */
const besides = (text: string, found: readonly Found[]): string[] => {
  const ends = [0, ...found.map(each => each.end)]
  return ends
    .map((end, at) => text.slice(end, found[at]?.at).replace(jointBefore, '').replace(jointAfter, ''))
    .flatMap(asPrinted)
    .filter(part => part.split(' ').length <= 5 && !/\b(?:som|med|der|for)\b|\s(?:i|af|av|ved|under)$/u.test(part) && !everyoneIn(part))
}

/**
 * The owners a field names: official names where the words say so, abbreviations expanded, else the parts as printed.
 * Confidence is that of the reading, not of the document.
 */
export const ownersOf = (field: string, units: UnitRegister): Owners => {
  const text = withoutContinued(field)
  if (crossCutting.test(text)) return { names: [capital(text)], confidence: 0.95 }
  const found = named(text, units)
  if (found.length > 0) {
    // A short list of which only some are known units is a list of owners all the same.
    const list = text.length <= 160 && !/[.!?]\s*\p{Lu}|\p{L}{4}[.]$/u.test(text) && /[,;/]|\b(?:og|samt|och|med)\b/.test(text)
    const others = list ? besides(text, found).filter(part => units.official(part) === part) : []
    return { names: unique([...found.map(each => each.name), ...others]), confidence: others.length > 0 ? 0.75 : 0.95 }
  }
  const parts = asPrinted(text)
  const short = parts.length > 0 && parts.every(part => part.split(' ').length <= 8)
  return { names: unique(parts.map(units.official)), confidence: short ? 0.8 : 0.4 }
}

const everyoneIn = (part: string): boolean => {
  everyone.lastIndex = 0
  return everyone.test(part)
}

/** Two words at least, or one that names a place where people work: it can stand alone. */
const couldStand = (half: string): boolean => half.includes(' ') || standsAlone.test(half) || /\p{Ll}{4}(?:et|en)$/u.test(half)

/** "Voksenhandicap og Beredskab Midt" is two, where another initiative names "Voksenhandicap" alone. */
export const partKnown = (name: string, alone: ReadonlySet<string>): readonly string[] => {
  const halves = name.split(/ (?:og|och) /u)
  const [one, other] = halves
  if (halves.length !== 2 || !one || !other || !/^\p{Lu}/u.test(other)) return [name]
  return (alone.has(one) && (alone.has(other) || couldStand(other))) || (alone.has(other) && couldStand(one)) ? halves : [name]
}

const endBracket = /\s*\(([^()]{2,220})\)\s*\.?$/u

/** Names of units by their words, or such as the document has a habit of setting in brackets. */
const namesIn = (inside: string, units: UnitRegister): readonly string[] => {
  const known = named(inside, units).map(each => each.name)
  const printed = known.length > 0 ? [] : asPrinted(inside)
  return printed.length > 0 && printed.every(part => units.names.includes(part)) ? printed : known
}

/** Bullets that end in a bracket, this many and no fewer than half, name in it who they are for. */
const habitOfBrackets = 3
const couldBeName = (part: string): boolean => part.split(' ').length <= 5 && !/\d/.test(part)

/** The names that a list's bullets end with in brackets, whatever units are called there: "(Voksenhandicap)". */
export const bracketNames = (bullets: readonly string[]): readonly string[] => {
  const ends = bullets.flatMap(text => (text.slice(-2).includes(')') ? (endBracket.exec(text.slice(-230))?.[1] ?? []) : []))
  const names = ends.map(asPrinted).filter(parts => parts.length > 0 && parts.every(couldBeName))
  return names.length >= habitOfBrackets && names.length * 2 >= bullets.length ? [...new Set(names.flat())] : []
}

/** Owners in brackets at the end of a text, "(Socialforvaltningen, BUF)": the text without them, and who. */
export const bracketOwners = (text: string, units: UnitRegister): { readonly text: string; readonly names: readonly string[] } => {
  if (!(text.endsWith('.') ? text.slice(0, -1) : text).trimEnd().endsWith(')')) return { text, names: [] }
  const bracket = endBracket.exec(text.slice(-230))
  const inside = bracket?.[1]
  if (!bracket || !inside) return { text, names: [] }
  const names = namesIn(inside, units)
  if (names.length === 0) return { text, names: [] }
  return { text: text.slice(0, text.length - bracket[0].length).trim(), names: unique(names) }
}
