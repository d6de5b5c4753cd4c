import type { DraftAmount, DraftInitiative, DraftTimeframe, FundingStatus, InitiativeField, LineRange } from '../../domain/draft.ts'
import { type BudgetsRead, sumsFor } from './budget-tables.ts'
import { amountsIn } from './fields/amounts.ts'
import { statusOfField, statusOfProse } from './fields/funding-status.ts'
import { referencesIn } from './fields/references.ts'
import { targetGroupIn } from './fields/target-group.ts'
import { timeframeOfField } from './fields/timeframe.ts'
import { timeframeOfProse } from './fields/timeframe-of-prose.ts'
import { yearsIn } from './fields/years.ts'
import type { FieldText, Found, Layout } from './found.ts'
import { goalSectionOf, headsItself } from './goals.ts'
import { bracketOwners, ownersOf, partKnown } from './owners.ts'
import { ownersOfProse } from './prose-owners.ts'
import { isCrossCutting, type UnitRegister } from './register.ts'
import { squeeze } from './squeeze.ts'
import { unitsIn } from './units.ts'

/** One value with how sure its reading is and the lines it was read from. */
type Read<T> = { readonly value: T; readonly confidence: number; readonly lines: LineRange }

const rangeOf = (text: FieldText): LineRange => [text.from, text.to]
const read = <T>(value: T, confidence: number, text: FieldText): Read<T> => ({ value, confidence, lines: rangeOf(text) })

/** How sure the edges of an initiative are, by the layout it was read from. */
const sureness: Readonly<Record<Layout, number>> = {
  record: 0.97,
  owned: 0.95,
  row: 0.9,
  bullet: 0.9,
  'sub-heading': 0.85,
  paragraph: 0.7,
  heading: 0.65,
}

const ownersRead = (found: Found, units: UnitRegister): Read<readonly string[]> | null => {
  const field = found.fields.get('responsible') ?? found.owners
  if (field) {
    const { names, confidence } = ownersOf(field.text, units)
    const only = names[0]
    if (names.length === 1 && only && isCrossCutting(only)) {
      const named = unitsIn(found.text.text).map(unit => units.official(unit.name))
      return read([...new Set([only, ...named])], named.length > 0 ? 0.7 : 0.9, field)
    }
    return names.length > 0 ? read(names, confidence, field) : null
  }
  const { names } = bracketOwners(found.text.text, units)
  if (names.length > 0) return read(names, 0.85, found.text)
  const told = ownersOfProse(found.text.text, units)
  return told ? read(told.names, told.confidence, found.text) : null
}

/** "Initiativer i handlingsplan 2009": the year of the list is that of its items, where they name none. */
const timeframeOfHeading = (found: Found): Read<DraftTimeframe> | null => {
  const heading = found.section.heading
  if (heading?.kind !== 'region' || !found.under.includes(heading.title)) return null
  const [year, ...more] = yearsIn(heading.title)
  if (!year || more.length > 0) return null
  const frame = { text: heading.title, from: year.iso, to: null, precision: year.precision, ongoing: false, permanent: false }
  return { value: frame, confidence: 0.5, lines: [heading.from, heading.to] }
}

const timeframeRead = (found: Found, year: string | null): Read<DraftTimeframe> | null => {
  const field = found.fields.get('timeframe')
  const ofField = field && timeframeOfField(field.text)
  if (ofField && field) return read(ofField, ofField.from || ofField.to || ofField.ongoing ? 0.93 : 0.6, field)
  const ofProse = timeframeOfProse(found.text.text, { title: found.title, year })
  const ofHeading = timeframeOfHeading(found)
  // "Videreførelse af tiltag fra 2009" in a list for 2010 is work of 2010.
  const isEarlier = ofHeading && ofProse?.from && !ofProse.to && ofProse.from < (ofHeading.value.from ?? '')
  if (!ofProse || isEarlier) return ofHeading
  return read(ofProse, ofProse.from && ofProse.to ? 0.8 : 0.65, found.text)
}

const amountsRead = (found: Found, currency: DraftAmount['currency']): Read<readonly DraftAmount[]> | null => {
  const texts = [...new Set([found.text, ...found.fields.values()])]
  const readings = texts.map(text => amountsIn(text, currency))
  // An amount that another field says again is the same one.
  const earlier = (amount: DraftAmount, at: number) =>
    readings.slice(0, at).some(each => each.some(other => other.amount === amount.amount))
  const funding = readings.flatMap((each, at) => each.filter(amount => amount.role === 'part-of' || !earlier(amount, at)))
  const from = texts.find((_, at) => readings[at]?.length)
  return from ? read(funding, found.fields.has('funding') ? 0.95 : 0.88, from) : null
}

