import type { Block } from './block.ts'
import type { Region } from './words/regions.ts'

/** How a heading is told from the text, strongest first: the rank of a heading decides what it stands under. */
export type HeadingKind = 'part' | 'numbered' | 'named' | 'page' | 'plain' | 'region' | 'owned' | 'run-in'

export type Heading = {
  readonly kind: HeadingKind
  /** As printed, without "(1/2)" and "(fortsat)". */
  readonly title: string
  /** The title without its number. */
  readonly words: string
  readonly number: string | null
  readonly rank: number
  readonly region: Region | undefined
  readonly block: Block
  readonly from: number
  readonly to: number
}

/** A heading with the blocks that stand directly under it, and the sections below. The root has no heading. */
export type Section = {
  readonly heading: Heading | null
  readonly parent: Section | null
  readonly body: Block[]
  readonly children: Section[]
}

export const lastLineOf = (section: Section): number => {
  const below = section.children.at(-1)
  const own = Math.max(section.heading?.to ?? 0, section.body.at(-1)?.to ?? 0)
  return below ? Math.max(own, lastLineOf(below)) : own
}

/** The section and those it stands under, outermost first, without the root. */
export const pathOf = (section: Section): readonly Section[] => {
  const path: Section[] = []
  for (let at: Section | null = section; at?.heading; at = at.parent) path.unshift(at)
  return path
}
