import { type Key, translator } from '../../i18n/translate.ts'
import type { DocumentData, GoalData, PlanData, PolicyData, TargetGroupData, Text, UnitData } from '../../publishing/published-data.ts'
import type { StatusReportData } from '../../publishing/report-data.ts'
import { sitePaths } from '../../web/paths.ts'
import type { Publication } from '../records/change-store.ts'
import type { RecordPageName } from '../records/page-of.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { CSV_START, type CsvValue, csvRow } from './csv.ts'
import type { FileOf } from './initiative-files.ts'

type AnyData = PolicyData | GoalData | UnitData | PlanData | TargetGroupData | StatusReportData | Omit<DocumentData, 'lines'>
type AnyRecord = PublishedRecord<AnyData>

type Shape = readonly (readonly [heading: Key, value: (data: AnyData, own: (text: Text) => string) => CsvValue])[]

/** What a row has besides number, title, address and id. */
const SHAPES: Readonly<Record<RecordPageName, Shape>> = {
  policies: [
    ['site.csv.from', data => ('periodFrom' in data ? data.periodFrom : '')],
    ['site.csv.to', data => ('periodTo' in data ? data.periodTo : '')],
    ['site.csv.adopted', data => ('adoptedOn' in data ? data.adoptedOn : '')],
  ],
  goals: [
    ['site.csv.policy', (data, own) => ('policy' in data ? own(data.policy.title) : '')],
    ['site.csv.part-of', (data, own) => ('parent' in data && data.parent ? own(data.parent.title) : '')],
    ['site.csv.text', (data, own) => ('text' in data ? own(data.text) : '')],
    ['site.csv.articles', data => ('articles' in data ? data.articles.join(', ') : '')],
  ],
  units: [
    ['site.csv.abbreviation', data => ('abbreviation' in data ? data.abbreviation : '')],
    ['site.csv.part-of', (data, own) => ('parent' in data && data.parent ? own(data.parent.title) : '')],
    ['site.csv.ended', data => ('validTo' in data ? data.validTo : '')],
  ],
  plans: [
    ['site.csv.policy', (data, own) => ('policy' in data ? own(data.policy.title) : '')],
    ['site.csv.from', data => ('periodFrom' in data ? data.periodFrom : '')],
    ['site.csv.to', data => ('periodTo' in data ? data.periodTo : '')],
  ],
  'target-groups': [['site.csv.text', (data, own) => ('description' in data ? own(data.description) : '')]],
  status: [
    ['site.csv.from', data => ('windowFrom' in data ? data.windowFrom : '')],
    ['site.csv.to', data => ('windowTo' in data ? data.windowTo : '')],
    ['site.csv.published', data => ('frozenOn' in data ? data.frozenOn : '')],
  ],
  documents: [
    ['site.csv.issuer', data => ('issuer' in data ? data.issuer : '')],
    ['site.csv.dated', data => ('dated' in data ? data.dated : '')],
    ['site.csv.file', data => ('fileName' in data ? data.fileName : '')],
    ['site.csv.lines', data => ('lineCount' in data ? data.lineCount : '')],
  ],
}

export function recordsCsv(of: FileOf, page: RecordPageName, records: readonly AnyRecord[]): string {
  const t = translator(of.lang)
  const own = (text: Text) => (of.lang === 'en' ? (text.en ?? text.da) : text.da)
  const shape = SHAPES[page]
  const headings = [t('site.csv.number'), t('site.csv.title'), ...shape.map(([key]) => t(key)), t('site.csv.address'), t('site.csv.id')]
  const rows = records.map(({ recordId, number, data }) => [
    ...[number, own(titleOf(data)), ...shape.map(([, value]) => value(data, own))],
    ...[of.origin + sitePaths(of.frame.slug, of.lang).record(page, data.slug), recordId],
  ])
  return CSV_START + [headings, ...rows].map(row => csvRow(of.lang, row)).join('')
}

function titleOf(data: AnyData): Text {
  if ('officialName' in data) return data.officialName
  if ('name' in data) return data.name
  return typeof data.title === 'string' ? { da: data.title } : data.title
}

export function recordsJson(of: FileOf, page: RecordPageName, records: readonly AnyRecord[]): string {
  const items = records.map(({ recordId, data }) => ({
    id: recordId,
    address: of.origin + sitePaths(of.frame.slug, of.lang).record(page, data.slug),
    ...data,
  }))
  return JSON.stringify({ ...headOf(of), [page]: items })
}

/** One record with everything its page shows. */
export function recordJson(of: FileOf, path: string, record: { recordId: string; number: string; data: object; changedAt?: Date }): string {
  const { recordId, number, changedAt, data } = record
  return JSON.stringify({ ...headOf(of), id: recordId, number, address: of.origin + path, changedAt, ...data })
}

export function publicationsCsv(of: FileOf, publications: readonly Publication[]): string {
  const t = translator(of.lang)
  const headings = (['version', 'date', 'kind', 'changes', 'note', 'address'] as const).map(column => t(`site.csv.${column}`))
  const rows = publications.map(({ version, publishedAt, kind, changes, note }) => [
    ...[version, publishedAt.toISOString(), t(`site.publication.${kind}`, { version }), changes, note],
    of.origin + sitePaths(of.frame.slug, of.lang).version(version),
  ])
  return CSV_START + [headings, ...rows].map(row => csvRow(of.lang, row)).join('')
}

export function publicationsJson(of: FileOf, publications: readonly Publication[]): string {
  const items = publications.map(({ publishedByName: _, ...publication }) => ({
    ...publication,
    address: of.origin + sitePaths(of.frame.slug, of.lang).version(publication.version),
  }))
  return JSON.stringify({ ...headOf(of), changes: items })
}

function headOf({ frame: { authorityId, slug, version, publishedAt, data } }: FileOf) {
  return { authority: { id: authorityId, slug, name: data.name }, version, publishedAt }
}
