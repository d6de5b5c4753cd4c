import type { Vocabulary } from '../../domain/vocabulary.ts'
import { squeeze } from './squeeze.ts'
import { unitsIn } from './units.ts'
import { crossCutting } from './words/unit-words.ts'

/** A unit the authority already has; its name is the official one. */
export type KnownUnit = { readonly name: string; readonly abbreviation?: string | null }

/** The units of a document: what they are called, and by which letters. */
export type UnitRegister = {
  readonly names: readonly string[]
  readonly abbreviations: ReadonlyMap<string, string>
  /** The official name for a printed one, or the printed one where no other is known. */
  readonly official: (printed: string) => string
}

/** "Teknik- og miljøforvaltningen" and "Teknik- og Miljøforvaltningen" are one unit: the printing used most is its name. */
const commonest = (printings: ReadonlyMap<string, number>): string => [...printings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''

const parts = (name: string): string[] => name.split(/[\s/-]+/).filter(part => part && !/^(?:og|och|for|af|av|för|i)$/i.test(part))

/** True where the letters stand in the name in order, the first opening it and the last opening its word for a unit. */
const couldStandFor = (letters: string, name: string): boolean => {
  const wanted = letters.toLowerCase()
  const last = /(forvaltning|styrelse|afdeling|ministeri|departement|etat|nämnd|center|centret|enhed|kontor)/iu.exec(name)?.[1]?.[0]
  if (wanted.length < 2 || wanted[0] !== name[0]?.toLowerCase() || (last && wanted.at(-1) !== last.toLowerCase())) return false
  let at = 0
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++
  return at === wanted.length
}

/** The same, with every part of the name giving its first letter: SOF of Socialforvaltningen, BUF of Børne- og Ungdomsforvaltningen. */
export const abbreviates = (letters: string, name: string): boolean => {
  const initials = parts(name).map(part => part[0]?.toLowerCase() ?? '')
  return (
    couldStandFor(letters, name) && initials.length <= letters.length && initials.every(initial => letters.toLowerCase().includes(initial))
  )
}

/** "Socialforvaltningen (SOF)" and "Socialforvaltningen (herefter SOF)". */
const printedAfter = /^\s*\((?:herefter |forkortet |i det følgende )?([\p{Lu}]{2,6})\)/u

const collect = (texts: readonly string[]) => {
  const printings = new Map<string, Map<string, number>>()
  const abbreviations = new Map<string, string>()
  for (const text of texts) {
    for (const unit of unitsIn(text)) {
      const key = squeeze(unit.name)
      const counts = printings.get(key) ?? new Map<string, number>()
      counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1)
      printings.set(key, counts)
      const letters = printedAfter.exec(text.slice(unit.to, unit.to + 40))?.[1]
      if (letters && !abbreviations.has(letters)) abbreviations.set(letters, unit.name)
    }
  }
  return { printings, abbreviations }
}

/**
 * A short form that is the first part of one longer name ("Beskæftigelsesforvaltningen" beside
 * "Beskæftigelses- og Integrationsforvaltningen") and is printed far less often is taken for that unit.
 */
const longerName = (short: string, counted: ReadonlyMap<string, number>): string | undefined => {
  const stem = /^(\p{Lu}\p{L}+?)(forvaltningen|styrelsen|ministeriet|afdelingen)$/u.exec(short)
  if (!stem?.[1]) return undefined
  const [, first, end] = stem
  const longer = [...counted.keys()].filter(name => name.startsWith(`${first}- `) && name.endsWith(end ?? ''))
  const [only] = longer
  return longer.length === 1 && only && (counted.get(only) ?? 0) >= 3 * (counted.get(short) ?? 0) ? only : undefined
}

const isLetters = (printed: string): boolean => /^\p{Lu}{2,6}$/u.test(printed)

/** Learns the units of a document from its paragraphs; `known` units of the authority decide where they fit, and so do names a person has taught. */
export const learnUnits = (texts: readonly string[], known: readonly KnownUnit[] = [], vocabulary: Vocabulary = []): UnitRegister => {
  const { printings, abbreviations } = collect(texts)
  const byKey = new Map<string, string>()
  const counted = new Map<string, number>()
  for (const [key, counts] of printings) {
    const name = commonest(counts)
    byKey.set(key, name)
    counted.set(
      name,
      [...counts.values()].reduce((sum, count) => sum + count, 0),
    )
  }
  for (const unit of known) {
    byKey.set(squeeze(unit.name), unit.name)
    if (unit.abbreviation) abbreviations.set(unit.abbreviation, unit.name)
  }
  for (const word of vocabulary) {
    if (word.kind !== 'unit') continue
    byKey.set(squeeze(word.printed), word.meaning)
    if (isLetters(word.printed)) abbreviations.set(word.printed, word.meaning)
  }
  const names = [...new Set(byKey.values())]
  const fromLetters = (letters: string): string | undefined => {
    const told = abbreviations.get(letters)
    if (told) return byKey.get(squeeze(told)) ?? told
    // The stricter reading first: SOF is Socialforvaltningen, though it could be had from Sundheds- og Omsorgsforvaltningen.
    for (const fits of [abbreviates, couldStandFor]) {
      const fitting = names.filter(name => fits(letters, name))
      if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined
    }
    return undefined
  }
  const official = (printed: string): string => {
    if (isLetters(printed)) return fromLetters(printed) ?? printed
    const name = byKey.get(squeeze(printed)) ?? printed
    return longerName(name, counted) ?? name
  }
  return { names, abbreviations, official }
}

export const isCrossCutting = (name: string): boolean => crossCutting.test(name)