/** A field of the money that prints an amount and no doubt about it: the amount is there. What a thing costs is not yet paid. */
const pays = (text: string): boolean => amountsIn({ text, from: 0, to: 0 }).length > 0 && !/koster|udgift|kostar/iu.test(text)

const statusRead = (found: Found): Read<FundingStatus> | null => {
  const field = found.fields.get('funding')
  const ofField = field && statusOfField(field.text)
  if (ofField && field) return read(ofField, 0.92, field)
  if (field) return pays(field.text) ? read('funded', 0.6, field) : null
  for (const told of [found.text, found.fields.get('status')]) {
    const ofProse = told && statusOfProse(told.text)
    if (ofProse && told) return read(ofProse, 0.7, told)
  }
  const ofList = found.said && statusOfField(found.said.text)
  return ofList && found.said ? read(ofList, 0.6, found.said) : null
}

const targetRead = (found: Found): Read<string> | null => {
  const field = found.fields.get('targetGroup')
  if (field) return read(field.text, 0.97, field)
  const told = targetGroupIn(found.text.text)
  return told ? read(told, 0.7, found.text) : null
}

const goalRead = (found: Found): Read<string> | null => {
  const section = goalSectionOf(found.section, headsItself(found))
  const heading = section?.heading
  return heading?.number ? { value: heading.number, confidence: 0.93, lines: [heading.from, heading.to] } : null
}

const textRead = (found: Found, units: UnitRegister): Read<string> => {
  const text = found.owners ? found.text.text : bracketOwners(found.text.text, units).text
  return read(text, sureness[found.layout], found.text)
}

const headingLines = (found: Found): LineRange => [
  found.from,
  found.section.heading?.from === found.from ? found.section.heading.to : found.from,
]

type Reads = Partial<Record<InitiativeField, Omit<Read<unknown>, 'value'>>>

const entriesOf = (reads: Reads) => Object.entries(reads) as [InitiativeField, Omit<Read<unknown>, 'value'>][]

const confidencesOf = (reads: Reads): DraftInitiative['fieldConfidence'] => {
  const confidences: Partial<Record<InitiativeField, number>> = {}
  for (const [field, { confidence }] of entriesOf(reads)) confidences[field] = confidence
  return confidences
}

const evidenceOf = (reads: Reads): DraftInitiative['evidence'] => {
  const evidence: Partial<Record<InitiativeField, LineRange>> = {}
  for (const [field, { lines }] of entriesOf(reads)) evidence[field] = lines
  return evidence
}

/** A record is as sure as the least sure of what it cannot be without. */
const overall = (found: Found, owners: Read<readonly string[]> | null): number => {
  const base = sureness[found.layout]
  const withOwner = owners ? Math.min(base, (base + owners.confidence) / 2) : base - 0.1
  return Math.round(withOwner * 100) / 100
}

/** What the document as a whole tells of each of its initiatives. */
export type Setting = {
  readonly units: UnitRegister
  readonly currency: DraftAmount['currency']
  /** The year the document is about. */
  readonly year: string | null
}

/** An initiative as found to an initiative as understood. */
const toInitiative = (found: Found, { units, currency, year }: Setting): DraftInitiative => {
  const text = textRead(found, units)
  const owners = ownersRead(found, units)
  const timeframe = timeframeRead(found, year)
  const funding = amountsRead(found, currency)
  const status = statusRead(found)
  const target = targetRead(found)
  const goal = goalRead(found)
  const title = found.title ? { confidence: found.layout === 'bullet' ? 0.75 : sureness[found.layout], lines: headingLines(found) } : null
  const reads: Reads = {
    ...(found.number ? { number: { confidence: 0.97, lines: headingLines(found) } } : {}),
    ...(title ? { title } : {}),
    ...(found.parent ? { parent: { confidence: 0.85, lines: headingLines(found) } } : {}),
    text,
    ...(goal ? { goal } : {}),
    ...(owners ? { responsible: owners } : {}),
    ...(target ? { targetGroup: target } : {}),
    ...(timeframe ? { timeframe } : {}),
    ...(funding ? { funding } : {}),
    ...(status ? { fundingStatus: status } : {}),
  }
  return {
    number: found.number?.replace(/\.$/, '') ?? null,
    title: found.title,
    parent: found.parent,
    text: text.value,
    goal: goal?.value ?? null,
    section: found.under,
    responsible: owners?.value ?? [],
    targetGroup: target?.value ?? null,
    timeframe: timeframe?.value ?? null,
    funding: funding?.value ?? [],
    fundingStatus: status?.value ?? null,
    references: referencesIn([...new Set([found.text, ...found.fields.values()])].map(each => each.text).join(' ')),
    duplicateOf: null,
    lines: [found.from, found.to],
    confidence: overall(found, owners),
    fieldConfidence: confidencesOf(reads),
    evidence: evidenceOf(reads),
  }
}

