import { rowField, rowsIn } from '../web/doc-fields.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'

/** Rows a form can grow, and the fields a new one begins with. */
const NEW_ROW = {
  owners: { unit: '', part: 'partner' },
  activities: { title: '' },
  appropriations: { source_agreement: '', kind: 'operating', permanence: 'temporary' },
  indicators: { name: '', direction: 'more' },
  observations: { period: '' },
} as const

type RowsName = keyof typeof NEW_ROW
const isRowsName = (name: string): name is RowsName => Object.hasOwn(NEW_ROW, name)

/** What a button of the form does to its rows: `rows` is a kind of row, `id` the row, or for a new measurement its indicator. */
export type RowAct = { readonly act: 'add' | 'remove' | 'up' | 'down'; readonly rows: RowsName; readonly id: string }

/** "activities-up:<id>" as a button sends it; undefined for the button that saves. */
export function rowActOf(text: string): RowAct | undefined {
  const [, rows = '', act = '', id = ''] = /^(\w+)-(add|remove|up|down)(?::([\w-]+))?$/.exec(text) ?? []
  return isRowsName(rows) ? { act: act as RowAct['act'], rows, id } : undefined
}

/** The form with one row more, less, or moved; everything else as typed. Nothing is saved by it. */
export function withRowAct(fields: Fields, { act, rows, id }: RowAct, newId: string): Fields {
  const kept = rowsIn(fields, rows).map(row => row.id)
  const order = reordered(kept, act, id, newId)
  const body: Record<string, string | readonly string[]> = {}
  for (const name of fields.names) if (!name.startsWith(`${rows}.`)) body[name] = fields.all(name)
  for (const row of rowsIn(fields, rows).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)))
    if (order.includes(row.id))
      for (const [field, value] of Object.entries(row)) if (field !== 'id') body[rowField(rows, row.id, field)] = value
  if (act === 'add') {
    const first = rows === 'observations' ? { ...NEW_ROW.observations, indicator: id } : NEW_ROW[rows]
    for (const [field, value] of Object.entries(first)) body[rowField(rows, newId, field)] = value
  }
  return fieldsOf(body)
}

function reordered(ids: readonly string[], act: RowAct['act'], id: string, newId: string): string[] {
  if (act === 'add') return [...ids, newId]
  if (act === 'remove') return ids.filter(other => other !== id)
  const from = ids.indexOf(id)
  const to = from + (act === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const moved = ids.filter(other => other !== id)
  moved.splice(to, 0, id)
  return moved
}
