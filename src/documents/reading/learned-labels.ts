import type { Line } from './line.ts'
import { bulletOf, numberOf } from './marks.ts'
import { isUnitLine } from './units.ts'
import { exactField, type FieldKey, fieldNamed, guessField, mayOpenLabel, strongFields } from './words/labels.ts'
import { regionOf } from './words/regions.ts'

/** The labels this document uses, by how it prints them: alone on a line, before a colon, or straight before their text. */
export type Labels = {
  readonly alone: ReadonlyMap<string, FieldKey>
  readonly beforeColon: ReadonlyMap<string, FieldKey>
  readonly asPrefix: ReadonlyMap<string, FieldKey>
  /** Lines that stand over bullets again and again and name who: "Social og Sundhed". In lower case. */
  readonly units: ReadonlySet<string>
}

/** Printed three times in the same words, a short line is part of a form and not of its content. */
const habit = 3
const longest = 60
const mostWords = 8

const couldBeLabel = (text: string): boolean =>
  text.length <= longest &&
  text.split(' ').length <= mostWords &&
  /^\p{Lu}/u.test(text) &&
  !/[.,;!)\d]$/.test(text) &&
  !bulletOf(text) &&
  !numberOf(text) &&
  !isUnitLine(text) &&
  regionOf(text) !== 'remarks'

const beforeColon = (text: string): string | undefined => {
  const at = text.indexOf(':')
  return at > 1 && at <= longest && text[at + 1] === ' ' ? text.slice(0, at) : undefined
}

/** The shares of a form's labels differ: an optional field is left out of some sheets. */
const usual = (times: number, known: readonly number[]): boolean => {
  const most = Math.max(...known)
  return times >= most * 0.4 && times <= most * 1.3
}

/** Known labels, when they are those of a form: two fields at least, one of them strong. */
const formOf = (texts: readonly string[]): boolean => {
  const fields = new Set(texts.map(fieldNamed).filter(field => field !== undefined))
  return fields.size >= 2 && [...fields].some(field => strongFields.has(field))
}

/** Where each text stands, and those that stand there often. */
type Gathered = { readonly places: ReadonlyMap<string, readonly number[]>; readonly often: readonly string[] }

/** Known labels that are printed often, and strangers among them that are printed as often and stand between them. */
const learn = ({ often, places }: Gathered, valuesFollow: boolean): Map<string, FieldKey> => {
  const known = often.filter(text => fieldNamed(text))
  const labels = new Map<string, FieldKey>(known.map(text => [text, fieldNamed(text) ?? 'other']))
  if (!formOf(known)) return labels
  const knownPlaces = known.flatMap(text => places.get(text) ?? []).sort((a, b) => a - b)
  // On lines of their own, what stands under a label each time is a value that many sheets share, "Løbende" or the same owner.
  const atLabel = new Set(knownPlaces)
  const times = known.map(text => places.get(text)?.length ?? 0)
  for (const text of often) {
    const own = places.get(text) ?? []
    if (labels.has(text) || !couldBeLabel(text) || !usual(own.length, times)) continue
    const among = own.filter(place => isAmong(place, knownPlaces)).length
    const values = valuesFollow ? own.filter(place => atLabel.has(place - 1)).length : 0
    if (among >= own.length * 0.8 && values < own.length * 0.5) labels.set(text, guessField(text))
  }
  return labels
}

/** Some known label stands within this many lines. */
const near = 30

const isAmong = (place: number, known: readonly number[]): boolean => {
  let low = 0
  let high = known.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle] ?? 0) < place - near) low = middle + 1
    else high = middle
  }
  return (known[low] ?? Number.POSITIVE_INFINITY) <= place + near
}

/** "Tidsplan 2024-2025": a strong label straight before its text, as a table of two columns comes out. */
const prefixOf = (text: string): string | undefined => {
  if (!/^\p{Lu}/u.test(text) || !mayOpenLabel(text)) return undefined
  const words = text.split(' ')
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const label = words.slice(0, length).join(' ')
    const field = exactField(label)
    if (field && strongFields.has(field) && /^[\p{Lu}\d]/u.test(words[length] ?? '')) return label
  }
  return undefined
}

const gather = (lines: readonly Line[], keyOf: (text: string) => string | undefined): Gathered => {
  const places = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const key = keyOf(line.text)
    if (key === undefined) return
    const held = places.get(key)
    if (held) held.push(at)
    else places.set(key, [at])
  })
  return { places, often: [...places.keys()].filter(key => (places.get(key)?.length ?? 0) >= habit) }
}

/** Of all that is printed often: short lines without a mark, straight over bullets nearly every time. */
const learnUnitLines = (
  lines: readonly Line[],
  { often, places }: Gathered,
  labels: ReadonlyMap<string, FieldKey>,
): ReadonlySet<string> => {
  const units = new Set<string>()
  for (const text of often) {
    const own = places.get(text) ?? []
    const couldBe = couldBeLabel(text) && !labels.has(text) && regionOf(text) === undefined && !text.endsWith(':')
    const over = couldBe ? own.filter(place => bulletOf(lines[place + 1]?.text ?? '') !== undefined).length : 0
    if (couldBe && over >= own.length * 0.8) units.add(text.toLowerCase())
  }
  return units
}

/** Learns the labels of a document from its lines. */
export const learnLabels = (lines: readonly Line[]): Labels => {
  const alone = gather(lines, text => (text.length <= longest ? text : undefined))
  const colon = gather(lines, text => (text.includes(': ') ? beforeColon(bulletOf(text)?.rest ?? text) : undefined))
  const prefix = gather(lines, text => (text.length < 200 ? prefixOf(text) : undefined))
  const prefixes = prefix.often
  const labels = learn(alone, true)
  return {
    alone: labels,
    units: learnUnitLines(lines, alone, labels),
    beforeColon: learn(colon, false),
    asPrefix: formOf(prefixes) ? new Map(prefixes.map(label => [label, exactField(label) ?? 'other'])) : new Map(),
  }
}
