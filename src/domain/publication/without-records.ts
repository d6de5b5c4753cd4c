type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * Published data as if some records had never been there: every reference to them (an object with their `id`, in a list or under a
 * name) is gone, and of what was read from a withdrawn document only the name of the document and the numbers of the lines remain.
 */
export function withoutRecords<Data>(data: Data, withdrawn: ReadonlySet<string>): Data {
  return without(data as Plain, withdrawn) as Data
}

function without(value: Plain, withdrawn: ReadonlySet<string>): Plain {
  if (Array.isArray(value)) return value.filter(item => !isOne(item, withdrawn)).map(item => without(item, withdrawn))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([key, part]) => !isOne(part, withdrawn) && !(QUOTED.has(key) && isFrom(value, withdrawn)))
  return Object.fromEntries(kept.map(([key, part]) => [key, without(part, withdrawn)]))
}

const QUOTED = new Set(['lines', 'documentSlug'])

const isObject = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOne = (value: Plain | undefined, withdrawn: ReadonlySet<string>): boolean => {
  if (!isObject(value)) return false
  // A unit stands in a wrapper that says what part it has: { part, unit }.
  const { id, unit } = value
  return (typeof id === 'string' && withdrawn.has(id)) || (unit !== undefined && isOne(unit, withdrawn))
}

const isFrom = ({ documentId }: { readonly [key: string]: Plain }, withdrawn: ReadonlySet<string>): boolean =>
  typeof documentId === 'string' && withdrawn.has(documentId)
