import { type Doc, isRows, type Row, sameValue, type Value } from './merge.ts'

/** One field that differs. `path` is "title", "activities/<id>/title", or "activities/<id>" for a row that came or went; null: not there. */
export type DocChange = { readonly path: string; readonly before: Value | null; readonly after: Value | null; readonly row?: Row }

/** What differs between two documents, field by field, in the order of the later one. */
export function docChanges(before: Doc, after: Doc): DocChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return fields.flatMap(field => {
    const [old, now] = [before[field], after[field]]
    if (sameValue(old, now)) return []
    if (isRows(old) || isRows(now)) return rowChanges(field, isRows(old) ? old : [], isRows(now) ? now : [])
    return [{ path: field, before: old ?? null, after: now ?? null }]
  })
}

function rowChanges(field: string, before: readonly Row[], after: readonly Row[]): DocChange[] {
  const ids = [...new Set([...after, ...before].map(row => row.id))]
  return ids.flatMap((id): DocChange[] => {
    const [old, now] = [before.find(row => row.id === id), after.find(row => row.id === id)]
    const row = now ?? old
    if (!row) return []
    if (!old || !now) return [{ path: `${field}/${id}`, before: old ? [old] : null, after: now ? [now] : null, row }]
    const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter(
      name => name !== 'id' && (old[name] ?? '') !== (now[name] ?? ''),
    )
    return fields.map(name => ({ path: `${field}/${id}/${name}`, before: old[name] ?? null, after: now[name] ?? null, row }))
  })
}

/** Any recorded data as a document, so that every kind of record can be shown: what is no text becomes one. */
export function asDoc(data: unknown): Doc {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {}
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, asValue(value)]))
}

function asValue(value: unknown): Value {
  if (!Array.isArray(value)) return asText(value)
  const rows = value.filter(isRow)
  return rows.length === value.length && rows.length > 0 ? rows.map(asRow) : value.map(asText)
}

const isRow = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
const asRow = (row: { readonly id: string }): Row => ({
  ...Object.fromEntries(Object.entries(row).map(([field, value]) => [field, asText(value)])),
  id: row.id,
})

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
