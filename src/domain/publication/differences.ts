/** One thing a record says. Two facts are the same when their keys are, or, without keys, their values. */
export type Fact<Field extends string, Value> = { readonly field: Field; readonly value: Value; readonly key?: string }

export type Difference<Field extends string, Value> = { readonly field: Field; readonly before: Value | null; readonly after: Value | null }

/**
 * What differs between two states of one record, in the order of its facts. A unit that got another name changes what an
 * initiative's `units` are called but not which they are: such facts carry the ids as their key, and are no difference.
 */
export function differences<Field extends string, Value>(
  before: readonly Fact<Field, Value>[],
  after: readonly Fact<Field, Value>[],
): Difference<Field, Value>[] {
  const earlier = new Map(before.map(fact => [fact.field, fact]))
  const later = new Map(after.map(fact => [fact.field, fact]))
  const changed = after
    .filter(fact => keyOf(earlier.get(fact.field)) !== keyOf(fact))
    .map(fact => ({ field: fact.field, before: earlier.get(fact.field)?.value ?? null, after: fact.value }))
  const gone = before.filter(fact => !later.has(fact.field)).map(fact => ({ field: fact.field, before: fact.value, after: null }))
  return [...changed, ...gone]
}

const keyOf = (fact: Fact<string, unknown> | undefined): string | undefined => fact && (fact.key ?? JSON.stringify(fact.value))
