import { becomesRecord, byId, isDecided, type ReviewItem, standingItem, valuesOf } from '../../review.ts'
import type { NewIndicator, NewPlan, NewPolicy, NewSource, NewUnit, SourceKind } from './record-set.ts'
import type { AcceptanceInput } from './surroundings.ts'

type Made = {
  readonly policy: NewPolicy | null
  readonly plan: NewPlan | null
  readonly units: readonly NewUnit[]
  readonly indicators: readonly NewIndicator[]
  readonly unitIdOf: (name: string) => string | undefined
  readonly recordIds: ReadonlyMap<string, string>
}

const KIND: { readonly [K in ReviewItem['kind']]: SourceKind | null } = {
  goal: 'goal',
  priority: 'priority',
  initiative: 'initiative',
  figure: 'indicator',
  remark: 'remark',
  section: null,
}

/**
 * The lines of every record, as a whole and field by field. What was merged in brings its lines along; what was passed over as
 * already there gives its lines to the record it was recognised as.
 */
export function sourcesOf(input: AcceptanceInput, made: Made): readonly NewSource[] {
  const { items, newId, lineCount } = input
  const sources: NewSource[] = []
  const add = (recordKind: SourceKind, recordId: string, lines: NewSource['lines'], itemId: string | null, field = '') =>
    sources.push({ id: newId(), recordKind, recordId, field, lines, itemId })
  if (made.policy) add('policy', made.policy.id, [1, lineCount], null)
  if (made.plan) add('plan', made.plan.id, [1, lineCount], null)
  for (const item of items) addItem(item, made, byIdOf(items), add)
  for (const unit of made.units) addUnit(unit, items, made, add)
  addLaterIndicators(sources, made, add)
  return sources
}

type Add = (kind: SourceKind, id: string, lines: NewSource['lines'], itemId: string | null, field?: string) => void

/** The list is asked once an item: made once a list. */
const maps = new WeakMap<readonly ReviewItem[], ReadonlyMap<string, ReviewItem>>()
function byIdOf(items: readonly ReviewItem[]): ReadonlyMap<string, ReviewItem> {
  const known = maps.get(items) ?? byId(items)
  maps.set(items, known)
  return known
}

function addItem(item: ReviewItem, made: Made, known: ReadonlyMap<string, ReviewItem>, add: Add): void {
  const kind = KIND[item.kind]
  if (!kind || !isDecided(item) || item.state === 'split') return
  if (item.skipReason === 'exists' && item.recognised) {
    add(item.recognised.kind, item.recognised.id, item.lines, item.id)
    return
  }
  const standing = standingItem(known, item.id)
  const recordId = standing && becomesRecord(standing) ? made.recordIds.get(standing.id) : undefined
  if (!recordId || (kind === 'indicator' && !made.indicators.some(indicator => indicator.id === recordId))) return
  if (standing?.status) {
    add('status', recordId, item.lines, item.id)
    return
  }
  add(kind, recordId, item.lines, item.id)
  const fields = Object.entries(item.marks).filter(([field]) => !item.takes || item.takes.includes(field))
  for (const [field, mark] of fields) add(kind, recordId, mark.lines, item.id, field)
}

/** A new unit was read where it is first named. */
function addUnit(unit: NewUnit, items: readonly ReviewItem[], made: Made, add: Add): void {
  const first = items.find(item => becomesRecord(item) && namesIn(item).some(name => made.unitIdOf(name) === unit.id))
  if (first) add('unit', unit.id, (first.marks['units'] ?? first.marks['rows'])?.lines ?? first.lines, first.id)
}

export const namesIn = (item: ReviewItem): readonly string[] =>
  item.kind === 'initiative'
    ? valuesOf(item).units
    : item.kind === 'priority'
      ? valuesOf(item).units
      : item.kind === 'figure'
        ? valuesOf(item).rows.flatMap(row => (row.unit ? [row.unit] : []))
        : []

/** The rows of a table that became indicators of their own share its lines. */
function addLaterIndicators(sources: readonly NewSource[], made: Made, add: Add): void {
  const whole = sources.filter(source => source.recordKind === 'indicator' && source.field === '')
  for (const indicator of made.indicators) {
    if (whole.some(source => source.recordId === indicator.id)) continue
    const before = made.indicators.filter(other => other.position === indicator.position).map(other => other.id)
    const table = whole.find(source => before.includes(source.recordId))
    if (table) add('indicator', indicator.id, table.lines, table.itemId)
  }
}
