import type { Block } from './block.ts'
import { closes, goesOn } from './flow.ts'
import type { Line } from './line.ts'
import { localWidths } from './measure.ts'
import { joinLines } from './mend/join.ts'
import { mayOpen, type Opening, openingOf, plain } from './openings.ts'
import { isUnitLine } from './units.ts'
import { fieldNamed } from './words/labels.ts'

type Held = { readonly opening: Opening; readonly lines: Line[] }

const build = (opening: Opening, lines: readonly Line[]): Block => {
  const [first] = lines
  const texts = lines.map((line, at) => (at === 0 ? opening.rest : line.text))
  return {
    kind: opening.kind,
    lines,
    text: joinLines(texts),
    marker: opening.marker,
    number: opening.number,
    field: opening.field,
    label: opening.label,
    columns: opening.columns,
    from: first?.number ?? 0,
    to: lines.at(-1)?.number ?? 0,
    gap: first?.gap ?? 0,
    opens: first?.opens ?? false,
  }
}

/** A list of units broken over lines: "Sundheds- og Omsorgsforvaltningen," / "Socialforvaltningen". */
const continuesUnits = (held: readonly Line[], line: Line): boolean =>
  /(?:,|\bog|-|\/)$/u.test(held.at(-1)?.text ?? '') && isUnitLine(line.text)

/** How this document sets its paragraphs, and the labels it prints again and again. */
type Habits = { readonly spacing: number; readonly labels: ReadonlySet<string> }

/** A label printed alone on its line three times is one wherever it stands, even close under a full line. */
const repeatedLabels = (lines: readonly Line[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { text } of lines) if (fieldNamed(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text))
}

/** What a line opens in its place, or undefined where it goes on from the block before. */
const opens = (held: Held | undefined, line: Line, width: number, { spacing, labels }: Habits): Opening | undefined => {
  const before = held?.lines.at(-1)
  const own = openingOf(line)
  if (own && (mayOpen(own, before, line, width) || (own.kind === 'label' && labels.has(line.text)))) return own
  const fresh: Opening = { ...plain, kind: 'text', rest: line.text }
  if (!held || !before) return fresh
  const { opening } = held
  const more = opening.kind === 'units' && line.gap <= spacing
  if (closes(before, line) && isUnitLine(line.text) && !more) return { ...fresh, kind: 'units' }
  const isWhole = opening.kind === 'columns' || (opening.kind === 'label' && opening.rest === '')
  if (isWhole || (opening.kind === 'units' && !continuesUnits(held.lines, line))) return fresh
  return goesOn(opening.kind, held.lines, before, line, width, spacing) ? undefined : fresh
}

/** Lines to blocks. `spacing` is the usual number of blank lines inside a paragraph. */
export const toBlocks = (lines: readonly Line[], spacing: number): readonly Block[] => {
  const widths = localWidths(lines)
  const habits = { spacing, labels: repeatedLabels(lines) }
  const blocks: Block[] = []
  let held: Held | undefined
  lines.forEach((line, at) => {
    const width = Math.max(widths[at] ?? 0, widths[at - 1] ?? 0)
    const opening = opens(held, line, width, habits)
    if (!opening) {
      held?.lines.push(line)
      return
    }
    if (held) blocks.push(build(held.opening, held.lines))
    held = { opening, lines: [line] }
  })
  if (held) blocks.push(build(held.opening, held.lines))
  return blocks
}
