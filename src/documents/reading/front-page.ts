import type { DocumentKind, Draft, Language } from '../../domain/draft.ts'
import type { Block } from './block.ts'
import { matchesOf } from './matches.ts'
import { pathOf, type Section } from './section.ts'
import { regionOf } from './words/regions.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Told by the small words that only one of the languages has. */
export const languageOf = (texts: readonly string[]): Language => {
  const sample = ` ${texts.join(' ').slice(0, 20_000).toLowerCase()} `
  const scores: Readonly<Record<Language, number>> = {
    da: count(sample, / (?:af|og|ikke|der|blev|gør|også|efter|fremad|være) /g),
    nb: count(sample, / (?:av|og|ikke|som|ble|gjør|også|etter|å|være|hvordan) /g),
    sv: count(sample, / (?:av|och|inte|som|blev|gör|också|efter|att|vara) /g),
    en: count(sample, / (?:the|of|and|to|in|is|with|for) /g),
  }
  return (Object.entries(scores) as [Language, number][]).sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'da'
}

const authorityWord = /(?<=\p{Lu}[\p{L}-]+ )(?:[Kk]ommune|kommun|stad)(?!\p{L})|(?<!\p{L})Region(?= \p{Lu})/gu
const namedBefore = /(?:\p{Lu}[\p{L}-]+ ){1,2}$/u
/** Words that open a sentence, and are not part of the name after them. */
const openers = /^(?:I|Af|For|Fra|Og|At|Den|Det|Hvis|Samtidig|Desuden|Når|Som|Med|Også|Denne|Alle|Hele|Her|Både|Men) /u

const authorityAt = (text: string, match: RegExpExecArray): string | undefined => {
  const end = match.index + match[0].length
  if (match[0] === 'Region') return /^Region \p{Lu}\p{L}+/u.exec(text.slice(match.index, match.index + 40))?.[0]
  const name = namedBefore.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0].replace(openers, '')
  return name ? `${name}${text.slice(match.index, end)}` : undefined
}

/** The authority named most often. A national report names many, and is from none of them. */
export const issuerOf = (texts: readonly string[]): string | null => {
  const seen = new Map<string, number>()
  for (const text of texts) {
    if (!/ommun|stad|Region/.test(text)) continue
    for (const match of matchesOf(text, authorityWord)) {
      const name = authorityAt(text, match)
      if (name) seen.set(name, (seen.get(name) ?? 0) + 1)
    }
  }
  const [most] = [...seen].sort((a, b) => b[1] - a[1])
  return most && (most[1] >= 2 || seen.size === 1) ? most[0] : null
}

const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  ['hearing-statement', /høringssvar|høringsudtalelse/iu],
  ['national-report', /handicappolitisk redegørelse|national redegørelse|ministeriernes/iu],
  ['status', /(?<!\p{L})(?:midtvejsstatus|status|statusredegørelse|opfølgning på|årsrapport)(?!\p{L})/iu],
  ['action-plan', /(?:handle?plan|handlingsplan|indsatsplan|handlingsplaner|tiltaksplan|initiativ)/iu],
  ['policy', /(?:politik|policy|strategi)/iu],
  ['memo', /(?:notat|besvarelse|spørgsmål)/iu],
]

/** Told by the first headings; what the document is full of decides where they say nothing. */
export const kindOf = (root: Section, texts: readonly string[], records: number): DocumentKind => {
  const headings = [...root.body.slice(0, 3).map(block => block.text), ...firstHeadings(root)].join(' | ')
  const ministries = count(texts.join(' ').slice(0, 200_000), /ministeriet/gu)
  if (ministries >= 20) return 'national-report'
  if (/spørgsmål \d+|besvarelse/iu.test(headings)) return 'memo'
  if (records >= 3 && !/status/iu.test(headings)) return 'action-plan'
  return (
    kinds.find(([, words]) => words.test(headings))?.[0] ??
    kinds.find(([, words]) => words.test(texts.slice(0, 6).join(' ')))?.[0] ??
    'unknown'
  )
}

const firstHeadings = (root: Section): string[] => {
  const titles: string[] = []
  const visit = (section: Section) => {
    if (section.heading && titles.length < 8) titles.push(section.heading.title)
    if (titles.length < 8) section.children.forEach(visit)
  }
  visit(root)
  return titles
}

const documentWord = /(?:politik|plan|status|redegørelse|strategi|policy|rapport|program|notat)/iu

/** "Tilgængelighedsredegørelse 2025 er den femte …": a document that names itself in its first lines. */
const namesItself =
  /^((?!Denne|Dette|Med |Den |Det |Som |Når |I |For |På )\p{Lu}[\p{L} -]{0,60}?(?:[Pp]olitik|[Pp]lan|[Rr]edegørelse|[Ss]trategi|[Rr]apport|[Pp]rogram)(?!(?:k?en|met|n)\s)\p{L}*(?: (?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?) (?:er|beskriver|indeholder|gælder)(?!\p{L})/u

const isTitle = (title: string): boolean =>
  documentWord.test(title) &&
  !/^\d|^(?:om|indledning|vision|målsætning|nedenstående)(?!\p{L})|fortsat/iu.test(title) &&
  (regionOf(title) === undefined || /(?:19|20)\d\d/.test(title))

/** The first heading that says what kind of document this is, high up: a title, not a chapter. */
export const titleOf = (root: Section, blocks: readonly Block[]): string | null => {
  const early = blocks.slice(0, 40).filter(block => block.kind === 'text')
  const heading = firstHeadings(root).find(isTitle)
  if (heading && !/^initiativer? /iu.test(heading)) return heading
  const short = early.find(block => block.text.length < 120 && !/[.:;,]$/.test(block.text) && isTitle(block.text))
  return short?.text ?? early.map(block => namesItself.exec(block.text)?.[1]).find(name => name !== undefined) ?? null
}

const span = /(?<!\d)((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?!\d)/gu

/** The years in the title, else the range printed most often after the name of a policy or plan. */
export const periodOf = (title: string | null, texts: readonly string[]): Draft['period'] => {
  const own = title ? matchesOf(title, span)[0] : undefined
  if (own?.[1] && own[2]) return { from: own[1], to: own[2] }
  const seen = new Map<string, number>()
  for (const text of texts) {
    for (const match of matchesOf(text, span)) {
      if (documentWord.test(text.slice(Math.max(0, match.index - 30), match.index)))
        seen.set(`${match[1]}|${match[2]}`, (seen.get(`${match[1]}|${match[2]}`) ?? 0) + 1)
    }
  }
  const [most] = [...seen].sort((a, b) => b[1] - a[1])
  const [from, to] = most?.[0].split('|') ?? []
  return most && most[1] >= 2 && from && to ? { from, to } : null
}

/** The year printed most often: what the document is about, more than when it was printed. */
export const mainYear = (texts: readonly string[]): string | null => {
  const seen = new Map<string, number>()
  for (const text of texts)
    for (const [year] of matchesOf(text, /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/g)) seen.set(year, (seen.get(year) ?? 0) + 1)
  return [...seen].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0] ?? null
}

/** The first paragraph under a heading that says "Vision". */
export const visionOf = (root: Section): string | null => {
  let found: string | null = null
  const visit = (section: Section) => {
    if (found === null && section.heading && /vision|visjon/iu.test(section.heading.words)) {
      const text = section.body.find(block => block.kind === 'text' && block.text.length > 30)?.text
      if (text && pathOf(section).length <= 3) found = text
    }
    section.children.forEach(visit)
  }
  visit(root)
  return found
}
