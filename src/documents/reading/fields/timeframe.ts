import type { DraftTimeframe } from '../../../domain/draft.ts'
import { isInName, type PrintedYear, yearsIn } from './years.ts'

const word = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')

const lasting = word('varigt?|varige|permanent\\p{L}*|gjort permanente?|permanente?s?')
const ongoing = word(
  'løbende|fortløbende|fremadrettet|kontinuerligt?|vedvarende|hele perioden|i hele (?:plan)?perioden|fast (?:opgave|praksis|indsats)|altid|løpende|fortlöpande|löpande|tillsvidare|tills vidare|kontinuerlig|arbejder fortsat|igangværende|pågår|hvert år|årligt tilbagevendende|ingen slutdato|ongoing',
)
/** In running text "løbende" is only a time frame after a verb ("arbejder løbende"); before a noun ("løbende dialog") it is an adjective. */
const ongoingInProse =
  /(?<!\p{L})(?:(?:\p{L}{2,}(?:er|es|r)|der|som) løbende|løbende vil|gennemføres løbende \p{L}+|fortløbende|hele tiden)(?!\p{L})/iu
const sinceThen = word('siden|sedan')
const onwards = /og (?:frem(?:efter|over)?|fremad|videre)|och framåt|og framover/iu

const joins =
  /^\s?(?:[-–—]|til|till|og|\/|til og med|t\.o\.m\.|till och med)\s?(?:(?:og )?med )?(?:(?:udgangen|slutningen|midten) af |slutten av )?(?:d\. |den )?$/iu
const until =
  /(?:frem til|indtil|inden(?: udgangen af)?|senest(?: med udgangen af)?|til og med|udgangen af|ved udgangen af|ultimo|innen|senast|fram til|till och med|til|udløber(?: ved udgangen af| i)?|(?:færdig|afsluttet|afsluttes|fuldført|gennemført|udbygget|implementeret|udløb|slut|slutter|klar|deadline|frist)\p{L}*(?: senest| i| i løbet af| i løbet| ved| inden| den| pr\.| med)?(?: udgangen af| slutningen af| løbet af| løbet| starten af)?)\s*:?\s*$/iu
const starting =
  /(?:(?<!\p{L})(?:fra|fra og med|siden|pr\.|per|efter|primo|medio|från|från och med|etter|begynder|begyndt|begyndte|starter|startet|start|startes|opstart|opstartes|opstartet|igangsættes|igangsat|iværksættes|iværksat|påbegyndes|påbegyndt|etableres|etableret|idriftsættes|idrifttages|nedsættes|nedsat|lanceres|igang|i gang|begynte|oppstart|startar|igangsættelse|træder i kraft|trådte i kraft|åbner|åbne|bruges?|sættes i værk|sat i værk|igangsættes? arbejdet .{0,60})(?:\s(?:i|den|d\.|efter|foråret|efteråret|sommeren|sommerferien|vinteren|skoleåret|årsskiftet|starten af|begyndelsen af|løbet af|brug|fra|primo|medio|ultimo|slutningen af|budget|af))*)\s*$/iu

type Frame = { readonly from: PrintedYear | null; readonly to: PrintedYear | null }

const rangeIn = (
  text: string,
  dates: readonly PrintedYear[],
): (Frame & { readonly from: PrintedYear; readonly to: PrintedYear }) | undefined => {
  for (let at = 0; at + 1 < dates.length; at++) {
    const from = dates[at]
    const to = dates[at + 1]
    if (from && to && to.year >= from.year && to.at - from.end < 40 && joins.test(text.slice(from.end, to.at)) && !isInName(text, from))
      return { from, to }
  }
  const short = /((?:19|20)\d\d)\s?[-–/]\s?(\d\d)(?!\d)/.exec(text)
  const first = short && dates.find(date => date.at <= short.index && short.index < date.end + 1)
  if (!short?.[1] || !short[2] || !first) return undefined
  const year = short[1].slice(0, 2) + short[2]
  // "skoleåret 2026/27" begins in one year and is named by it: a start, not a span.
  if (Number(year) <= Number(short[1]) || /skoleår\p{L}*\s$/iu.test(text.slice(0, short.index))) return undefined
  return { from: first, to: { ...first, iso: year, year, precision: 'year' } }
}

const before = (text: string, date: PrintedYear): string => text.slice(Math.max(0, date.at - 70), date.at)

const byYear = (a: PrintedYear, b: PrintedYear): number => a.iso.slice(0, 4).localeCompare(b.iso.slice(0, 4)) || a.at - b.at

/** A field's years: a range, else the earliest and latest, else one year that begins, ends or is the whole of it. */
const frameOfField = (text: string, dates: readonly PrintedYear[]): Frame => {
  const range = rangeIn(text, dates)
  if (range) return range
  const sorted = [...dates].sort(byYear)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) return { from: null, to: null }
  if (first.year !== last.year) return { from: first, to: last }
  if (until.test(before(text, first))) return { from: null, to: first }
  if (starting.test(before(text, first)) || onwards.test(text.slice(first.end, first.end + 16))) return { from: first, to: null }
  return { from: first, to: last }
}

/** "En pjece fra 2024", "en bevilling fra 2021": the year of a thing, not of the work. */
const yearOfThing =
  /(?:\p{L}{3,} fra|(?:indgået|vedtaget|aftalt|udgivet|offentliggjort|dateret|lov nr\. \d+ af|konvention\p{L}* (?:af|fra)) ?(?:den |i )?)\s*$/iu
