import { parseDecimal } from '../../domain/decimal.ts'
import { formatStated } from '../../i18n/format.ts'
import { isKey, type Lang, translator } from '../../i18n/translate.ts'
import type { InitiativeListData, OwnData } from '../../publishing/published-data.ts'
import { sitePaths } from '../../web/paths.ts'
import type { ListedInitiative } from '../list/list-store.ts'
import { plain } from '../pages/context.ts'
import type { SiteFrame } from '../site-frame.ts'
import { CSV_START, type CsvValue, csvRow } from './csv.ts'

export type FileOf = { readonly lang: Lang; readonly frame: SiteFrame; readonly origin: string }

const COLUMNS = [
  'number',
  'title',
  'summary',
  'units',
  'status',
  'trend',
  'from',
  'to',
  'ongoing',
  'permanent',
  'printed-time',
  'funding',
  'amount',
  'permanent-money',
  'changed',
  'address',
  'id',
] as const

/** The list as a spreadsheet: a row of headings, then a row an initiative. */
export async function* initiativesCsv(of: FileOf, batches: AsyncIterable<readonly ListedInitiative[]>): AsyncGenerator<string> {
  const t = translator(of.lang)
  const headings = [...COLUMNS.map(column => t(`site.csv.${column}`)), ...ownFieldsOf(of).map(field => plain(of.lang, field.name))]
  yield CSV_START + csvRow(of.lang, headings)
  for await (const batch of batches) yield batch.map(row => csvRow(of.lang, valuesOf(of, row))).join('')
}

function valuesOf(of: FileOf, row: ListedInitiative): CsvValue[] {
  const { lang } = of
  const { data } = row
  const { timeframe } = data
  const words = wordsIn(lang)
  const stated = (date: InitiativeListData['timeframe']['from']) => date && formatStated(lang, date.date, date.precision)
  const own = lang === 'en' ? (text: { da: string; en?: string }) => text.en ?? text.da : (text: { da: string }) => text.da
  return [
    ...[row.number, own(data.title), own(data.summary), data.leadUnits.join(', ')],
    ...[words(`components.status.${data.status}`), data.trend && words(`site.trend.${data.trend}`)],
    ...[stated(timeframe.from), stated(timeframe.to), timeframe.ongoing, timeframe.permanent, timeframe.words],
    ...[words(`site.funding.${data.fundingStatus}`), data.amountOre === undefined ? undefined : data.amountOre / 100, data.permanentMoney],
    ...[row.changedAt.toISOString().slice(0, 10), addressOf(of, data.slug), row.recordId],
    ...ownFieldsOf(of).map(field => ownCell(data.own?.find(each => each.id === field.id))),
  ]
}

const ownFieldsOf = ({ frame }: FileOf) => frame.data.ownFields ?? []

/** A number as a number, so that a spreadsheet can count with it. */
const ownCell = (own: OwnData | undefined): CsvValue => (own?.kind === 'number' ? parseDecimal(own.value) : own?.value)

function wordsIn(lang: Lang): (key: string) => string {
  const t = translator(lang)
  return key => (isKey(key) ? t(key) : (key.split('.').at(-1) ?? ''))
}

const addressOf = ({ origin, frame, lang }: FileOf, slug: string): string =>
  origin + sitePaths(frame.slug, lang).record('initiatives', slug)

/** The list for programs: codes instead of words, money in whole øre, both languages of every text. */
export async function* initiativesJson(of: FileOf, batches: AsyncIterable<readonly ListedInitiative[]>): AsyncGenerator<string> {
  const { authorityId, slug, version, publishedAt, data } = of.frame
  const head = { authority: { id: authorityId, slug, name: data.name }, version, publishedAt }
  yield `${JSON.stringify(head).slice(0, -1)},"initiatives":[`
  let first = true
  for await (const batch of batches) {
    const items = batch.map(row => {
      const item = { id: row.recordId, number: row.number, address: addressOf(of, row.data.slug), changedAt: row.changedAt, ...row.data }
      const before = first ? '\n' : ',\n'
      first = false
      return before + JSON.stringify(item)
    })
    yield items.join('')
  }
  yield '\n]}\n'
}
