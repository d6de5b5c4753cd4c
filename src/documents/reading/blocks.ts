import type { Block } from './block.ts'
import { columnsOf } from './columns.ts'
import type { Line } from './line.ts'
import { bulletOf, letterOf, numberOf } from './marks.ts'
import { localWidths } from './measure.ts'
import { joinLines } from './mend/join.ts'
import { isUnitLine } from './units.ts'
import { fieldNamed } from './words/labels.ts'

type Opening = Pick<Block, 'kind' | 'marker' | 'number' | 'field' | 'label' | 'columns'> & { readonly rest: string }

const plain = { marker: null, number: null, field: null, label: null, columns: [] } as const

/** "Ansvarlig: Socialforvaltningen": a label and its text on one line, parted by a colon, a tab or three blanks. */
const inlineLabel = (line: Line): Opening | undefined => {
  const colon = /^([^:]{2,80}):\s+(?=\S)/u.exec(line.text)
  if (colon?.[1] && /^\p{Lu}/u.test(colon[1])) {
    const field = fieldNamed(colon[1])
    if (field) return { ...plain, kind: 'label', field, label: colon[1], rest: line.text.slice(colon[0].length) }
  }
  const cells = /^\s*(\S.{0,60}?)(?:\t+| {3,})\s*(\S.*)$/u.exec(line.raw.length < 400 ? line.raw.trimEnd() : '')
  const field = cells?.[1] ? fieldNamed(cells[1].trim()) : undefined
  if (!field || !cells?.[2] || /\t| {3,}/.test(cells[2].trim())) return undefined
  return { ...plain, kind: 'label', field, label: cells[1]?.trim() ?? null, rest: cells[2].trim().replace(/\s+/g, ' ') }
}

/** What a line opens by its own words, wherever it stands; undefined where only its place can tell. */
const openingOf = (line: Line): Opening | undefined => {
  const { text } = line
  const bullet = bulletOf(text)
  if (bullet) return { ...plain, kind: 'bullet', marker: bullet.marker, rest: bullet.rest }
  const columns = columnsOf(text)
  if (columns) return { ...plain, kind: 'columns', columns, rest: text }
  const inline = inlineLabel(line)
  if (inline) return inline
  const field = fieldNamed(text)
  if (field) return { ...plain, kind: 'label', field, label: text, rest: '' }
  const item = numberOf(text)
  if (item) return { ...plain, kind: 'item', number: item.number, marker: item.sign, rest: item.rest }
  const letter = letterOf(text)
  if (letter) return { ...plain, kind: 'bullet', marker: letter.marker, rest: letter.rest }
  return undefined
}