const startsHere = /(?:^|[.,]\s|årligt |gælder |videre |op |\p{L}{3,}es |løber |varer |kører |starter |begynder )fra\s*$/iu

const isOfThing = (text: string, date: PrintedYear): boolean => yearOfThing.test(before(text, date)) && !startsHere.test(before(text, date))

/** The years that belong to a name: the first after it, and the end of the range that it begins. */
const inNames = (text: string, dates: readonly PrintedYear[]): ReadonlySet<PrintedYear> => {
  const named = new Set<PrintedYear>()
  dates.forEach((date, at) => {
    const earlier = dates[at - 1]
    const endsRange = earlier && named.has(earlier) && joins.test(text.slice(earlier.end, date.at))
    if (endsRange || isInName(text, date)) named.add(date)
  })
  return named
}

/** "Aftale om udmøntning af reserven … 2025-2027", "puljen 2024-2026". */
const agreementSpan = (text: string, dates: readonly PrintedYear[]): Frame | undefined => {
  for (let at = 0; at + 1 < dates.length; at++) {
    const from = dates[at]
    const to = dates[at + 1]
    if (!from || !to || !joins.test(text.slice(from.end, to.at)) || to.year < from.year) continue
    if (/(?:aftale|reserve|pulje|program|finanslov|avtale|overenskomst)/iu.test(text.slice(Math.max(0, from.at - 140), from.at)))
      return { from, to }
  }
  return undefined
}

/** A year in which something is only decided or weighed. */
const decidedThen = /^\s+(?:besluttes|vurderes|drøftes|tages der stilling|skal det besluttes|avgjøres|beslutas)(?!\p{L})/iu

/** Running text: the range it prints, else since when, else until when, else the first year that is no name's or thing's. */
const frameOfProse = (text: string, dates: readonly PrintedYear[]): Frame => {
  const range = rangeIn(text, dates)
  if (range) return range
  const open = dates.find(date => sinceThen.test(before(text, date).slice(-8)) || onwards.test(text.slice(date.end, date.end + 12)))
  if (open) return { from: open, to: null }
  const last = dates.find(date =>
    /(?:frem til|fram til|løber (?:frem )?til|til og med|udløber)\s*(?:udgangen af\s*)?$/iu.test(before(text, date)),
  )
  if (last) return { from: null, to: last }
  const season = dates.find(date => /(?:fra|från) (?:skoleåret|årsskiftet|budgetåret)\s*$/iu.test(before(text, date)))
  if (season) return { from: season, to: null }
  const named = inNames(text, dates)
  const usable = dates.find(date => !named.has(date) && !decidedThen.test(text.slice(date.end, date.end + 40)) && !isOfThing(text, date))
  if (usable) return { from: usable, to: null }
  // Money set aside for a span of years bounds the work it pays for, where nothing else is said.
  return agreementSpan(text, dates) ?? { from: null, to: null }
}

const precisionOf = (frame: Frame): DraftTimeframe['precision'] => (frame.from ?? frame.to)?.precision ?? null

/** The time frame that a labelled field states; null where it says nothing at all. */
export const timeframeOfField = (text: string): DraftTimeframe | null => {
  if (!/[\p{L}\d]/u.test(text)) return null
  const frame = frameOfField(text, yearsIn(text))
  const closed = rangeIn(text, yearsIn(text)) !== undefined
  const permanent = lasting.test(text)
  // A closed range is not ongoing because another sentence uses the word.
  const goesOn = ongoing.test(
    closed ? (text.split(/\.\s/).find(sentence => sentence.includes(frame.to?.iso.slice(0, 4) ?? '')) ?? '') : text,
  )
  // "2024, løbende" begins then and has no end.
  const open = goesOn && frame.from !== null && frame.from === frame.to
  return {
    text,
    from: frame.from?.iso ?? null,
    to: open ? null : (frame.to?.iso ?? null),
    precision: precisionOf(frame),
    ongoing: goesOn || permanent || onwards.test(text),
    permanent,
  }
}

/** The printed words around a date, for a person to see beside it. */
const words = (text: string, frame: Frame): string => {
  const at = (frame.from ?? frame.to)?.at ?? 0
  const end = (frame.to ?? frame.from)?.end ?? 0
  const start = text.slice(Math.max(0, at - 24), at).search(/\S+\s+\S*\s*$/)
  return text.slice(start < 0 ? at : Math.max(0, at - 24) + start, Math.max(end, at)).trim()
}

/** The time frame that running text tells of; null where it names no year and no ongoing work. */
export const timeframeOfProse = (text: string): DraftTimeframe | null => {
  const frame = frameOfProse(text, yearsIn(text))
  const open =
    frame.from && !frame.to
      ? sinceThen.test(text.slice(Math.max(0, frame.from.at - 8), frame.from.at)) ||
        onwards.test(text.slice(frame.from.end, frame.from.end + 12))
      : false
  const goesOn = /(?:lø|lö)(?:b|p)ende|løpande|löpande|hele tiden/iu.test(text) ? ongoingInProse.exec(text) : null
  if (!frame.from && !frame.to && !goesOn) return null
  return {
    text: frame.from || frame.to ? words(text, frame) : (goesOn?.[0] ?? ''),
    from: frame.from?.iso ?? null,
    to: frame.to?.iso ?? null,
    precision: precisionOf(frame),
    ongoing: open || goesOn !== null,
    permanent: false,
  }
}
