import type {
  DocumentData,
  GoalData,
  InitiativeData,
  PlanData,
  PolicyData,
  TargetGroupData,
  Text,
  UnitData,
} from '../publishing/published-data.ts'
import type { StatusReportData } from '../publishing/report-data.ts'

/** The texts of one entry of the index, in one language, by what a hit in them is worth. */
export type Texts = {
  readonly title: string
  readonly summary: string
  readonly text: string
  /** Names of what the record belongs to: its goals, units and target groups. */
  readonly context: string
}

export type EntryTexts = { readonly number: string; readonly da: Texts; readonly en: Texts }

/** One searchable entry. Documents are several: their title, then their lines in stretches. */
export type Entry = {
  readonly part: number
  readonly texts: EntryTexts
  readonly lines?: { readonly from: number; readonly to: number; readonly text: string }
}

/** Long enough to hold a paragraph that a table or a page break has cut up, short enough to show as a hit. */
const LINES_OF_ENTRY = 12

const join = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n')
const da = (texts: readonly Text[]) => texts.map(text => text.da)
const en = (texts: readonly Text[]) => texts.map(text => text.en)

export function initiativeTexts(data: InitiativeData): EntryTexts {
  const around = [
    ...data.goals.map(goal => goal.title),
    ...data.units.map(unit => unit.unit.title),
    ...data.targetGroups.map(group => group.title),
  ]
  const own = [
    ...data.activities.flatMap(each => [each.title, each.aim, each.actors]),
    ...data.appropriations.flatMap(each => [each.words, each.sourceAgreement, each.note]),
    ...data.indicators.map(each => each.name),
    ...data.statuses.flatMap(each => [each.reason, each.nextStep]),
    ...data.remarks.map(each => each.text),
    data.evidence,
    ...(data.own ?? []).map(each => each.value),
  ]
  return {
    number: data.number,
    da: {
      title: data.title.da,
      summary: data.summary.da,
      text: join([data.text.da, ...own]),
      context: join([...da(around), data.targetGroupWords, data.coordinator.name]),
    },
    en: { title: data.title.en ?? '', summary: data.summary.en ?? '', text: data.text.en ?? '', context: join(en(around)) },
  }
}

export type SearchableRecord =
  | { readonly kind: 'policy'; readonly data: PolicyData }
  | { readonly kind: 'plan'; readonly data: PlanData }
  | { readonly kind: 'goal'; readonly data: GoalData }
  | { readonly kind: 'unit'; readonly data: UnitData }
  | { readonly kind: 'target-group'; readonly data: TargetGroupData }
  | { readonly kind: 'document'; readonly data: DocumentData }
  | { readonly kind: 'status-report'; readonly data: StatusReportData }

export function recordEntries(record: SearchableRecord): Entry[] {
  return record.kind === 'document' ? documentEntries(record.data) : [{ part: 0, texts: recordTexts(record) }]
}

function recordTexts(record: Exclude<SearchableRecord, { kind: 'document' }>): EntryTexts {
  switch (record.kind) {
    case 'policy':
      return named('', record.data.title, record.data.vision)
    case 'plan':
      return named('', record.data.title)
    case 'goal': {
      const { number, title, text, priorities } = record.data
      const wants = priorities.map(priority => priority.text)
      return named(number, title, { da: join([text.da, ...da(wants)]), en: join([text.en, ...en(wants)]) })
    }
    case 'unit': {
      const { officialName, shortName, abbreviation } = record.data
      return named('', { da: join([officialName.da, shortName, abbreviation]), en: join([officialName.en, abbreviation]) })
    }
    case 'status-report': {
      const { title, goals, notes } = record.data
      const said = goals.flatMap(goal => [goal.council?.text, ...goal.answers.map(each => each.text)])
      return named('', { da: title }, { da: join([...said, ...notes.flatMap(note => [note.heading, note.text])]) })
    }
    case 'target-group':
      return named('', record.data.name, record.data.description)
  }
}

const named = (number: string, title: Text, text: Text = { da: '' }): EntryTexts => ({
  number,
  da: { title: title.da, summary: '', text: text.da, context: '' },
  en: { title: title.en ?? '', summary: '', text: text.en ?? '', context: '' },
})

function documentEntries({ title, lines }: DocumentData): Entry[] {
  const entries: Entry[] = [{ part: 0, texts: named('', { da: title }) }]
  for (let at = 0; at < lines.length; at += LINES_OF_ENTRY) {
    const stretch = lines.slice(at, at + LINES_OF_ENTRY)
    const text = stretch.map(line => line.text).join('\n')
    const [from, to] = [stretch[0]?.number ?? 1, stretch.at(-1)?.number ?? 1]
    if (text.trim()) entries.push({ part: entries.length, texts: named('', { da: '' }, { da: text }), lines: { from, to, text } })
  }
  return entries
}
