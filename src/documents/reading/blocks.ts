import type { Block } from './block.ts'
import { closes, goesOn, type Setting, setsBulletsApart } from './flow.ts'
import { type Labels, learnLabels } from './learned-labels.ts'
import type { Line } from './line.ts'
import { loneChapters } from './lone-numbers.ts'
import { localWidths } from './measure.ts'
import { joinLines } from './mend/join.ts'
import { mayOpen, type Opening, openingOf, plain } from './openings.ts'
import { isUnitLine } from './units.ts'

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
    cells: [],
    from: first?.number ?? 0,
    to: lines.at(-1)?.number ?? 0,
    gap: first?.gap ?? 0,
    opens: first?.opens ?? false,
  }
}

/** A list of units broken over lines: "Sundheds- og Omsorgsforvaltningen," / "Socialforvaltningen". */
const continuesUnits = (held: readonly Line[], line: Line): boolean =>
  /(?:,|\bog|-|\/)$/u.test(held.at(-1)?.text ?? '') && isUnitLine(line.text)

/** How this document sets its paragraphs, and the labels it prints. */
type Habits = Setting & { readonly labels: Labels; readonly chapters: ReadonlyMap<Line, string> }

/** A label that this document prints alone again and again opens a field wherever it stands. */
const isHabit = (own: Opening, line: Line, labels: Labels): boolean => own.kind === 'label' && labels.alone.has(line.text)

/** "8) …" straight after "7) …" is the next of the list, however that ended. */
const isNext = (before: Opening | undefined, own: Opening): boolean =>
  before?.kind === 'item' &&
  own.kind === 'item' &&
  own.marker === before.marker &&
  /^\d+$/.test(own.number ?? '') &&
  Number(own.number) === Number(before.number) + 1

const text = (rest: string): Opening => ({ ...plain, kind: 'text', rest })

const chapterOf = (line: Line, number: string | undefined): Opening | undefined =>
  number === undefined ? undefined : { ...plain, kind: 'item', number, rest: line.text.slice(number.length).trim() }

/** What a line opens in its place, or undefined where it goes on from the block before. */
const opens = (held: Held | undefined, line: Line, width: number, habits: Habits): Opening | undefined => {
  const { spacing, labels } = habits
  const before = held?.lines.at(-1)
  if (held && line.goesOn === true) return undefined
  const own = chapterOf(line, habits.chapters.get(line)) ?? openingOf(line, labels)
  // A heading that calls itself by its kind ("Indsats: Nye ramper") heads what follows: no field holds that.
  if (own?.kind === 'label' && own.field === 'title' && own.rest && line.style?.heading !== undefined) return text(own.rest)
  const apart = line.goesOn === false || (before !== undefined && before.style?.heading !== line.style?.heading)
  if (own && (apart || mayOpen(own, before, line, width) || isHabit(own, line, labels) || isNext(held?.opening, own))) return own
  if (!held || !before) return text(line.text)
  const { opening } = held
  const more = opening.kind === 'units' && line.gap <= spacing
  const free = line.style?.heading === undefined && (apart || (!more && closes(before, line)))
  if (free && isUnitLine(line.text, labels.units)) return { ...plain, kind: 'units', rest: line.text }
  if (apart) return text(line.text)
  const isWhole = opening.kind === 'columns' || (opening.kind === 'label' && opening.rest === '')
  if (isWhole || (opening.kind === 'units' && !continuesUnits(held.lines, line))) return text(line.text)
  return goesOn(opening.kind, held.lines, before, line, width, habits) ? undefined : text(line.text)
}

/** Lines to blocks. `spacing` is the usual number of blank lines inside a paragraph. */
export const toBlocks = (lines: readonly Line[], spacing: number): readonly Block[] => {
  const widths = localWidths(lines)
  const habits = { spacing, bulletsApart: setsBulletsApart(lines, spacing), labels: learnLabels(lines), chapters: loneChapters(lines) }
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
