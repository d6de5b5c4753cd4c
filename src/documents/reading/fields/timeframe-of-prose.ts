import type { DraftTimeframe } from '../../../domain/draft.ts'
import { squeeze } from '../squeeze.ts'
import { after, before, belongsToName, type Span, spansIn } from './spans.ts'
import { type Frame, nothing, precisionOf } from './timeframe.ts'
import { lasting, onwards } from './timeframe-words.ts'
import { isInName } from './years.ts'

/** What is known of the text before its dates are read. */
export type ProseSetting = {
  /** The initiative's own title: a year that follows it is its own, not that of something it mentions. */
  readonly title?: string | null
  /** The year the document is about; ranges that ended before it are its history. */
  readonly year?: string | null
}

/** In running text "løbende" is only a time frame after a verb ("arbejder løbende"); before a noun ("løbende dialog") it is an adjective. */
const ongoingInProse =
  /(?<!\p{L})(?:(?:\p{L}{2,}(?:er|es|r)|der|som) løbende|løbende vil|gennemføres løbende \p{L}+|fortløbende|hele tiden|\p{L}{3,}(?:er|es) hvert år|l[øö][bp]ende(?=\s*[.;]|$)|l[øö][bp]ende(?= inden| innen)|löpande(?= inom)|löpande(?=\s*[.;]|$|\s(?:og|och)\s\p{L}+r(?!\p{L}))|(?:gøres|bliver|gjøres|görs|blir) (?:varig|permanent)t?)(?!\p{L})/iu

/** "En pjece fra 2024", "aftale om bedre støtte af maj 2022": the year of a thing, not of the work. */
const yearOfThing =
  /(?:\p{L}{3} fra|(?:indgået|vedtaget|aftalt|udgivet|offentliggjort|dateret|lov nr\. \d+ af|konvention\p{L}* (?:af|fra)) ?(?:den |i )?)\s*$/iu
const datedThing =
  /(?:aftale|lov|bekendtgørelse|direktiv|forordning|konvention|redegørelse|rapport|strategi|avtale|avtal)(?:en|et)?(?!\p{L})[^.;:]{0,110} (?:af|av)\s*$/iu
/** The short ends of the two patterns above, tried first. */
const endsAsThing = /(?:fra|af|den|i|t)\s*$/iu
const endsInOf = / (?:af|av)\s*$/iu
const startsHere = /(?:^|[.,]\s|årligt |gælder |videre |op |\p{L}{3}es |løber |varer |kører |starter |begynder )fra\s*$/iu

/** What is still to come when the document is written is no thing's year: "tilbyder fra august 2026". */
const isToCome = (text: string, span: Span, year: string | null | undefined): boolean =>
  Boolean(year) &&
  (span.from.year > (year ?? '') || (span.from.year === year && span.from.precision !== 'year')) &&
  /fra\s*$/iu.test(before(text, span))

/** "Skoler bygget før 1995": a bound on what the work is about. */
const beforeThen = /(?<!\p{L})(?:før|före|innan|opført i|født i)\s(?:den |d\. |år )?$/iu

const isOfThing = (text: string, span: Span, year: string | null | undefined): boolean => {
  if (isToCome(text, span, year)) return false
  if (beforeThen.test(before(text, span)) && span.from.year < (year ?? '')) return true
  const earlier = text.slice(Math.max(0, span.from.at - 150), span.from.at)
  const end = earlier.slice(-12)
  if (endsAsThing.test(end) && yearOfThing.test(before(text, span)) && !startsHere.test(before(text, span))) return true
  return endsInOf.test(end) && datedThing.test(earlier)
}

/** "Danmarks udviklingspolitiske strategi 2021-2025" in the text of the initiative of that name. */
const spanOfTitle = (text: string, spans: readonly Span[], title: string | null | undefined): Span | undefined => {
  if (!title || title.length < 12 || !text.includes(title.slice(title.lastIndexOf(' ') + 1))) return undefined
  const squeezed = squeeze(title)
  return spans.find(({ from }) =>
    squeeze(text.slice(Math.max(0, from.at - 160), from.at).replace(/\s(?:fra|for|af|från|av)\s*$/u, '')).endsWith(squeezed),
  )
}

