import type { DraftReference } from '../../../domain/draft.ts'
import { articlesIn } from './articles.ts'

type Kind = DraftReference['kind']

/** What is printed, and a cheap sign that every printing of it has: most paragraphs have none, and are spared the long pattern. */
type Printed = { readonly sign: RegExp; readonly pattern: RegExp }

/** "servicelovens § 85, stk. 2", "lov nr. 692 af 8. juni 2018", "§ 82 i barnets lov", "opplæringslova § 5", "socialtjänstlagen". */
const laws: readonly Printed[] = [
  {
    sign: /ov nr\. \d/,
    pattern: /(?<!\p{L})[Ll]ov nr\. \d{1,5} af \d{1,2}\. \p{L}+ \d{4}/gu,
  },
  {
    sign: /§/,
    pattern:
      /(?<!\p{L})§§? ?\d{1,3} ?[a-z]?(?:, stk\. \d{1,2})?(?:, nr\. \d{1,2})? i (?:lov om \p{L}+(?: \p{L}+){0,5}|\p{L}+s lov|\p{L}+loven)/gu,
  },
  {
    sign: /loven|lova|lagen/,
    pattern:
      /(?<!\p{L})\p{L}{3,40}(?:lovens?|lovas?|lagens?)(?!\p{L})(?: §§? ?\d{1,3}(?: [a-z](?!\p{L}))?(?:, stk\. \d{1,2})?(?:, nr\. \d{1,2})?)?/gu,
  },
]

/** "Aftale om en bedre psykiatri", "finanslovsaftalen for 2024", "filmaftalen for 2024-2027". */
const agreements: readonly Printed[] = [
  {
    sign: /[fv]tale?n? om /,
    pattern:
      /(?<!\p{L})(?:\p{L}{0,30}[Aa]ftale|[Aa]vtale|[Aa]vtal)n? om \p{L}[^.;:()]{3,140}?(?=[.;:()]|(?<!-),|\s(?:af|fra|for|från)\s(?:\d|den\s|\p{Ll}+\s\d)|\s(?:blev|er|har|indgik|skal|afsættes|vil|udmøntes|\d{4})(?!\p{L})|$)/gu,
  },
  {
    sign: /(?:aftalen?|forliget?)(?: for| fra)? (?:19|20)\d/,
    pattern: /(?<!\p{L})\p{L}{3,30}(?:aftalen?|forliget?)(?: for| fra)? (?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?/gu,
  },
]

/** "anbefaling 4", "anbefalingerne fra taskforcen", "handicapkomitéens anbefalinger". */
const recommendations: readonly Printed[] = [
  {
    sign: /nbefaling(?:en)? (?:nr\. )?\d/,
    pattern: /(?<!\p{L})[Aa]nbefaling(?:en)? (?:nr\. )?\d{1,3}(?!\d)/gu,
  },
  {
    sign: /nbefalinger(?:ne)? fra /,
    pattern: /(?<!\p{L})[Aa]nbefalinger(?:ne)? fra \p{L}[^.,;:()]{2,60}?(?=[.,;:()]|\s(?:om|til|er|blev|skal|for)(?!\p{L})|$)/gu,
  },
  {
    sign: /s (?:anbefal|afsluttende b|rekommend)/,
    pattern: /(?<!\p{L})\p{L}{4,40}s (?:anbefalinger|afsluttende bemærkninger|anbefalingar|rekommendationer)(?!\p{L})/gu,
  },
]

const found = (kind: Kind, printed: readonly Printed[], text: string): DraftReference[] =>
  printed.flatMap(({ sign, pattern }) => (sign.test(text) ? (text.match(pattern) ?? []).map(match => ({ kind, text: match.trim() })) : []))

/** The laws, agreements, convention articles and recommendations that a text names, each once, as printed. */
export const referencesIn = (text: string): DraftReference[] => {
  const all: DraftReference[] = [
    ...found('law', laws, text),
    ...found('agreement', agreements, text),
    ...articlesIn(text).map(number => ({ kind: 'article' as const, text: String(number) })),
    ...found('recommendation', recommendations, text),
  ]
  const seen = new Set<string>()
  return all.filter(each => {
    const key = `${each.kind}|${each.text.toLowerCase()}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
