import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { OperationRefused } from '../db/refusals.ts'
import { type Coverage, coverageOf } from '../documents/reading/coverage.ts'
import type { Reading, ReadingOptions } from '../documents/reading/read-document.ts'
import { isArchive, readInChild, unpackInChild } from '../documents/reading/read-in-child.ts'
import type { Draft, DraftFinding, DraftInitiative } from '../domain/draft.ts'
import type { Refusal } from '../domain/refusal.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import type { Translate } from '../i18n/translate.ts'
import { progressOn } from './import-progress.ts'
import { fileOf, readOptions } from './options.ts'
import { languageOf, type Terminal, terminal as terminalOf } from './terminal.ts'

const sentence = (t: Translate, finding: DraftFinding): string => t(`reading.finding.${finding.code}`, finding.params)

/** The draft as `--format json` prints it: findings carry their sentence too, for readers that have no table of them. */
const withSentences = (draft: Draft, t: Translate) => ({
  ...draft,
  findings: draft.findings.map(finding => ({ ...finding, message: sentence(t, finding) })),
})

const brief = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

const initiativeLine = (each: DraftInitiative, t: Translate): string => {
  const owners = each.responsible.join(', ') || t('reading.no-owner')
  const years = [each.timeframe?.from, each.timeframe?.to].filter(Boolean).join(' – ')
  const money = each.funding.map(amount => amount.text).join(', ')
  const facts = [owners, years, money].filter(fact => fact !== '').join(' · ')
  return `  ${each.number ?? '·'} ${brief(each.title ?? each.text, 90)}\n      ${facts} · ${t('reading.line', { line: each.lines[0] })} · ${each.confidence.toFixed(2)}`
}

const asText = (draft: Draft, t: Translate): string => {
  const { goals, initiatives, figures, remarks } = draft
  const counts = { goals: goals.length, initiatives: initiatives.length, figures: figures.length, remarks: remarks.length }
  return [
    draft.title ?? draft.source,
    t('reading.counts', counts),
    '',
    ...goals.map(goal => `${goal.number ?? '·'} ${goal.title}`),
    '',
    ...initiatives.map(each => initiativeLine(each, t)),
    '',
    ...draft.findings.map(finding => `${t('reading.line', { line: finding.line })}: ${sentence(t, finding)}`),
  ].join('\n')
}

const coverageText = (coverage: Coverage, t: Translate): string => {
  const percent = (Math.floor(coverage.share * 1000) / 10).toFixed(1)
  const share = t('reading.coverage', { accounted: coverage.accounted, filled: coverage.filled, percent })
  return coverage.left.length === 0 ? share : `${share}\n${t('reading.left-over', { lines: coverage.left.join(', ') })}`
}

type Shape = { readonly format: 'json' | 'text'; readonly coverage: boolean }

const inWords = ({ draft, lines }: Reading, shape: Shape, t: Translate): string =>
  shape.coverage
    ? coverageText(
        coverageOf(
          draft,
          lines.map(line => line.number),
        ),
        t,
      )
    : asText(draft, t)

const asData = (readings: readonly Reading[], t: Translate) => readings.map(reading => withSentences(reading.draft, t))

type Known = Pick<ReadingOptions, 'units' | 'vocabulary'>

/** One document's draft; or of a ZIP an array of them, in words one after another. What could not be read is said beside it. */
const readSeveral = async (bytes: Uint8Array, shape: Shape, known: Known, terminal: Terminal): Promise<number> => {
  const { t } = terminal
  const files = await unpackInChild(bytes)
  if (!files.ok) return tell(files.refusals, t)
  const readings: Reading[] = []
  for (const { name, bytes: part } of files.value) {
    const reading = await readInChild(part, { name, ...known }, { tell: progressOn(terminal) })
    if (reading.ok) readings.push(reading.value)
    else tell(reading.refusals, t, name)
  }
  if (shape.format === 'json' && !shape.coverage) console.log(JSON.stringify(asData(readings, t), null, 2))
  else for (const reading of readings) console.log(`${reading.draft.source}\n${inWords(reading, shape, t)}\n`)
  return readings.length > 0 ? 0 : 1
}

/** Says on the error stream why a file was not read. */
const tell = (refusals: readonly Refusal[], t: Translate, name?: string): number => {
  for (const refusal of refusals) console.error(name === undefined ? refusalText(t, refusal) : `${name}: ${refusalText(t, refusal)}`)
  return 1
}

/**
 * `tovholder import FILE [--format json|text] [--coverage] [--authority SLUG [--review]]`: reads a document and prints the draft; of a
 * ZIP of documents an array of drafts. Needs no database unless an authority is named, and changes nothing unless the draft is to be
 * reviewed: then the document is kept, and the address of its review printed.
 */
export const run = async (args: readonly string[], terminal: Terminal = terminalOf(languageOf(process.env))): Promise<number> => {
  const { t } = terminal
  const { values, positionals } = readOptions('import', args, {
    format: { type: 'string', default: 'json' },
    coverage: { type: 'boolean', default: false },
    authority: { type: 'string' },
    review: { type: 'boolean', default: false },
  })
  const file = fileOf('import', positionals)
  if (values.format !== 'json' && values.format !== 'text')
    throw new OperationRefused('unknown-option', { command: 'import', option: `--format ${values.format}` })
  if (values.review && values.authority === undefined) {
    terminal.complain('operations.help.import')
    return 2
  }
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    console.error(t('reading.no-such-file', { file }))
    return 1
  }
  const shape: Shape = { format: values.format, coverage: values.coverage }
  if (values.authority === undefined) return printDraft(file, bytes, shape, {}, terminal)
  // Only here is a database needed, and what it takes to open one.
  const { intoReview, knownTo } = await import('./import-review.ts')
  if (values.review) return intoReview(values.authority, file, bytes, terminal)
  const known = await knownTo(values.authority, terminal)
  return known ? printDraft(file, bytes, shape, known, terminal) : 1
}

async function printDraft(file: string, bytes: Uint8Array, shape: Shape, known: Known, terminal: Terminal): Promise<number> {
  const { t } = terminal
  const reading = await readInChild(bytes, { name: basename(file), ...known }, { tell: progressOn(terminal) })
  if (isArchive(reading)) return readSeveral(bytes, shape, known, terminal)
  if (!reading.ok) return tell(reading.refusals, t)
  const asked = shape.format === 'json' && !shape.coverage
  console.log(asked ? JSON.stringify(withSentences(reading.value.draft, t), null, 2) : inWords(reading.value, shape, t))
  return 0
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
