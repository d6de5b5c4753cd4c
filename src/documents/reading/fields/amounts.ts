import type { AmountKind, DraftAmount } from '../../../domain/draft.ts'
import type { FieldText } from '../found.ts'
import { matchesOf } from '../matches.ts'
import { kindWords, priceLevelWords } from '../words/money-words.ts'

type Scale = { readonly words: string; readonly factor: number }

const scales: readonly Scale[] = [
  { words: 'milliarder?|mia|mrd|mdkr', factor: 1_000_000_000 },
  { words: 'millioner|million|miljoner|miljon|mio|mill|milj|mnkr|mkr', factor: 1_000_000 },
  { words: 'tusinde?|tusen|tkr|t\\.kr|t\\. ?kr', factor: 1_000 },
]
const scaleWords = scales.map(scale => scale.words).join('|')
const currencyWords = 'danske kroner|norske kroner|svenska kronor|kroner|kronor|kr|dkk|nok|sek|euro|eur'

/**
 * A number with a scale ("44,2 mio. kr.", "7 mill."), with a currency ("900.000 kr.") or behind one ("kr. 2.000.000", "t.kr. 500").
 * Digits are bounded, so that a line of nothing but digits costs no more than any other.
 */
const figure = '(?<!\\d|\\d[.,])\\d{1,3}(?:[. ]\\d{3}){1,4}(?:,\\d{1,2})?(?![\\d])|(?<!\\d|\\d[.,])\\d{1,9}(?:[.,]\\d{1,3})?(?!\\d)'
const scaled = new RegExp(
  `(${figure})(?:\\s?-\\s?(?:${figure}))?\\s*(${scaleWords})(?![\\p{L}])\\.?(?:\\s*(${currencyWords})(?![\\p{L}])\\.?)?`,
  'giu',
)
const after = new RegExp(`(${figure})(?:,-)?\\s*(${currencyWords})(?![\\p{L}])\\.?`, 'giu')
const before = new RegExp(
  `(?<![\\p{L}.])((?:t\\.? ?)?(?:kr|dkk|nok|sek))\\.?\\s*(${figure})(?:,-)?(?!\\s*(?:${scaleWords})(?![\\p{L}]))`,
  'giu',
)

/** "20,0" and "1.5" are decimal beside a scale; "900.000" is thousands; "1.500" beside a scale is thousands too. */
const worthOf = (printed: string, isScaled: boolean): number => {
  const digits = printed.replace(/ /g, '')
  if (/,\d{1,3}$/.test(digits)) return Number(digits.replace(/\./g, '').replace(',', '.'))
  if (isScaled && /^\d{1,3}\.\d{1,2}$/.test(digits)) return Number(digits)
  return Number(digits.replace(/\./g, ''))
}

const wholeScales = scales.map(({ words, factor }) => ({ word: new RegExp(`^(?:${words})$`, 'iu'), factor }))

const factorOf = (printed: string): number => wholeScales.find(({ word }) => word.test(printed))?.factor ?? 1

type Hit = { readonly at: number; readonly text: string; readonly amount: number; readonly currency: string }

const hitsIn = (text: string): Hit[] => {
  const hits: Hit[] = []
  const add = (match: RegExpExecArray, amount: number, currency: string) => {
    const end = match.index + match[0].length
    const overlaps = hits.some(hit => match.index < hit.at + hit.text.length && end > hit.at)
    if (!overlaps && amount > 0) hits.push({ at: match.index, text: match[0].trim(), amount: Math.round(amount), currency })
  }
  for (const match of matchesOf(text, scaled)) add(match, worthOf(match[1] ?? '', true) * factorOf(match[2] ?? ''), match[3] ?? '')
  for (const match of matchesOf(text, after)) add(match, worthOf(match[1] ?? '', false), match[2] ?? '')
  for (const match of matchesOf(text, before))
    add(match, worthOf(match[2] ?? '', false) * (/^t/iu.test(match[1] ?? '') ? 1000 : 1), match[1] ?? '')
  return hits.sort((a, b) => a.at - b.at)
}

const currencyOf = (word: string, home: DraftAmount['currency']): DraftAmount['currency'] => {
  if (/^eur/iu.test(word)) return 'EUR'
  if (/^(?:nok|norske)/iu.test(word)) return 'NOK'
  if (/^(?:sek|svenska|kronor)/iu.test(word)) return 'SEK'
  return /^(?:dkk|danske)/iu.test(word) ? 'DKK' : home
}

const sentenceAround = (text: string, at: number, length: number): string => {
  const start = Math.max(text.slice(Math.max(0, at - 300), at).search(/[.;]\s(?=\p{Lu}[^.;]*$)/u), -1)
  const from = start < 0 ? Math.max(0, at - 300) : Math.max(0, at - 300) + start + 2
  const stop = text.slice(at + length, at + length + 300).search(/[.;](?:\s\p{Lu}|$)/u)
  return text.slice(from, stop < 0 ? at + length + 300 : at + length + stop + 1).trim()
}

const yearly = /(?<!\p{L})(?:årligt|årligen|om året|pr\.? år|per år|hvert år|varigt|i varige|og frem)(?!\p{L})/iu
const pieces = /(?<!\p{L})(?:heraf|hvoraf|herunder|derav|herav|varav)(?!\p{L})/iu
/** Shared out whole: every amount in the rest of the sentence is a share. */
const shares = /(?<!\p{L})(?:fordelt|fordeles|fordelas|fördelat|fordeler sig)(?!\p{L})/iu

const endOfSentence = /[.;]\s\p{Lu}/u

/** A sentence that shares out a sum is no longer than this. */
const longestSharing = 1000

