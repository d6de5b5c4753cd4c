import type { Block } from './block.ts'
import type { Section } from './section.ts'
import type { FieldKey } from './words/labels.ts'

/** The text of one field, with the lines it was read from. */
export type FieldText = { readonly text: string; readonly from: number; readonly to: number }

/** Which layout an initiative was read from: how sure we are of its edges depends on it. */
export type Layout = 'record' | 'row' | 'owned' | 'sub-heading' | 'bullet' | 'paragraph' | 'heading'

/** An initiative as it stands in the document, before its words are understood. */
export type Found = {
  readonly layout: Layout
  readonly number: string | null
  readonly title: string | null
  readonly parent: string | null
  readonly section: Section
  /** Headings and unit lines it stands under, as printed. */
  readonly under: readonly string[]
  readonly text: FieldText
  readonly fields: ReadonlyMap<FieldKey, FieldText>
  /** The line of units it stands under, where the layout has one. */
  readonly owners: FieldText | null
  /** What is said of the whole list it stands in. */
  readonly said?: FieldText
  readonly from: number
  readonly to: number
}

export const textOf = (blocks: readonly Block[]): FieldText => ({
  text: blocks.map(block => (block.kind === 'item' && block.number ? `${block.number}. ${block.text}` : block.text)).join(' '),
  from: blocks[0]?.from ?? 0,
  to: blocks.at(-1)?.to ?? 0,
})

/** The text of an initiative's own blocks: the number it opens with is kept apart. */
export const ownTextOf = ([first, ...others]: readonly Block[]): FieldText => textOf(first ? [{ ...first, number: null }, ...others] : [])

export const together = (texts: readonly FieldText[]): FieldText => ({
  text: texts.map(each => each.text).join(' '),
  from: Math.min(...texts.map(each => each.from)),
  to: Math.max(...texts.map(each => each.to)),
})
