import type { Draft, DraftSection, LineRange } from '../../domain/draft.ts'
import type { Block } from './block.ts'
import type { Section } from './section.ts'

const claim = (lines: Set<number>, range: LineRange): void => {
  for (let line = range[0]; line <= range[1]; line++) lines.add(line)
}

/** Every line that a record of the draft was read from. */
const linesOfRecords = (draft: Pick<Draft, 'goals' | 'initiatives' | 'figures' | 'remarks' | 'headings'>): Set<number> => {
  const lines = new Set<number>(draft.headings)
  for (const goal of draft.goals) {
    claim(lines, goal.lines)
    for (const priority of goal.priorities) claim(lines, priority.lines)
  }
  for (const each of [...draft.initiatives, ...draft.figures, ...draft.remarks]) claim(lines, each.lines)
  return lines
}

/** Text that no record was read from, by the heading it stands under: kept, so that nothing is lost. */
export const otherSections = (
  root: Section,
  draft: Pick<Draft, 'goals' | 'initiatives' | 'figures' | 'remarks' | 'headings'>,
): DraftSection[] => {
  const taken = linesOfRecords(draft)
  const sections: DraftSection[] = []
  const visit = (section: Section) => {
    const own: Block[] = [...(section.heading ? [section.heading.block] : []), ...section.body]
    let open: { from: number; to: number; text: string } | null = null
    const close = () => {
      if (open) sections.push({ title: section.heading?.title ?? open.text.slice(0, 80), lines: [open.from, open.to] })
      open = null
    }
    for (const block of own) {
      const free = block.lines.filter(line => !taken.has(line.number))
      const [first] = free
      if (!first) close()
      else {
        open ??= { from: first.number, to: first.number, text: block.text }
        open.to = Math.max(open.to, free.at(-1)?.number ?? open.to)
      }
    }
    close()
    section.children.forEach(visit)
  }
  visit(root)
  return sections.sort((a, b) => a.lines[0] - b.lines[0])
}

export type Coverage = { readonly filled: number; readonly accounted: number; readonly share: number; readonly left: readonly number[] }

/** Which of the non-blank lines of a text the draft accounts for: in a record, in another section, or known noise. */
export const coverageOf = (draft: Draft, filledLines: readonly number[]): Coverage => {
  const accounted = linesOfRecords(draft)
  for (const section of draft.otherSections) claim(accounted, section.lines)
  for (const line of draft.noise) accounted.add(line)
  const left = filledLines.filter(line => !accounted.has(line))
  const share = filledLines.length === 0 ? 1 : 1 - left.length / filledLines.length
  return { filled: filledLines.length, accounted: filledLines.length - left.length, share, left }
}
