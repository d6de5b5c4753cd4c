import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { OperationRefused } from '../db/refusals.ts'
import { type Coverage, coverageOf } from '../documents/reading/coverage.ts'
import type { Reading } from '../documents/reading/read-document.ts'
import { readInChild } from '../documents/reading/read-in-child.ts'
import type { Draft, DraftFinding, DraftInitiative } from '../domain/draft.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import type { Translate } from '../i18n/translate.ts'
import { fileOf, readOptions } from './options.ts'
import { languageOf, type Terminal, terminal } from './terminal.ts'

const sentence = (t: Translate, finding: DraftFinding): string => t(`reading.finding.${finding.code}`, finding.params)

/** The draft as `--format json` prints it: findings carry their sentence too, for readers that have no table of them. */
const asJson = (draft: Draft, t: Translate): string =>
  JSON.stringify({ ...draft, findings: draft.findings.map(finding => ({ ...finding, message: sentence(t, finding) })) }, null, 2)

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

const print = (reading: Reading, format: string, t: Translate): string =>
  format === 'text' ? asText(reading.draft, t) : asJson(reading.draft, t)

/** `tovholder import FILE [--format json|text] [--coverage]`: reads a document and prints the draft. Needs no database and changes nothing. */
export const run = async (args: readonly string[], { t }: Terminal = terminal(languageOf(process.env))): Promise<number> => {
  const { values, positionals } = readOptions('import', args, {
    format: { type: 'string', default: 'json' },
    coverage: { type: 'boolean', default: false },
  })
  const file = fileOf('import', positionals)
  if (values.format !== 'json' && values.format !== 'text')
    throw new OperationRefused('unknown-option', { command: 'import', option: `--format ${values.format}` })
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    console.error(t('reading.no-such-file', { file }))
    return 1
  }
  const reading = await readInChild(bytes, { name: basename(file) })
  if (!reading.ok) {
    for (const refusal of reading.refusals) console.error(refusalText(t, refusal))
    return 1
  }
  const filled = reading.value.lines.map(line => line.number)
  console.log(values.coverage ? coverageText(coverageOf(reading.value.draft, filled), t) : print(reading.value, values.format, t))
  return 0
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
