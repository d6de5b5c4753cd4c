import type { Block } from './block.ts'
import type { Line } from './line.ts'
import { bulletOf } from './marks.ts'

/** The end alone is looked at: a pattern bound to the end of a text is tried from each of its letters. */
export const endsSentence = (text: string): boolean => /[.:;!?]["”“»')]?$/u.test(text.slice(-2))

/** A line that ends in one of these words, or in a comma, hyphen or open bracket, waits for the next. */
const waiting =
  /(?:[-,(/&]|\s[–—]|(?:^|[\s(-]\s?)(?:og|eller|samt|i|på|af|av|for|för|til|till|fra|från|med|om|ved|vid|hos|efter|under|over|mellem|som|der|at|att|den|det|de|en|et|ett|er|har|skal|vil|kan|kunne|blive|hvor|hvis|når|inden|och|jf\.|bl\.a\.|kr\.|mio\.|mia\.))$/iu

/** Longer than the longest of those words and the blanks before it. */
const longestWaiting = 16

const waits = (text: string): boolean => waiting.test(text.slice(-longestWaiting))

/** The sentence goes on in the next line, whatever stands between them. */
const runsOn = (before: Line, after: Line): boolean => {
  if (endsSentence(before.text) && !waits(before.text)) return false
  if (/^[\p{Ll}(]/u.test(after.text)) return after.gap === 0 || before.text.length > 12 || waits(before.text)
  return after.gap === 0 && (waits(before.text) || /^\d[\d\s.–-]*$/.test(after.text))
}

/** Lines are set with proportional letters: this share of the width is room for doubt. */
const slackAfterSentence = 0.04
const slackInSentence = 0.2
/** A first line is as full as the column allows, or it is a heading. */
const slackOfFirstLine = 0.1

/** True where the next line's first word would have had room: whoever broke the line there meant it. */
export const brokenOnPurpose = (
  before: Line,
  after: Line,
  width: number,
  slack = endsSentence(before.text) ? slackAfterSentence : slackInSentence,
): boolean => {
  const blank = after.text.indexOf(' ')
  const word = blank < 0 ? after.text.length : blank
  return before.text.length + 1 + word < width * (1 - slack)
}

/**
 * A page ends where it is full, in mid-sentence or between two: the text goes on when the last line is full as well
 * and what follows is text, not the short line of a heading.
 */
const flowsOverPage = (before: Line, after: Line, width: number): boolean => {
  if (waits(before.text)) return true
  return !brokenOnPurpose(before, after, width, slackAfterSentence) && after.text.length > width * 0.6
}

/** How the document is set. */
export type Setting = {
  /** The usual number of blank lines inside a paragraph. */
  readonly spacing: number
  /** Slides set a bullet's first line apart from the rest of it. */
  readonly bulletsApart: boolean
}

/** Whether some bullet's first line has a blank line and then, small, the rest of its sentence. */
export const setsBulletsApart = (lines: readonly Line[], spacing: number): boolean =>
  lines.some((line, at) => {
    const next = lines[at + 1]
    return (
      next !== undefined &&
      next.gap > spacing &&
      /^\p{Ll}/u.test(next.text) &&
      bulletOf(line.text) !== undefined &&
      !endsSentence(line.text)
    )
  })

/** "Et arbejde at stå op til" waits for nothing: much room was left, and what follows is a full line that begins with a capital. */
const endsOnPreposition = (before: Line, after: Line, width: number): boolean =>
  /\p{Ll}$/u.test(before.text) &&
  /^\p{Lu}/u.test(after.text) &&
  after.text.length > width * 0.75 &&
  brokenOnPurpose(before, after, width, 0.3)

/** Whether `after` belongs to the block that `before` is in. A bullet holds on to its lines longer: it has a sign where it begins. */
export const goesOn = (
  kind: Block['kind'],
  held: readonly Line[],
  before: Line,
  after: Line,
  width: number,
  { spacing, bulletsApart }: Setting,
): boolean => {
  if (runsOn(before, after) && !endsOnPreposition(before, after, width)) return true
  if (after.opens) return flowsOverPage(before, after, width)
  const isBullet = kind === 'bullet'
  if (after.gap > spacing)
    return (
      bulletsApart &&
      isBullet &&
      held.length === 1 &&
      after.gap <= spacing + 1 &&
      !endsSentence(before.text) &&
      !brokenOnPurpose(before, after, width)
    )
  if (isBullet) return !brokenOnPurpose(before, after, width, slackInSentence)
  return !brokenOnPurpose(before, after, width, held.length === 1 && !endsSentence(before.text) ? slackOfFirstLine : undefined)
}

/** A bare unit's name may be the rest of a sentence; it stands alone only where the line before is closed. */
export const closes = (before: Line | undefined, line: Line): boolean =>
  !before || (line.gap > 0 && !/[-,]$/.test(before.text)) || line.opens || !waits(before.text)