const sharesAfter = (hits: readonly Hit[], at: number, text: string): number[] => {
  const from = hits[at]?.at ?? 0
  const end = text.slice(from, from + longestSharing).search(endOfSentence)
  const stop = from + (end < 0 ? longestSharing : end)
  const shared: number[] = []
  for (let next = at + 1; (hits[next]?.at ?? stop) < stop; next++)
    if ((hits[next]?.amount ?? 0) < (hits[at]?.amount ?? 0)) shared.push(next)
  return shared
}

/** The parts of a total printed before them: the amounts that follow it and add up to it, or come after "heraf". */
const partsOf = (hits: readonly Hit[], text: string): ReadonlySet<number> => {
  const parts = new Set<number>()
  hits.forEach((total, at) => {
    let sum = 0
    for (let next = at + 1; next < hits.length && !parts.has(at) && sum <= total.amount; next++) {
      sum += hits[next]?.amount ?? 0
      if (next > at + 1 && Math.abs(sum - total.amount) < 0.5) for (let part = at + 1; part <= next; part++) parts.add(part)
    }
    const next = hits[at + 1]
    const between = text.slice(total.at + total.text.length, next?.at ?? 0)
    if (next && shares.test(between) && !endOfSentence.test(between)) for (const share of sharesAfter(hits, at, text)) parts.add(share)
    if (next && next.amount < total.amount && between.length < 160 && pieces.test(between)) parts.add(at + 1)
  })
  return parts
}

/** "Tjene op til 5.000 kr. om måneden": a citizen's rate, and nobody's budget. */
const rate =
  /^[^.;]{0,60}?(?<!\p{L})(?:om måneden|pr\.? måned|i måneden|om ugen|i timen|pr\.? time|pr\.? døgn|per måned|i månaden)(?!\p{L})/iu
const highestRate = 100_000

const isRate = (hit: Hit, text: string): boolean => {
  const end = hit.at + hit.text.length
  return hit.amount < highestRate && rate.test(text.slice(end, end + 80))
}

const kindsIn = (text: string): AmountKind[] => kindWords.flatMap(([kind, sign]) => (sign.test(text) ? [kind] : []))

const clauseEnd = /[.,;](?=\s)|(?<!\p{L})(?:og|samt|och)(?!\p{L})/giu

/** From the end of the clause before to the end of its own: "4 mio. kr. til anlæg og 2 mio. kr. til drift" has two. */
const clauseAround = (text: string, hit: Hit): string => {
  const end = hit.at + hit.text.length
  const before =
    text
      .slice(Math.max(0, hit.at - 100), hit.at)
      .split(clauseEnd)
      .at(-1) ?? ''
  return before + (text.slice(end, end + 100).split(clauseEnd)[0] ?? '')
}

/** The kind its sentence names; where that names both, the kind in the amount's own clause, if it shares the sentence with another. */
const kindOf = (text: string, hit: Hit, note: string): AmountKind | undefined => {
  const [kind, other] = kindsIn(note)
  if (!other) return kind
  if (hitsIn(note).length < 2) return undefined
  const [own, second] = kindsIn(clauseAround(text, hit))
  return second ? undefined : own
}

/** The only prices the field names; of several, those named next in the amount's own sentence. */
const priceLevelOf = (levels: ReadonlySet<string>, hit: Hit, note: string): string | undefined => {
  const [only, ...others] = levels
  if (others.length === 0) return only
  return note.slice(Math.max(0, note.indexOf(hit.text))).match(priceLevelWords)?.[0]
}

const described = (text: string, hit: Hit, levels: ReadonlySet<string>): Pick<DraftAmount, 'note' | 'kind' | 'priceLevel'> => {
  const note = sentenceAround(text, hit.at, hit.text.length)
  const kind = kindOf(text, hit, note)
  const priceLevel = priceLevelOf(levels, hit, note)
  return { note, ...(kind && { kind }), ...(priceLevel && { priceLevel }) }
}

const roleOf = (parts: ReadonlySet<number>, at: number): DraftAmount['role'] =>
  parts.has(at) ? 'part-of' : parts.size > 0 && parts.has(at + 1) ? 'total' : 'single'

const yearAfter = /^\s?(?:årligt )?(?:i|for|under) (20\d\d)/u

/** The same amount said again is one, unless each is for a year of its own: "75 mio. kr. i 2026 og 75 mio. kr. i 2027". */
const saidAgain = (hits: readonly Hit[], at: number, text: string): boolean => {
  const own = hits[at]
  const yearOf = (hit: Hit) => yearAfter.exec(text.slice(hit.at + hit.text.length, hit.at + hit.text.length + 20))?.[1]
  return hits.slice(0, at).some(other => own && other.amount === own.amount && (yearOf(own) === undefined || yearOf(own) === yearOf(other)))
}

/** Every amount of money a text prints, in order, each with the part it plays. */
export const amountsIn = (field: FieldText, home: DraftAmount['currency'] = 'DKK'): DraftAmount[] => {
  if (!/\d/.test(field.text)) return []
  const hits = hitsIn(field.text).filter(hit => !isRate(hit, field.text))
  const parts = partsOf(hits, field.text)
  const levels = new Set(hits.length > 0 ? field.text.match(priceLevelWords) : [])
  const amounts = hits.map((hit, at) => ({
    text: hit.text,
    amount: hit.amount,
    currency: currencyOf(hit.currency, home),
    ...described(field.text, hit, levels),
    recurring:
      yearly.test(field.text.slice(hit.at + hit.text.length, hit.at + hit.text.length + 30)) ||
      yearly.test(field.text.slice(Math.max(0, hit.at - 14), hit.at)),
    role: roleOf(parts, at),
    line: field.from,
  }))
  return amounts.filter((_, at) => parts.has(at) || !saidAgain(hits, at, field.text))
}
