import { accepted, type Outcome, type Refusal } from './refusal.ts'

/** What becomes of a goal or an initiative in the next period. */
export const CARRIES = ['carried', 'merged', 'dropped'] as const
export type Carry = (typeof CARRIES)[number]

export type CarryItem = { readonly id: string; readonly number: string; readonly title: string; readonly parentId: string | null }

/** As a person chose. `into` is what was typed: the number or the title of another item. */
export type CarryChoice = { readonly id: string; readonly how: Carry; readonly into: string; readonly reason: string }

/** `survivor` is the item of the old period whose copy goes on from this one: itself, the one it is merged into, or none. */
export type CarryDecision = { readonly id: string; readonly how: Carry; readonly survivor: string | null; readonly reason: string }

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * What was chosen for every item, or what is wrong with it: a merger needs another item that itself goes on, and only going on as it is
 * needs no reason. An item nobody chose for goes on.
 */
export function decideCarryOver(items: readonly CarryItem[], choices: readonly CarryChoice[]): Outcome<readonly CarryDecision[]> {
  const chosen = new Map(choices.map(choice => [choice.id, choice]))
  const refusals: Refusal[] = []
  const decisions = items.map(({ id }): CarryDecision => {
    const { how, into, reason } = chosen.get(id) ?? { how: 'carried', into: '', reason: '' }
    if (how !== 'carried' && reason === '') refusals.push({ key: 'plans.next.reason-missing', field: carryField(id, 'reason') })
    if (how === 'carried') return { id, how, survivor: id, reason }
    if (how === 'dropped') return { id, how, survivor: null, reason }
    const target = items.find(item => into !== '' && (same(item.number, into) || same(item.title, into)))
    const goesOn = target && target.id !== id && (chosen.get(target.id)?.how ?? 'carried') === 'carried'
    if (!goesOn) refusals.push(notInto(id, into))
    return { id, how, survivor: target?.id ?? null, reason }
  })
  return refusals.length > 0 ? { ok: false, refusals } : accepted(decisions)
}

const notInto = (id: string, into: string): Refusal => ({
  key: into === '' ? 'plans.next.into-missing' : 'plans.next.into-unknown',
  field: carryField(id, 'into'),
  params: { typed: into.slice(0, 60) },
})

/** The name of an item's field in the form. */
export const carryField = (id: string, field: 'how' | 'into' | 'reason'): string => `items.${id}.${field}`

/** The items that go on, each after the one it stands under. What stood under one that does not go on stands at the top. */
export function inOrderOfTree<Item extends CarryItem>(items: readonly Item[], decisions: readonly CarryDecision[]): Item[] {
  const goesOn = new Set(decisions.filter(one => one.how === 'carried').map(one => one.id))
  const staying = items.filter(item => goesOn.has(item.id))
  const placed: Item[] = []
  const done = new Set<string>()
  while (placed.length < staying.length) {
    const next = staying.filter(item => !done.has(item.id) && (!item.parentId || !goesOn.has(item.parentId) || done.has(item.parentId)))
    if (next.length === 0) throw new Error('the items stand under each other in a circle')
    for (const item of next) done.add(item.id)
    placed.push(...next)
  }
  return placed
}