/** Only decided, agreed or weighed in that year. */
const decidedThen =
  /^[^.;]{0,20}(?:besluttes|vurderes|drøftes|tages der stilling|skal det besluttes|avgjøres|beslutas|enige|indgik|vedtog)(?!\p{L})/iu
const wasDecided = /(?:vedtaget|vedtog|indgået|indgik|enige om|besluttet|fremsatte?)(?: [\p{L}-]+){0,4}? (?:i|den|d\.)\s*$/iu

const isDecision = (text: string, span: Span): boolean => decidedThen.test(after(text, span)) || wasDecided.test(before(text, span))

const ended = /(?:afsluttede|afsluttedes|sluttede|ophørte|avsluttet|avslutades)\s(?:i|den|med udgangen af)\s*$/iu
const ends =
  /(?:(?:frem|fram) (?:til(?: og med)?|mod)|løber (?:frem )?til|til og med|udløber|senest|senast|inden|innen|ultimo|(?:ved|med) udgangen af|afsluttes|(?:implementeret|færdig\p{L}*|klar|gennemført) (?:inden|senest|ved))\s*(?:i |den |d\. |med )?(?:(?:udgangen|utgången|utgangen) a[fv]\s*)?$/iu
const since = /(?<!\p{L})(?:siden|sedan)\s(?:\p{L}+\s)?$/iu
/** Said to begin then, in so many words. */
const starts =
  /(?<!\p{L})(?:fra|begynder|begyndt|begyndte|starter|startet|igangsættes|igangsat|igangsatte|iværksættes|iværksat|iværksatte|påbegyndes|påbegyndt|nedsatte|etableret|lanceret|træder i kraft|trådte i kraft|idriftsat|begynte|trer i kraft|från|startade|trädde i kraft)(?:\s(?:i|den|d\.|foråret|efteråret|sommeren|starten af|begyndelsen af|slutningen af))*\s*$/iu
const season = /(?:fra|från) (?:skoleåret|årsskiftet|budgetåret)\s*$/iu

/** Put off: the year it was to be is no longer its own. */
const postponed = /(?:udskudt|udsat|skubbet|forskudt|utsatt|framflyttad|senarelagd) (?:til|till) (?:\p{L}+ ){0,2}$/iu

const isOpen = (text: string, span: Span): boolean => since.test(before(text, span)) || onwards.test(after(text, span).slice(0, 22))

const money =
  /\d(?:[\d.,]*\d)?\s*(?:mio|mia|mill\p{L}*|milj\p{L}*|tusind\p{L}*|t\.?kr)?\.?\s*(?:kr\p{L}*\.?)?\s(?:årligt )?(?:i|fra|under)\s*$/iu

/** "50 mio. kr. i 2024 og 80 mio. kr. årligt i 2025-2027": money for years in a row pays for work in all of them. */
const yearsOfMoney = (text: string, spans: readonly Span[]): Frame | undefined => {
  const paid = spans.filter(span => money.test(before(text, span).slice(-40)) && !isInName(text, span.from))
  const [first] = paid
  const last = paid.at(-1)
  if (!first || !last || first === last || /[.]\s\p{Lu}/u.test(text.slice(first.to.end, last.from.at))) return undefined
  const isUnending = !last.isRange && /(?:fra|från)\s*$/iu.test(before(text, last))
  return { from: first.from, to: isUnending ? null : last.to }
}

/** "Aftale om udmøntning af reserven … 2025-2027", "puljen 2024-2026". */
const agreementSpan = (text: string, spans: readonly Span[]): Span | undefined =>
  spans.find(
    span =>
      span.isRange &&
      /(?:aftale|reserve|pulje|program|finanslov|avtale|overenskomst)/iu.test(text.slice(Math.max(0, span.from.at - 140), span.from.at)),
  )

