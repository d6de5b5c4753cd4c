import { parseDecimal } from '../../domain/decimal.ts'
import { formatStated } from '../../i18n/format.ts'
import { type Lang, translator } from '../../i18n/translate.ts'
import { CSV_START, type CsvValue, csvRow } from '../../site/open-data/csv.ts'
import type { Exported, ExportedField } from './export-store.ts'

const COLUMNS = [
  'number',
  'title',
  'summary',
  'draft',
  'goals',
  'lead',
  'partners',
  'coordinator',
  'coordinator-email',
  'target-groups',
  'from',
  'to',
  'printed-time',
  'ongoing',
  'permanent',
  'funding',
  'amount',
  'phase',
  'assessment',
  'trend',
  'reason',
  'next-step',
  'stated-on',
  'text',
  'id',
] as const

/** A spreadsheet for people: words instead of codes, the authority's own fields last. */
export const csvHead = (lang: Lang, fields: readonly ExportedField[]): string => {
  const t = translator(lang)
  return CSV_START + csvRow(lang, [...COLUMNS.map(column => t(`plans.file.${column}`)), ...fields.map(field => field.name)])
}

export function csvOf(lang: Lang, fields: readonly ExportedField[], one: Exported): string {
  const t = translator(lang)
  const units = (isLead: boolean) =>
    one.units
      .filter(({ part }) => (part !== 'partner') === isLead)
      .map(({ name }) => name)
      .join(', ')
  const { status } = one
  return csvRow(lang, [
    ...[one.number, one.title, one.summary, one.isDraft, one.goals.join(', '), units(true), units(false)],
    ...[one.coordinatorName, one.coordinatorEmail, [...one.targetGroups, one.targetGroupWords].filter(Boolean).join(', ')],
    one.startsOn && one.startsPrecision && formatStated(lang, one.startsOn, one.startsPrecision),
    one.endsOn && one.endsPrecision && formatStated(lang, one.endsOn, one.endsPrecision),
    ...[one.timeframeWords, one.ongoing, one.permanent, t(`history.value.funding_status.${one.fundingStatus}`)],
    one.amountOre === null ? null : one.amountOre / 100,
    status && t(`history.value.phase.${status.phase}`),
    status && t(`history.value.assessment.${status.assessment}`),
    status?.trend && t(`history.value.trend.${status.trend}`),
    ...[status?.reason, status?.nextStep, status?.statedOn, one.text, one.id],
    ...fields.map(field => ownCell(field, one.own[field.id])),
  ])
}

/** A number as a number, so that a spreadsheet can count with it. */
const ownCell = ({ kind }: ExportedField, value: string | undefined): CsvValue =>
  kind === 'number' && value !== undefined ? parseDecimal(value) : value

/** The same for programs: codes instead of words, money in whole øre, own fields by their ids. */
export const jsonOf = (one: Exported, isFirst: boolean): string => (isFirst ? '\n' : ',\n') + JSON.stringify(one)
