import type { Ore } from './money.ts'

/** One sum set aside. Whole øre. `partOf` names another appropriation of the same initiative that this one is already counted in. */
export type Appropriation = {
  readonly id: string
  readonly partOf: string | null
  /** The sum as stated; null where only the years, or only words, are known. */
  readonly amount: Ore | null
  readonly years: ReadonlyMap<number, Ore>
}

const sum = (amounts: Iterable<Ore>): Ore => [...amounts].reduce((total, amount) => total + amount, 0)

/** What it comes to: as stated, else the years together; null when no amount is known. */
export const amountOf = (appropriation: Appropriation): Ore | null =>
  appropriation.amount ?? (appropriation.years.size > 0 ? sum(appropriation.years.values()) : null)

/** What an initiative has in all. A part is in its whole already, so it is not added: no krone twice. null when nothing is known. */
export function totalOf(appropriations: readonly Appropriation[]): Ore | null {
  const amounts = appropriations.filter(one => one.partOf === null).map(amountOf)
  const known = amounts.filter(amount => amount !== null)
  return known.length > 0 ? sum(known) : null
}

/** The same year by year, lowest year first. */
export function yearTotals(appropriations: readonly Appropriation[]): ReadonlyMap<number, Ore> {
  const totals = new Map<number, Ore>()
  for (const { partOf, years } of appropriations)
    if (partOf === null) for (const [year, amount] of years) totals.set(year, (totals.get(year) ?? 0) + amount)
  return new Map([...totals].sort(([a], [b]) => a - b))
}

/**
 * What is wrong with an appropriation among the others: its whole is not there ('part-of-nothing') or is itself a part
 * ('part-of-part'), its parts come to more than it ('parts-exceed'), its years to more than its amount ('years-exceed').
 */
export type AppropriationFault = 'part-of-nothing' | 'part-of-part' | 'parts-exceed' | 'years-exceed'

export function faultsOf(appropriations: readonly Appropriation[]): readonly { readonly id: string; readonly fault: AppropriationFault }[] {
  return appropriations.flatMap(one => {
    const fault = faultOf(one, appropriations)
    return fault ? [{ id: one.id, fault }] : []
  })
}

function faultOf(one: Appropriation, all: readonly Appropriation[]): AppropriationFault | undefined {
  if (one.partOf !== null) {
    const whole = all.find(other => other.id === one.partOf && other.id !== one.id)
    if (!whole) return 'part-of-nothing'
    if (whole.partOf !== null) return 'part-of-part'
  }
  if (one.amount !== null && sum(one.years.values()) > one.amount) return 'years-exceed'
  const parts = all.filter(other => other.partOf === one.id)
  const amount = amountOf(one)
  return amount !== null && sum(parts.map(part => amountOf(part) ?? 0)) > amount ? 'parts-exceed' : undefined
}
