import { type ItemOf, valuesOf } from '../../review.ts'
import { parseStatedDate, type Timeframe } from '../../timeframe.ts'
import type { MoneyFields, TimeFields } from '../fields.ts'
import type { NewAppropriation, NewInitiative, UnitPart } from './record-set.ts'
import type { Resolve } from './resolve.ts'
import type { Surroundings } from './surroundings.ts'

export function initiativeRecord(
  item: ItemOf<'initiative'>,
  id: string,
  resolve: Resolve,
  unitIdOf: (name: string) => string | undefined,
  there: Pick<Surroundings, 'targetGroups'>,
  newId: () => string,
): NewInitiative {
  const fields = valuesOf(item)
  const parent = resolve(fields.parent)
  return {
    id,
    number: fields.number,
    title: fields.title,
    text: fields.text,
    parentId: parent?.kind === 'initiative' && parent.id !== id ? parent.id : null,
    goalIds: unique(fields.goals.flatMap(goal => ownGoal(resolve(goal)))),
    units: unitParts(unique(fields.units.flatMap(name => unitIdOf(name) ?? [])), fields.together),
    targetGroupIds: there.targetGroups.filter(group => names(fields.targetGroup, group.name)).map(group => group.id),
    targetGroupWords: fields.targetGroup,
    time: timeframe(fields.time),
    funding: fields.funding || 'unclear',
    appropriations: appropriations(fields.money, newId),
    position: item.position,
  }
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
const ownGoal = (place: ReturnType<Resolve>): readonly string[] => (place?.kind === 'goal' ? [place.id] : [])

/** Several owners together are each cross-cutting; otherwise the first leads and the rest are partners. */
export const unitParts = (unitIds: readonly string[], together: boolean): readonly { unitId: string; part: UnitPart }[] =>
  unitIds.map((unitId, at) => ({ unitId, part: together && unitIds.length > 1 ? 'cross-cutting' : at === 0 ? 'lead' : 'partner' }))

/** The group's whole name stands in the words, not inside another word. */
const names = (words: string, group: string): boolean =>
  ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${group
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  )

const timeframe = (time: TimeFields): Timeframe => ({
  words: time.words,
  from: parseStatedDate(time.from),
  to: parseStatedDate(time.to),
  ongoing: time.ongoing,
  permanent: time.permanent,
})

/** A part is counted in the total printed nearest before it, else in the first: no krone twice. Without a total it stands alone. */
export function appropriations(money: readonly MoneyFields[], newId: () => string): readonly NewAppropriation[] {
  const rows = money.map(amount => ({ amount, id: newId() }))
  const totals = rows.map((row, at) => ({ ...row, at })).filter(row => row.amount.role === 'total')
  return rows.map(({ amount, id }, at) => {
    const whole = totals.filter(total => total.at < at).at(-1) ?? totals[0]
    return {
      id,
      partOf: amount.role === 'part-of' && whole ? whole.id : null,
      words: amount.words,
      ore: amount.ore,
      permanent: amount.permanent,
      note: amount.note,
      kind: amount.kind,
      priceLevel: amount.priceLevel,
    }
  })
}
