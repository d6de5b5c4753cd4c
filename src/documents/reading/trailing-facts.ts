import type { Block } from './block.ts'
import type { Fact } from './facts.ts'
import { amountsIn } from './fields/amounts.ts'
import { statusOfField } from './fields/funding-status.ts'
import { matchesOf } from './matches.ts'
import { monthPattern } from './words/months.ts'

/** "Torvet lægges om. Teknik og Havn. 2024-2025. 6,5 mio. kr.": what, who, when and what it costs, with no word for any of them. */
const between = /\.\s+(?=[\p{Lu}\d])|;\s+|\s[–|]\s|\.?\s\/(?=\p{Lu})|,\s(?=[^,]*$)/gu

const ongoing = 'løbende|løpende|löpande|fortløbende|varigt?|permanent|hvert år|årligt'
const when = new RegExp(
  `^(?:(?:indflytning|åbning|opstart|start|klar|færdig|slut|oppstart|ferdig) )?(?:(?:fra|siden|senest|inden|innen|senast|från|i|den|hele|primo|medio|ultimo|udgangen af|utgangen av|forår(?:et)?|efterår(?:et)?|sommer(?:en)?|vinter(?:en)?|høsten|våren|hösten|skoleåret|[1-4]\\.? kvartal|[12]\\.? halvår|\\d{1,2}\\.?|${monthPattern})\\s)*(?:19|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4}| og frem| og fremefter)?$|^(?:${ongoing})$`,
  'iu',
)
const who = /^\p{Lu}[\p{L}-]+(?:(?:,| og| och| samt| i| for)? (?:\p{Lu}[\p{L}-]+|(?<=(?:og|och) )\p{Ll}+)){0,5}$/u

const longestFact = 45

type Piece = { readonly text: string; readonly from: number; readonly cut: number }

const piecesOf = (text: string): Piece[] => {
  const marks = matchesOf(text, between)
  return marks.map((mark, at) => {
    const from = mark.index + mark[0].length
    return {
      text: text
        .slice(from, marks[at + 1]?.index)
        .replace(/\.$/, '')
        .trim(),
      from,
      cut: mark.index,
    }
  })
}

const named = (text: string): Pick<Fact, 'label' | 'field'> | undefined => {
  if (text.length > longestFact) return undefined
  if (when.test(text)) return { label: 'Tid', field: 'timeframe' }
  if (amountsIn({ text: `${text}.`, from: 0, to: 0 }).length > 0 || statusOfField(text) !== null)
    return { label: 'Økonomi', field: 'funding' }
  return who.test(text) ? { label: 'Ansvarlig', field: 'responsible' } : undefined
}

const isBehindSlash = (text: string, fact: Fact | undefined): boolean => fact !== undefined && text.slice(fact.cut, fact.from).includes('/')

/** "… (Teknisk etat, 2026-2028, 1,8 mill. kr)": the same in a bracket, and nothing else in it. */
const bracket = /\s\(([^()]{6,120})\)\.?$/u

/** "Teknisk etat": the first of several in a bracket is who. */
const body = /^\p{Lu}[\p{L}-]+ \p{Ll}{4,}$/u

const factsInBracket = (text: string): Fact[] => {
  const found = bracket.exec(text)
  const inside = found?.[1]
  if (!found || !inside?.includes(', ')) return []
  const facts: Fact[] = []
  let from = found.index + 2
  for (const piece of inside.split(/, /)) {
    const fact =
      named(piece) ?? (facts.length === 0 && body.test(piece) ? { label: 'Ansvarlig', field: 'responsible' as const } : undefined)
    if (!fact || facts.some(other => other.field === fact.field)) return []
    facts.push({ ...fact, from, cut: facts.length === 0 ? found.index : from - 2 })
    from += piece.length + 2
  }
  return facts.some(fact => fact.field !== 'responsible') ? facts : []
}

/** The facts that a bullet ends with: when or for how much among them, and two at least; or who, behind a slash. */
const factsAtEnd = (text: string): Fact[] => {
  const facts: Fact[] = []
  for (const piece of piecesOf(text).reverse()) {
    const fact = named(piece.text)
    if (!fact || facts.some(other => other.field === fact.field)) break
    facts.unshift({ ...fact, from: piece.from, cut: piece.cut })
  }
  const isList = facts.length >= 2 && facts.some(fact => fact.field !== 'responsible')
  return isList || (facts.length === 1 && isBehindSlash(text, facts[0])) ? facts : []
}

/** One bullet may end so by chance. */
const habit = 2

const mayEndSo = /(?:19|20)\d\d|\s\/|kr|ende|varig|ramme|finans/iu

/** Bullets and items that end with their facts, unlabelled, where the document makes a habit of it. */
export const trailingFacts = (blocks: readonly Block[]): ReadonlyMap<Block, readonly Fact[]> => {
  const found = new Map<Block, readonly Fact[]>()
  for (const block of blocks) {
    if ((block.kind !== 'bullet' && block.kind !== 'item') || block.text.length > 600 || !mayEndSo.test(block.text.slice(-60))) continue
    const inBracket = factsInBracket(block.text)
    const facts = inBracket.length > 0 ? inBracket : factsAtEnd(block.text)
    if (facts.length > 0) found.set(block, facts)
  }
  return found.size >= habit ? found : new Map()
}
