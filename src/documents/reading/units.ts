import { matchesOf } from './matches.ts'
import { crossCutting, likelyEndings, sureEndings } from './words/unit-words.ts'

export type UnitMention = { readonly name: string; readonly from: number; readonly to: number }

const ending = (endings: readonly string[]): RegExp => new RegExp(`(?:${endings.join('|')})(?![\\p{L}-])`, 'giu')
const sure = ending(sureEndings)
const likely = ending([...sureEndings, ...likelyEndings])

/** No Danish unit has a longer name; the bound keeps the search linear. */
const longestWord = 60

const wordStart = (text: string, end: number): number => {
  let at = end
  while (at > 0 && end - at < longestWord && /[\p{L}\d]/u.test(text[at - 1] ?? '')) at--
  return at
}

/** A bare ending takes its name from an adjective: "Tekniska förvaltningen", "Teknisk Forvaltning", "Social Afdeling". */
const adjectiveBefore = (text: string, start: number): number | undefined => {
  if (/[\p{L}\d-]/u.test(text[start - 1] ?? ' ')) return undefined
  const adjective = /(?<![\p{L}-])\p{Lu}\p{L}{3,30}(?:sk|ska|ske|al|ala|ale|t)\s$/u.exec(text.slice(Math.max(0, start - 34), start))
  return adjective ? start - adjective[0].length : undefined
}

/** No list of elliptic parts is longer. */
const longestElliptic = 90

/** Where a run of parts may begin: a blank that follows neither hyphen nor comma parts it from the sentence before. */
const ellipticStart = (text: string, end: number): number => {
  const first = Math.max(0, end - longestElliptic)
  let at = text.lastIndexOf('-', end)
  while (at > first && !(/\s/.test(text[at - 1] ?? '') && !/[-,]/.test(text[at - 2] ?? ''))) at--
  return at
}

/** Takes in the elliptic parts before a name: "Børne- og Ungdomsforvaltningen", "Plan-, By- og Miljøafdelingen". */
const withElliptic = (text: string, start: number): number => {
  // Only a hyphen and "og" or "och" just before can make the name go further back.
  if (!/-\s?[Oo](?:g|ch)\s$/.test(text.slice(Math.max(0, start - 6), start))) return start
  const before = text.slice(ellipticStart(text, start), start)
  const parts = /(?:\p{Lu}[\p{L}\d]{0,30}-,?\s?)*\p{Lu}[\p{L}\d]{0,30}-\s?(?:[Oo]g|[Oo]ch)\s$/u.exec(before)
  return parts ? start - parts[0].length : start
}

/** Most names are one word, and are as they should be. */
const tidy = (name: string): string =>
  /\s/.test(name)
    ? name
        .replace(/-\s?[Oo](g|ch)\s/g, '- o$1 ')
        .replace(/\s+/g, ' ')
        .trim()
    : name

/** A centre or service is told from its sisters by what follows it: "Jobcenter Nord", "Borgercenter Handicap". */
const withPlace = (text: string, ending: string, to: number): number => {
  if (!/^(?:center|service)$/iu.test(ending)) return to
  const place = /^ \p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?(?=$|[,;/)]| og | samt )/u.exec(text.slice(to, to + 70))
  return to + (place?.[0].length ?? 0)
}

const mentions = (text: string, pattern: RegExp): UnitMention[] => {
  const found: UnitMention[] = []
  for (const match of matchesOf(text, pattern)) {
    const to = match.index + match[0].length
    const word = adjectiveBefore(text, match.index) ?? wordStart(text, match.index)
    const from = withElliptic(text, word)
    // A name begins with a capital, and a bare "forvaltningen" or "rådet" names nobody.
    if (!/^\p{Lu}/u.test(text.slice(from, from + 2)) || (word === match.index && from === word)) continue
    const end = withPlace(text, match[0], to)
    found.push({ name: tidy(text.slice(from, end)), from, to: end })
  }
  return found
}

/** Names of the form "Ministeriet for …", as far as their capitals go: "Styrelsen for Arbejdsmarked og Rekruttering". */
const opened =
  /(?:Ministeriet|Styrelsen|Direktoratet|Departementet|Center|Centeret|Centret|Afdelingen?|Sekretariatet|Senter) (?:for|før|för) (?:\p{Lu}[\p{L}-]{1,30}(?:(?:,| og| och|,? samt)? (?=\p{Lu})(?!(?:Ministeriet|Styrelsen|Direktoratet|Center|Centeret|Centret|Afdelingen|Sekretariatet|Senter) )|(?![\p{L}])))+/gu

const openedAlone = new RegExp(`^${opened.source}$`, 'u')

const openedMentions = (text: string): UnitMention[] =>
  matchesOf(text, opened).map(match => {
    const name = match[0].trim()
    return { name, from: match.index, to: match.index + name.length }
  })

const inOrder = (found: UnitMention[]): UnitMention[] => {
  const kept: UnitMention[] = []
  for (const each of found.sort((a, b) => a.from - b.from || b.to - a.to)) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each)
  return kept
}

/** The units a running text names for certain. */
export const unitsIn = (text: string): UnitMention[] => inOrder([...openedMentions(text), ...mentions(text, sure)])

/** The units a field or heading names, where weaker endings ("Jobcenter", "Borgerservice") count too. */
export const unitsNamedIn = (text: string): UnitMention[] => inOrder([...openedMentions(text), ...mentions(text, likely)])

const continued = /\s*\((?:fortsat|forts\.?|fortsatt|forts)\)\s*$/iu
const between = /^[\s,;/&.:–-]*(?:(?:og|samt|and|och|med|i samarbejde med)[\s,;/&]*)?$/iu

/** The part of a line that says it goes on from the page before, taken off. */
export const withoutContinued = (text: string): string => (text.includes('(') ? text.replace(continued, '') : text).trim()

/** True where a line holds names of units and nothing else; brackets after a name ("(SOF)") may stand. */
export const isUnitLine = (text: string, known: ReadonlySet<string> = new Set()): boolean => {
  if (text.length > 240 || /[!?]$/.test(text)) return false
  const whole = withoutContinued(text)
  const line = whole.includes('(') ? whole.replace(/\s*\([^()]{1,40}\)/g, '') : whole
  if ((known.size > 0 && known.has(line.toLowerCase())) || crossCutting.test(line)) return true
  if (!/^\p{Lu}/u.test(line)) return false
  if (line.length <= 90 && !line.includes('/') && openedAlone.test(line)) return true
  let at = 0
  const found = unitsIn(line)
  for (const unit of found) {
    if (!between.test(line.slice(at, unit.from))) return false
    at = unit.to
  }
  return found.length > 0 && between.test(line.slice(at))
}
