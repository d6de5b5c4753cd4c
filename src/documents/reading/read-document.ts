import type { Draft, DraftAmount, Language } from '../../domain/draft.ts'
import { accepted, type Outcome } from '../../domain/refusal.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import { toBlocks } from './blocks.ts'
import { readBudgets } from './budget-tables.ts'
import { collect } from './collect.ts'
import { otherSections } from './coverage.ts'
import { partFacts } from './facts.ts'
import { readUnannounced } from './fallback.ts'
import { readFigures } from './figures.ts'
import { ofFigure, ofGlyphs, ofInitiatives, ofNumbers, ofPersons, ofSections } from './findings.ts'
import type { Tell } from './formats/format.ts'
import { readFormat } from './formats/read-format.ts'
import { issuerOf, kindOf, languageOf, mainYear, periodOf, titleOf, visionOf } from './front-page.ts'
import { readGoals } from './goals.ts'
import { mergeRows, readGrids } from './grid.ts'
import { markDuplicates, understand, withBudget } from './initiatives.ts'
import { defaultLimits, type ReadingLimits } from './limits.ts'
import type { Line, RawLine } from './line.ts'
import { listedGoals } from './listed-goals.ts'
import { usualSpacing } from './measure.ts'
import { mend } from './mend/mend.ts'
import { sift } from './noise.ts'
import { partNotes } from './notes.ts'
import { outline } from './outline.ts'
import { bracketNames } from './owners.ts'
import { withoutLoneLabels } from './records.ts'
import { type KnownUnit, learnUnits } from './register.ts'
import { joinHeads } from './spread-heads.ts'
import { squeeze } from './squeeze.ts'
import { readTables } from './tables.ts'
import { translateLabels, withoutTaught } from './vocabulary.ts'

export type ReadingOptions = {
  /** The file's own name, kept as the draft's source. */
  readonly name: string
  readonly limits?: Partial<ReadingLimits>
  /** The authority's units: their names are the official ones. */
  readonly units?: readonly KnownUnit[]
  /** What a person's corrections of earlier documents taught. */
  readonly vocabulary?: Vocabulary
}

const currencies: Readonly<Record<Language, DraftAmount['currency']>> = { da: 'DKK', nb: 'NOK', sv: 'SEK', en: 'EUR' }

/** One non-blank line as it is shown beside the draft. `mended` is null where nothing had to be mended. */
export type ReadLine = { readonly number: number; readonly page: number; readonly text: string; readonly mended: string | null }

export type Reading = {
  readonly draft: Draft
  readonly lines: readonly ReadLine[]
  /** What the file holds and no page shows: see `FormatRead`. */
  readonly unseen: readonly string[]
}

const readLine = (line: Line): ReadLine => {
  const text = line.raw.trim()
  return { number: line.number, page: line.page, text, mended: text === line.text ? null : line.text }
}

/** Lines of any format to a draft and the lines it stands beside. Pure: the same lines give the same draft. */
export const readLines = (raws: readonly RawLine[], options: ReadingOptions): Omit<Reading, 'unseen'> => {
  const mended = mend(raws)
  const parted = partNotes(mended.lines)
  const spacing = usualSpacing(parted.lines)
  const vocabulary = options.vocabulary ?? []
  const sifted = sift(translateLabels(parted.lines, vocabulary), spacing)
  const budgets = readBudgets(sifted.lines)
  const { figures, lines } = readFigures(budgets.lines)
  const tables = readTables(lines)
  const grids = readGrids(tables.lines)
  const blocks = mergeRows(withoutLoneLabels(partFacts(joinHeads(toBlocks(grids.lines, spacing)))), [...tables.rows, ...grids.rows])
  const texts = blocks.map(block => block.text)
  const listed = listedGoals(blocks)
  const root = outline(blocks, new Map(listed.flatMap(({ title, number }) => (number === null ? [] : [[squeeze(title), number] as const]))))
  const inBrackets = bracketNames(blocks.flatMap(block => (block.kind === 'bullet' || block.kind === 'item' ? [block.text] : [])))
  const units = learnUnits(texts, [...inBrackets.map(name => ({ name })), ...(options.units ?? [])], vocabulary)
  const language = languageOf(texts)
  const setting = { units, currency: currencies[language], year: mainYear(texts) }
  const all = collect(root, units, texts)
  readUnannounced(root, units, texts, all)
  const collected = { ...all, initiatives: withoutTaught(all.initiatives, vocabulary) }
  const goals = readGoals(root, collected, listed)
  const initiatives = markDuplicates(withBudget(understand(collected.initiatives, setting), budgets, setting.currency))
  const headings = [...headingLines(collected.initiatives), ...tables.heads, ...grids.heads].sort((a, b) => a - b)
  const title = titleOf(root, blocks)
  const records = { goals, initiatives, figures, remarks: collected.remarks, headings }
  const kind = kindOf(root, texts, collected.initiatives.filter(found => found.layout === 'record').length)
  const draft: Draft = {
    source: options.name,
    title,
    issuer: kind === 'national-report' ? null : issuerOf(texts),
    kind,
    language,
    period: periodOf(title, texts),
    vision: visionOf(root),
    units: units.names.map(name => ({ name, abbreviation: [...units.abbreviations].find(([, full]) => full === name)?.[0] ?? null })),
    ...records,
    otherSections: [...otherSections(root, records), ...parted.notes, ...budgets.sections],
    findings: [
      ...ofGlyphs(mended.brokenNumbers, mended.tornLines, sifted.cutByLink),
      ...ofPersons(raws),
      ...figures.flatMap(ofFigure),
      ...ofInitiatives(initiatives),
      ...ofNumbers(goals, initiatives),
      ...ofSections(root, new Set(initiatives.map(each => each.lines[0]))),
    ].sort((a, b) => a.line - b.line),
    noise: sifted.noise,
  }
  return { draft, lines: mended.lines.map(readLine) }
}

/** Headings and unit lines that initiatives stand under: they are read into `section` and `responsible`. */
const headingLines = (initiatives: ReturnType<typeof collect>['initiatives']): number[] => {
  const lines = new Set<number>()
  for (const found of initiatives) {
    for (let section: typeof found.section | null = found.section; section?.heading; section = section.parent) {
      for (let line = section.heading.from; line <= section.heading.to; line++) lines.add(line)
    }
    if (found.owners) for (let line = found.owners.from; line <= found.owners.to; line++) lines.add(line)
  }
  return [...lines]
}

/**
 * Reads a document of any format we know. Refusals: `reading.empty`, `reading.not-text`, `reading.too-large` {max bytes},
 * `reading.too-many-lines` {max}, and those of its format.
 */
export const readWithLines = async (
  bytes: Uint8Array,
  options: ReadingOptions,
  tell: Tell = () => undefined,
): Promise<Outcome<Reading>> => {
  const read = await readFormat(bytes, { ...defaultLimits, ...options.limits }, tell)
  if (!read.ok) return read
  tell({ stage: 'structure' })
  const { lines, unseen, findings = [] } = read.value
  const reading = readLines(lines, options)
  const all = [...reading.draft.findings, ...findings].sort((a, b) => a.line - b.line)
  return accepted({ ...reading, draft: { ...reading.draft, findings: all }, unseen })
}

/** The draft alone, with the refusals of `readWithLines`. */
export const readDocument = async (bytes: Uint8Array, options: ReadingOptions): Promise<Outcome<Draft>> => {
  const reading = await readWithLines(bytes, options)
  return reading.ok ? accepted(reading.value.draft) : reading
}