const endsSentence = (text: string): boolean => /[.:;!?]["”“»')]?$/u.test(text)

/** A line that ends in one of these words, or in a comma, hyphen or open bracket, waits for the next. */
const waiting =
  /(?:[-,(/&]|\s[–—]|(?:^|[\s(-]\s?)(?:og|eller|samt|i|på|af|av|for|för|til|till|fra|från|med|om|ved|vid|hos|efter|under|over|mellem|som|der|at|att|den|det|de|en|et|ett|er|har|skal|vil|kan|kunne|blive|hvor|hvis|når|inden|och|jf\.|bl\.a\.|kr\.|mio\.|mia\.))$/iu

/** The sentence goes on in the next line, whatever stands between them. */
const runsOn = (before: Line, after: Line): boolean => {
  if (endsSentence(before.text) && !waiting.test(before.text)) return false
  if (/^[\p{Ll}(]/u.test(after.text)) return after.gap === 0 || before.text.length > 12 || waiting.test(before.text)
  return after.gap === 0 && (waiting.test(before.text) || /^\d[\d\s.–-]*$/.test(after.text))
}

/** Lines are set with proportional letters: this share of the width is room for doubt. */
const slackAfterSentence = 0.04
const slackInSentence = 0.2
/** A first line is as full as the column allows, or it is a heading. */
const slackOfFirstLine = 0.1

/** True where the next line's first word would have had room: whoever broke the line there meant it. */
const brokenOnPurpose = (
  before: Line,
  after: Line,
  width: number,
  slack = endsSentence(before.text) ? slackAfterSentence : slackInSentence,
): boolean => {
  const blank = after.text.indexOf(' ')
  const word = blank < 0 ? after.text.length : blank
  return before.text.length + 1 + word < width * (1 - slack)
}

/** Whether `after` belongs to the block that `before` is in. A bullet holds on to its lines longer: it has a sign where it begins. */
const goesOn = (kind: Block['kind'], held: readonly Line[], before: Line, after: Line, width: number, spacing: number): boolean => {
  if (runsOn(before, after)) return true
  const isBullet = kind === 'bullet'
  const apart = after.gap > spacing || after.opens
  // Slides set a bullet's first line apart from the rest of it.
  if (apart)
    return (
      isBullet &&
      held.length === 1 &&
      !after.opens &&
      after.gap <= spacing + 1 &&
      !endsSentence(before.text) &&
      !brokenOnPurpose(before, after, width)
    )
  if (isBullet) return !brokenOnPurpose(before, after, width, slackInSentence)
  return !brokenOnPurpose(before, after, width, held.length === 1 && !endsSentence(before.text) ? slackOfFirstLine : undefined)
}

/** A bare unit's name may be the rest of a sentence; it stands alone only where the line before is closed. */
const closes = (before: Line | undefined, line: Line): boolean =>
  !before || (line.gap > 0 && !/[-,]$/.test(before.text)) || line.opens || !waiting.test(before.text)

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

/** A number in mid-sentence ("… jf. pkt." / "5. Flere …") opens nothing; a bullet or label always does. */
const mayOpen = (opening: Opening, before: Line | undefined, line: Line, width: number): boolean => {
  if (opening.kind === 'bullet' && opening.marker !== '-' && opening.marker !== '–') return true
  if (!before || line.gap > 0 || line.opens) return true
  if (opening.kind === 'item' || opening.kind === 'bullet')
    return (
      endsSentence(before.text) ||
      brokenOnPurpose(before, line, width) ||
      numberOf(before.text) !== undefined ||
      bulletOf(before.text) !== undefined
    )
  if (opening.kind === 'label' && opening.label === line.text)
    return endsSentence(before.text) || brokenOnPurpose(before, line, width) || fieldNamed(before.text) !== undefined
  return true
}

/** Lines to blocks. `spacing` is the usual number of blank lines inside a paragraph. */
export const toBlocks = (lines: readonly Line[], spacing: number): readonly Block[] => {
  const widths = localWidths(lines)
  const blocks: Block[] = []
  let opening: Opening | undefined
  let held: Line[] = []
  const close = () => {
    if (opening && held.length > 0) blocks.push(build(opening, held))
    held = []
    opening = undefined
  }
  const open = (next: Opening, line: Line) => {
    close()
    opening = next
    held = [line]
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const width = Math.max(widths[at] ?? 0, widths[at - 1] ?? 0)
    const own = openingOf(line)
    if (own && mayOpen(own, before, line, width)) return open(own, line)
    const fresh: Opening = { ...plain, kind: 'text', rest: line.text }
    if (!opening || !before) return open(fresh, line)
    if (closes(before, line) && isUnitLine(line.text) && !(opening.kind === 'units' && line.gap <= spacing))
      return open({ ...fresh, kind: 'units' }, line)
    const isClosed =
      opening.kind === 'columns' ||
      (opening.kind === 'label' && opening.rest === '') ||
      (opening.kind === 'units' && !continuesUnits(held, line))
    if (isClosed) return open(fresh, line)
    if (!goesOn(opening.kind, held, before, line, width, spacing)) return open(fresh, line)
    held.push(line)
  })
  close()
  return blocks
}

/** A list of units broken over lines: "Sundheds- og Omsorgsforvaltningen," / "Socialforvaltningen". */
const continuesUnits = (held: readonly Line[], line: Line): boolean =>
  /(?:,|\bog|-|\/)$/u.test(held.at(-1)?.text ?? '') && isUnitLine(line.text)
