import { findCpr } from '../../domain/cpr.ts'
import type { DraftFigure, DraftFinding, DraftGoal, DraftInitiative, FindingCode } from '../../domain/draft.ts'
import { textOf } from './found.ts'
import type { RawLine } from './line.ts'
import type { BrokenNumber } from './mend/digits.ts'
import type { Section } from './section.ts'
import { squeeze } from './squeeze.ts'
import { isTotalRow } from './totals.ts'

export const finding = (code: FindingCode, line: number, params: DraftFinding['params'] = {}): DraftFinding => ({ code, params, line })

export const ofGlyphs = (broken: readonly BrokenNumber[], torn: readonly number[], cut: readonly number[]): DraftFinding[] => [
  ...broken.map(each => finding('broken-digits', each.line, { printed: each.printed, meant: each.meant ?? '?' })),
  ...(torn[0] === undefined ? [] : [finding('broken-glyphs', torn[0], { count: torn.length })]),
  ...cut.map(line => finding('cut-by-link', line)),
]

/** Personal identity numbers, line by line: a number never runs over a line's end. */
export const ofPersons = (lines: readonly RawLine[]): DraftFinding[] =>
  lines.filter(line => /\d{6}/.test(line.raw) && findCpr(line.raw).length > 0).map(line => finding('personal-number', line.number))

/** Attainment is rounded in print: a point either way is no fault. */
const roundingPoint = 1

/** Sums that do not add up, and percentages that are not the ratio of the two numbers beside them. */
export const ofFigure = (figure: DraftFigure): DraftFinding[] => {
  const found: DraftFinding[] = []
  const parts = figure.rows.filter(row => !isTotalRow(row.unit))
  const total = figure.rows.find(row => isTotalRow(row.unit))
  for (const column of ['actual', 'target'] as const) {
    const sum = parts.reduce((all, row) => all + (row[column] ?? 0), 0)
    const printed = total?.[column]
    if (total && printed !== null && printed !== undefined && sum !== printed)
      found.push(finding('total-mismatch', total.line, { sum, printed, what: column }))
  }
  for (const row of figure.rows) {
    if (row.actual === null || !row.target || row.attainmentPct === null) continue
    const computed = Math.round((row.actual / row.target) * 100)
    if (Math.abs(computed - row.attainmentPct) > roundingPoint)
      found.push(finding('percentage-mismatch', row.line, { unit: row.unit, computed, printed: row.attainmentPct }))
  }
  return found
}

const amountsMismatch = (initiative: DraftInitiative): DraftFinding[] => {
  const total = initiative.funding.find(each => each.role === 'total')
  const parts = initiative.funding.filter(each => each.role === 'part-of')
  const sum = parts.reduce((all, each) => all + each.amount, 0)
  // "Heraf 5 mio. kr." is a part among others; only what is shared out must add up.
  const isWhole = /(?<!\p{L})(?:fordel|fördel)/iu.test(total?.note ?? '')
  return total && isWhole && parts.length >= 2 && sum !== total.amount
    ? [finding('total-mismatch', total.line, { sum, printed: total.amount, what: total.text })]
    : []
}

const contradictions = (initiative: DraftInitiative): DraftFinding[] => {
  const { from, to } = initiative.timeframe ?? {}
  const titled = /(?<!\d)((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)/u.exec(initiative.title ?? '')
  const line = initiative.evidence.timeframe?.[0] ?? initiative.lines[0]
  if (from && to && from.slice(0, 4) > to.slice(0, 4)) return [finding('contradiction', line, { one: from, other: to })]
  if (titled?.[2] && to && to.slice(0, 4) !== titled[2]) return [finding('contradiction', line, { one: titled[2], other: to.slice(0, 4) })]
  return []
}

/** A document that gives owners or horizons to most of its initiatives owes them to all. */
const mostHave = 0.6

export const ofInitiatives = (initiatives: readonly DraftInitiative[]): DraftFinding[] => {
  const owned = initiatives.filter(each => each.responsible.length > 0).length > initiatives.length * mostHave
  const timed = initiatives.filter(each => each.evidence.timeframe !== undefined).length > initiatives.length * mostHave
  return initiatives.flatMap(each => [
    ...(each.duplicateOf ? [finding('duplicate', each.lines[0], { first: Number(each.duplicateOf.replace('line ', '')) })] : []),
    ...(owned && each.responsible.length === 0 ? [finding('missing-owner', each.lines[0])] : []),
    ...(timed && each.timeframe === null ? [finding('missing-timeframe', each.lines[0])] : []),
    ...amountsMismatch(each),
    ...contradictions(each),
  ])
}

/** A page printed twice is a fault; a line of a form that comes again is not. */
const longEnough = 200

const sectionsIn = (root: Section): Section[] => [root, ...root.children.flatMap(sectionsIn)]

/** Sections printed a second time, heading and text, where no initiative was read from them: those are marked themselves. */
export const ofSections = (root: Section, taken: ReadonlySet<number>): DraftFinding[] => {
  const first = new Map<string, number>()
  return sectionsIn(root).flatMap(({ heading, body }) => {
    if (!heading || taken.has(heading.from)) return []
    const text = squeeze(textOf(body.slice(0, longEnough)).text.slice(0, 4 * longEnough))
    if (text.length < longEnough) return []
    const key = `${squeeze(heading.words)}|${text}`
    const earlier = first.get(key)
    if (earlier !== undefined) return [finding('duplicate', heading.from, { first: earlier })]
    first.set(key, heading.from)
    return []
  })
}

type Numbered = { readonly number: string; readonly line: number }

/** Numbers at one depth under one number should follow each other. */
export const ofNumbers = (goals: readonly DraftGoal[], initiatives: readonly DraftInitiative[]): DraftFinding[] => {
  const all: Numbered[] = [
    ...goals.flatMap(goal => (goal.number && goal.confidence > 0.9 ? [{ number: goal.number, line: goal.line }] : [])),
    ...initiatives.flatMap(each => (each.number && !each.duplicateOf ? [{ number: each.number, line: each.lines[0] }] : [])),
  ].sort((a, b) => a.line - b.line)
  const last = new Map<string, Numbered>()
  const found: DraftFinding[] = []
  for (const each of all) {
    const parts = each.number.split('.')
    const stem = `${parts.length}|${parts.slice(0, -1).join('.')}`
    const before = last.get(stem)
    const step = Number(parts.at(-1)) - Number(before?.number.split('.').at(-1) ?? each.number)
    if (before && step > 1) found.push(finding('numbering-gap', each.line, { before: before.number, after: each.number }))
    last.set(stem, each)
  }
  return found
}
