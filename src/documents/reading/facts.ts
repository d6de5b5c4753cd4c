import type { Block } from './block.ts'
import { matchesOf } from './matches.ts'
import { exactField, type FieldKey } from './words/labels.ts'

/** "… Tidsplan: 2025": a label in mid-line, after a stop, a bar, a semicolon or a wide blank. */
const inner = /(?:[.;|,]\s+|\s[–|]\s+|\s{2,})(\p{Lu}[\p{L}/ ]{1,40}\??):\s/gu

type Fact = { readonly label: string; readonly field: FieldKey; readonly from: number; readonly cut: number }

const factsIn = (text: string): Fact[] => {
  const facts: Fact[] = []
  for (const match of matchesOf(text, inner)) {
    const field = exactField(match[1] ?? '')
    if (field) facts.push({ label: match[1] ?? '', field, from: match.index + match[0].length, cut: match.index })
  }
  return facts
}

/** All facts of an initiative on one line, parted into one block for each label. Other blocks pass as they are. */
export const partFacts = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap(block => {
    const facts = block.kind === 'label' && block.text.length < 1000 ? factsIn(block.text) : []
    const [first] = facts
    if (!first) return [block]
    return [
      { ...block, text: block.text.slice(0, first.cut).trim() },
      ...facts.map((fact, at) => ({
        ...block,
        field: fact.field,
        label: fact.label,
        text: block.text.slice(fact.from, facts[at + 1]?.cut).trim(),
        gap: 0,
      })),
    ]
  })
