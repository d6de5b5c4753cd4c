import type { Draft, LineRange } from '../draft.ts'

/** Runs of non-blank lines that the draft accounts for nowhere. `filled` is ascending. */
export function unplacedLines(draft: Draft, filled: readonly number[]): readonly LineRange[] {
  const placed = new Set([...draft.noise, ...draft.headings])
  for (const [from, to] of placesIn(draft)) for (let line = from; line <= to; line++) placed.add(line)
  const runs: [number, number][] = []
  let open: [number, number] | undefined
  for (const line of filled) {
    if (placed.has(line)) open = undefined
    else if (open) open[1] = line
    else {
      open = [line, line]
      runs.push(open)
    }
  }
  return runs
}

const placesIn = (draft: Draft): readonly LineRange[] => [
  ...draft.goals.flatMap(goal => [goal.lines, ...goal.priorities.map(priority => priority.lines)]),
  ...draft.initiatives.map(initiative => initiative.lines),
  ...draft.figures.map(figure => figure.lines),
  ...draft.remarks.map(remark => remark.lines),
  ...draft.otherSections.map(section => section.lines),
]
