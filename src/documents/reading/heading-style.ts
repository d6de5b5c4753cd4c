import type { Block } from './block.ts'
import type { Heading } from './section.ts'

/** The level of a heading where the format says that it is one: 1 stands highest. */
export const styleLevel = (block: Block): number | undefined => block.lines[0]?.style?.heading

const isFirm = (heading: Heading): boolean => heading.kind === 'numbered' || heading.kind === 'named'

/** The rank that numbers and words give the headings of one level. */
const firmRank = (headings: readonly Heading[]): number | undefined => {
  const ranks = headings.filter(isFirm).map(heading => heading.rank)
  return ranks.length > 0 ? Math.min(...ranks) : undefined
}

/** Levels to ranks: a level stands where its numbered headings do, others step by step below the one above them. */
const ranksOf = (levels: ReadonlyMap<number, readonly Heading[]>): ReadonlyMap<number, number> => {
  const ranks = new Map<number, number>()
  const sorted = [...levels.keys()].sort((a, b) => a - b)
  const firsts = sorted.map(level => firmRank(levels.get(level) ?? []))
  // What stands above the first numbered level is a title, and takes nothing under it.
  let above = firsts.find(rank => rank !== undefined) ?? 0
  let begun = !firsts.some(rank => rank !== undefined)
  sorted.forEach((level, at) => {
    const firm = firsts[at]
    if (firm !== undefined) {
      above = Math.max(firm, begun ? above : firm)
      begun = true
    } else if (begun) above++
    ranks.set(level, above)
  })
  return ranks
}

/** Headings that no number ranks stand as high as the document's own styles say. */
export const rankByStyle = (headings: Map<Block, Heading>): void => {
  const levels = new Map<number, Heading[]>()
  for (const [block, heading] of headings) {
    const level = styleLevel(block)
    if (level !== undefined) levels.set(level, [...(levels.get(level) ?? []), heading])
  }
  const ranks = ranksOf(levels)
  for (const [block, heading] of headings) {
    const rank = ranks.get(styleLevel(block) ?? Number.NaN)
    if (rank !== undefined && !isFirm(heading) && heading.kind !== 'part') headings.set(block, { ...heading, rank })
  }
}