/** The range that the year of the document falls in or that is to come; else the last of those that are over. */
const rangeOf = (own: readonly Span[], all: readonly Span[], text: string, year: string | null | undefined): Span | undefined => {
  const ranges = own.filter(span => span.isRange)
  const current = ranges.find(span => !year || span.to.year >= year)
  if (current || ranges.length === 0) return current
  const agreed = agreementSpan(text, all)
  return agreed && year && agreed.to.year >= year ? agreed : ranges.at(-1)
}

/** Running text: the range it prints, else since when, else when it begins or happens, and when it is to end. */
const frameOf = (text: string, spans: readonly Span[], { title, year }: ProseSetting): Frame => {
  const titled = spanOfTitle(text, spans, title)
  if (titled) return titled.isRange ? titled : { from: titled.from, to: null }
  const own = spans.filter(span => !belongsToName(text, span))
  const later = own.find(span => postponed.test(before(text, span)))
  if (later) return { from: later.from, to: null }
  const range = yearsOfMoney(text, own) ?? rangeOf(own, spans, text, year)
  if (range) return range
  const open = own.find(span => isOpen(text, span))
  if (open) return { from: open.from, to: null }
  const usable = own.filter(span => !isOfThing(text, span, year))
  const over = usable.find(span => ended.test(before(text, span)))
  if (over) return { from: null, to: over.from }
  const end = own.find(span => ends.test(before(text, span)))
  // What comes after the end is another story.
  const begins = usable.filter(span => span !== end && !isDecision(text, span) && (!end || span.from.at < end.from.at))
  const start = own.find(span => season.test(before(text, span))) ?? begins.find(span => starts.test(before(text, span))) ?? begins[0]
  if (end && (!start || start.from.year <= end.to.year)) return { from: start?.from ?? null, to: end.to }
  if (start) return { from: start.from, to: null }
  const [decided] = usable
  if (decided && !/^\s+(?:besluttes|vurderes|drøftes)/u.test(after(text, decided))) return { from: decided.from, to: null }
  // Money set aside for a span of years bounds the work it pays for, where nothing else is said.
  return agreementSpan(text, spans) ?? nothing
}

/** The date with the word or two before it. */
const quote = (text: string, at: number, end: number): string => {
  const start = text.slice(Math.max(0, at - 24), at).search(/\S+\s+\S*\s*$/)
  return text.slice(start < 0 ? at : Math.max(0, at - 24) + start, end).trim()
}

/** Two dates further apart than this are quoted one by one. */
const together = 60

/** The printed words around the dates, for a person to see beside them. */
const words = (text: string, { from, to }: Frame): string => {
  const first = from ?? to
  const last = to ?? from
  if (!first || !last) return ''
  if (first === last || last.at - first.end < together) return quote(text, first.at, last.end)
  return `${quote(text, first.at, first.end)} … ${quote(text, last.at, last.end)}`
}

/** The time frame that running text tells of; null where it names no year and no ongoing work. */
export const timeframeOfProse = (text: string, setting: ProseSetting = {}): DraftTimeframe | null => {
  const spans = spansIn(text)
  const frame = frameOf(text, spans, setting)
  const isUnending =
    frame.from !== null && frame.to === null && spans.some(span => span.from.at >= (frame.from?.at ?? 0) && isOpen(text, span))
  const goesOn = /(?:lø|lö)(?:b|p)ende|løpande|löpande|hele tiden|hvert år|varig|permanent/iu.test(text) ? ongoingInProse.exec(text) : null
  if (!frame.from && !frame.to && !goesOn) return null
  const isClosed = frame.from !== null && frame.to !== null && frame.from.year !== frame.to.year
  return {
    text: words(text, frame) || (goesOn?.[0] ?? ''),
    from: frame.from?.iso ?? null,
    to: frame.to?.iso ?? null,
    precision: precisionOf(frame),
    ongoing: !isClosed && (isUnending || goesOn !== null),
    permanent: lasting.test(text) && /permanentgj|gj?ort permanent|varig bevilling|varige midler/iu.test(text),
  }
}