/** A name read off a field or a plain statement, and not off the words of a sentence. */
const sureName = 0.75

/** Every initiative; where one names nobody, the names that others give as theirs are looked for once more in its words. */
export const understand = (all: readonly Found[], setting: Setting): DraftInitiative[] => {
  const read = all.map(found => toInitiative(found, setting))
  const alone = new Set(read.flatMap(each => each.responsible).filter(name => !/ (?:og|och) /u.test(name)))
  const initiatives = read.map(each => {
    const responsible = [...new Set(each.responsible.flatMap(name => partKnown(name, alone)))]
    return responsible.length === each.responsible.length ? each : { ...each, responsible }
  })
  if (initiatives.every(each => each.responsible.length > 0)) return initiatives
  const named = initiatives.filter(each => (each.fieldConfidence.responsible ?? 0) >= sureName).flatMap(each => each.responsible)
  const units = { ...setting.units, names: [...new Set([...setting.units.names, ...named])] }
  return initiatives.map((each, at) => {
    const found = all[at]
    return each.responsible.length > 0 || !found ? each : toInitiative(found, { ...setting, units })
  })
}

/** The money that a table sets aside for initiatives whose own words name none: one at the end, or one under each. */
export const withBudget = (
  initiatives: readonly DraftInitiative[],
  { budget, own }: Pick<BudgetsRead, 'budget' | 'own'>,
  currency: DraftAmount['currency'],
): readonly DraftInitiative[] => {
  if (budget.size === 0 && own.length === 0) return initiatives
  const times = new Map<string | null, number>()
  for (const { number } of initiatives) times.set(number, (times.get(number) ?? 0) + 1)
  const sumsUnder = (at: number) => {
    const [from = 0] = initiatives[at]?.lines ?? []
    const [next = Number.POSITIVE_INFINITY] = initiatives[at + 1]?.lines ?? []
    return own.filter(({ line }) => line > from && line < next).flatMap(each => each.sums)
  }
  return initiatives.map((each, at) => {
    const named = each.funding.length > 0 ? [] : sumsFor(budget, each.number, each.title, times.get(each.number) === 1)
    const sums = each.funding.length > 0 || named.length > 0 ? named : sumsUnder(at)
    const [first] = sums
    if (!first) return each
    const funding = sums.map(sum => ({ ...sum, currency, recurring: false, role: 'single' as const }))
    const status = each.fundingStatus === null ? { fundingStatus: 0.6 } : {}
    return {
      ...each,
      funding,
      fundingStatus: each.fundingStatus ?? 'funded',
      fieldConfidence: { ...each.fieldConfidence, funding: 0.85, ...status },
      evidence: { ...each.evidence, funding: [first.line, first.line] },
    }
  })
}

/** Text alike for this many letters, blanks aside, is the same text printed again. */
const enough = 80

const fingerprint = (initiative: DraftInitiative): string => {
  const words = squeeze(initiative.text.slice(0, 4 * enough)).slice(0, enough)
  return words.length < 30 ? '' : `${squeeze(initiative.title ?? '').slice(0, 60)}|${words}`
}

/** Marks initiatives printed a second time with the line of the first. */
export const markDuplicates = (initiatives: readonly DraftInitiative[]): DraftInitiative[] => {
  const first = new Map<string, number>()
  return initiatives.map(initiative => {
    const key = fingerprint(initiative)
    const line = key ? first.get(key) : undefined
    if (line !== undefined) return { ...initiative, duplicateOf: `line ${line}` }
    if (key) first.set(key, initiative.lines[0])
    return initiative
  })
}
