import type { Block } from './block.ts'
import { matchesOf } from './matches.ts'
import { trailingFacts } from './trailing-facts.ts'
import { exactField, type FieldKey, strongFields } from './words/labels.ts'

/** "… Tidsplan: 2025": a label in mid-line, after a stop, a bar, a semicolon or a wide blank, or as the first word in brackets. */
const inner = /(?:[.;|,]\s+|\s[–|]\s+|\s{2,}|\s\()(\p{Lu}[\p{L}/ ]{1,40}\??):\s/gu

/** A label met in a text: where the text before it ends, and where its own begins. */
export type Fact = { readonly label: string; readonly field: FieldKey; readonly from: number; readonly cut: number }

const factsIn = (text: string): Fact[] => {
  const facts: Fact[] = []
  for (const match of matchesOf(text, inner)) {
    const field = exactField(match[1] ?? '')
    if (field) facts.push({ label: match[1] ?? '', field, from: match.index + match[0].length, cut: match.index })
  }
  return facts
}

/** Longer texts are no line of facts. */
const longest = 1000

/** A stop before the first fact ends the sentence it stands after; a bracket that held the facts goes with them. */
const beforeFacts = (text: string, cut: number): string => `${text.slice(0, cut)}${text[cut] === '.' ? '.' : ''}`.trim()
const tidy = (text: string, inBrackets: boolean): string => (inBrackets ? text.replace(/\)\s*\.?\s*$/u, '') : text).trim()

const part = (block: Block, facts: readonly Fact[], head: string): Block[] => {
  const [first] = facts
  const inBrackets = first !== undefined && block.text.slice(first.cut, first.from).includes('(')
  return [
    { ...block, text: head },
    ...facts.map((fact, at) => ({
      ...block,
      kind: 'label' as const,
      marker: null,
      number: null,
      field: fact.field,
      label: fact.label,
      text: tidy(block.text.slice(fact.from, facts[at + 1]?.cut), inBrackets),
      gap: 0,
    })),
  ]
}

/** Two labels at least, one of which only an initiative has: one is a word and a colon. */
const areFacts = (facts: readonly Fact[]): boolean => facts.length >= 2 && facts.some(fact => strongFields.has(fact.field))

const factsOf = (block: Block): Fact[] => {
  if (block.text.length >= longest || !block.text.includes(': ')) return []
  if (block.kind === 'label') return factsIn(block.text)
  if (block.kind !== 'text' && block.kind !== 'bullet' && block.kind !== 'item') return []
  const facts = factsIn(block.text)
  return areFacts(facts) && (facts[0]?.cut ?? 0) > 0 ? facts : []
}

/** All facts of an initiative on one line, parted into one block for each label. Other blocks pass as they are. */
export const partFacts = (blocks: readonly Block[]): readonly Block[] => {
  const unlabelled = trailingFacts(blocks)
  return blocks.flatMap(block => {
    const facts = unlabelled.get(block) ?? factsOf(block)
    const [first] = facts
    if (!first) return [block]
    return part(block, facts, block.kind === 'label' ? block.text.slice(0, first.cut).trim() : beforeFacts(block.text, first.cut))
  })
}
