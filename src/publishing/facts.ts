import type { Fact } from '../domain/publication/differences.ts'
import { statedDateText } from '../domain/timeframe.ts'
import { canonical } from './canonical.ts'
import type { ChangeFieldName, ChangeValue } from './published-change.ts'
import type {
  AuthorityData,
  FateData,
  IndicatorData,
  InitiativeData,
  InitiativeTimeframe,
  PublishedDate,
  Ref,
  RemarkData,
  SourceData,
  StatusData,
  Text,
} from './published-data.ts'
import type { RecordData } from './record-data.ts'

export type PublishedFact = Fact<ChangeFieldName, ChangeValue>

/** What an initiative says, field by field, in the words a list of changes shows. */
export function initiativeFacts(data: InitiativeData): PublishedFact[] {
  const status = (voice: StatusData['voice']) => data.statuses.filter(each => each.voice === voice)
  const [owner] = status('owner')
  return [
    fate(data.fate),
    words('number', data.number),
    ...translated('title', data.title, 'title-en'),
    ...translated('summary', data.summary, 'summary-en'),
    ...translated('text', data.text, 'text-en'),
    refs('plan', [data.plan]),
    refs('parent', data.parent ? [data.parent] : []),
    refs('goals', data.goals),
    {
      field: 'units',
      value: data.units.map(({ unit }) => unit.title.da),
      key: canonical(data.units.map(({ part, unit }) => [part, unit.id])),
    },
    { ...refs('target-groups', data.targetGroups), key: keyOf(data.targetGroups) + data.targetGroupWords },
    words('coordinator', [data.coordinator.name, data.coordinator.email].filter(Boolean).join(', ')),
    { field: 'timeframe', value: timeframeWords(data.timeframe) || null, key: canonical(data.timeframe) },
    words('funding', data.fundingStatus),
    { field: 'amount', value: data.amountOre ?? null },
    listed('appropriations', data.appropriations, each => each.words || each.sourceAgreement || each.note),
    words('status', data.status),
    { field: 'status-reason', value: owner?.reason || null, key: canonical(owner ?? null) },
    words('next-step', owner?.nextStep ?? ''),
    listed('council-status', status('council'), each => each.reason || each.status),
    listed('independent-status', status('independent'), each => each.reason || each.status),
    listed('activities', data.activities, each => each.title),
    ...common(data),
    words('evidence', data.evidence),
    listed('own-fields', data.own ?? [], each => `${each.name.da}: ${each.value}`),
  ]
}

/** The same of any other record. */
export function recordFacts(record: RecordData): PublishedFact[] {
  switch (record.kind) {
    case 'policy': {
      const { title, vision, adoptedOn, adoptedBy, decisionReference, predecessor } = record.data
      const adoption = words('adoption', [adoptedOn, adoptedBy, decisionReference].filter(Boolean).join(', '))
      return [
        ...translated('title', title, 'title-en'),
        ...translated('text', vision, 'text-en'),
        period(record.data),
        adoption,
        refs('predecessor', predecessor ? [predecessor] : []),
      ]
    }
    case 'plan':
      return [...translated('title', record.data.title, 'title-en'), period(record.data), words('state', record.data.state)]
    case 'goal': {
      const { number, title, text, parent, priorities } = record.data
      const names = [words('number', number), ...translated('title', title, 'title-en'), ...translated('text', text, 'text-en')]
      const key = canonical(priorities.map(each => [each.text, each.units.map(unit => unit.id)]))
      return [
        ...names,
        refs('parent', parent ? [parent] : []),
        fate(record.data.fate),
        { field: 'priorities', value: priorities.map(each => each.text.da), key },
        ...common(record.data),
      ]
    }
    case 'unit': {
      const { officialName, shortName, abbreviation, kind, parent, validTo, successors } = record.data
      const names = [...translated('title', officialName, 'title-en'), words('text', [shortName, abbreviation].filter(Boolean).join(', '))]
      const after = words('succession', [validTo, ...successors.map(each => each.title.da)].filter(Boolean).join(', '))
      return [...names, words('kind', kind), refs('parent', parent ? [parent] : []), after]
    }
    case 'target-group':
      return [...translated('title', record.data.name, 'title-en'), ...translated('text', record.data.description, 'text-en')]
    case 'status-report': {
      const { title, notes, goals } = record.data
      const answers = goals.flatMap(goal => goal.answers.map(each => each.title))
      return [
        words('title', title),
        { field: 'text', value: answers, key: canonical(goals) },
        listed('remarks', notes, each => each.heading),
      ]
    }
    case 'document': {
      const { title, issuer, dated, kind, lines } = record.data
      return [
        words('title', title),
        words('kind', kind),
        words('issuer', issuer),
        words('dated', dated),
        { field: 'lines', value: lines.length, key: canonical(lines) },
      ]
    }
  }
}

export function authorityFacts({ name, kind, about, contact, languages, policy }: AuthorityData): PublishedFact[] {
  const front = policy ? [policy] : []
  return [
    words('title', name),
    words('kind', kind),
    ...translated('about', about),
    words('contact', [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')),
    { field: 'languages', value: languages },
    refs('policy', front),
  ]
}

const fate = (data: FateData | undefined): PublishedFact => ({
  field: 'carried-over',
  value: data ? [data.successor?.title.da ?? data.into.title.da, data.reason].filter(Boolean).join('. ') : null,
  key: canonical([data?.how, data?.successor?.id, data?.reason]),
})

type Common = {
  readonly indicators: readonly IndicatorData[]
  readonly remarks: readonly RemarkData[]
  readonly articles: readonly number[]
  readonly sources: readonly SourceData[]
}
const common = ({ indicators, remarks, articles, sources }: Common): PublishedFact[] => [
  listed('indicators', indicators, each => each.name),
  listed('remarks', remarks, each => each.author),
  { field: 'articles', value: articles.map(String) },
  {
    field: 'sources',
    value: sources.map(each => `${each.documentTitle}: ${each.lineFrom}-${each.lineTo}`),
    key: canonical(sources.map(sourceKey)),
  },
]
const sourceKey = (source: SourceData) => [source.documentId, source.lineFrom, source.lineTo]

const words = (field: ChangeFieldName, text: string): PublishedFact => ({ field, value: text === '' ? null : text })
const keyOf = (found: readonly Ref[]) => canonical(found.map(ref => ref.id))
const refs = (field: ChangeFieldName, found: readonly Ref[]): PublishedFact => ({
  field,
  value: found.map(ref => `${ref.number ?? ''} ${ref.title.da}`.trim()),
  key: keyOf(found),
})
const listed = <Item>(field: ChangeFieldName, items: readonly Item[], name: (item: Item) => string): PublishedFact => ({
  field,
  value: items.map(name),
  key: canonical(items),
})

const translated = (field: ChangeFieldName, text: Text, english?: ChangeFieldName): PublishedFact[] => [
  english ? words(field, text.da) : { field, value: text.da || null, key: canonical(text) },
  ...(english ? [words(english, text.en ?? '')] : []),
]

const stated = (date: PublishedDate | undefined): string => (date ? statedDateText(date.date, date.precision) : '')

const timeframeWords = ({ words: printed, from, to }: InitiativeTimeframe): string =>
  printed || [stated(from), stated(to)].filter(Boolean).join(' – ')

const period = ({ periodFrom, periodTo }: { readonly periodFrom?: string; readonly periodTo?: string }): PublishedFact =>
  words('period', [periodFrom, periodTo].filter(Boolean).join(' – '))
