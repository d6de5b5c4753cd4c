import { unitsNamedIn } from '../units.ts'
import type { FieldKey } from '../words/labels.ts'
import { crossCutting } from '../words/unit-words.ts'

/** One piece of a row, as the text has it: lines with no blank between. */
export type Chunk = { readonly text: string; readonly from: number; readonly to: number }

/** What the text of a column's cells tells it by. */
export const tells: Readonly<Partial<Record<FieldKey, RegExp>>> = {
  timeframe:
    /(?<!\d)(?:19|20)\d\d(?!\d)|løbende|løpende|löpande|fortløbende|kvartal|halvår|udgangen|permanent|årligt|når |herefter|derefter|igangs|afslutte|nedsættes i/iu,
  funding: /(?:kr\.|mio|kroner|ramme|finansier|budget|bevilling|midler|\bkr\b)/iu,
}

const ownerShare = (text: string): number => {
  if (crossCutting.test(text)) return 1
  const named = unitsNamedIn(text).reduce((sum, unit) => sum + unit.to - unit.from, 0)
  const everyone = /^(?:alle|samtlige)\s/iu.test(text) && text.length < 60 ? text.length : 0
  return Math.max(named, everyone) / Math.max(1, text.length)
}

/** A cell that names units and little else. */
export const isOwners = (text: string): boolean => ownerShare(text) > 0.6

/** How ill a chunk fits a column, 0 (well) to 3. `owners` is the share of it that names units. */
const misfit = (chunk: Chunk, field: FieldKey, owners: number): number => {
  if (field === 'responsible')
    return owners > 0.6 ? 0 : owners > 0.25 && chunk.text.length < 160 ? 0.5 : chunk.text.split(' ').length <= 5 ? 1 : 3
  if (owners > 0.85) return 1.5
  const tell = tells[field]
  if (tell) return tell.test(chunk.text) ? 0 : 1.2
  return tells.timeframe?.test(chunk.text) ? 0.4 : 0.1
}

const emptyColumn = 1.1

/** Where names of units open a chunk and a new sentence follows without a mark, two cells stand on one line. */
export const splitMerged = (chunk: Chunk, columns: readonly FieldKey[]): Chunk[] => {
  if (!columns.includes('responsible')) return [chunk]
  const everyone = /^(?:alle|samtlige)(?: kommunens)? \p{L}+(?=\s\p{Lu})/iu.exec(chunk.text)?.[0].length ?? 0
  let end = everyone
  for (const unit of everyone ? [] : unitsNamedIn(chunk.text)) {
    if (!/^[\s,;/&]*(?:og\s+)?$/u.test(chunk.text.slice(end, unit.from))) break
    end = unit.to
  }
  const bracket = /^\s*\([^()]{1,60}\)/u.exec(chunk.text.slice(end))?.[0].length ?? 0
  const rest = chunk.text.slice(end + bracket)
  if (end === 0 || !/^\s+\p{Lu}/u.test(rest)) return [chunk]
  return [
    { ...chunk, text: chunk.text.slice(0, end + bracket).trim() },
    { ...chunk, text: rest.trim() },
  ]
}

/** How ill a chunk fits each of the columns. */
const misfits = (chunk: Chunk | undefined, columns: readonly FieldKey[]): number[] => {
  if (!chunk) return []
  const owners = ownerShare(chunk.text)
  return columns.map(field => misfit(chunk, field, owners))
}

/**
 * Puts the chunks of a row into its columns, in order, at least cost: each chunk goes to the column it fits best, several may share one,
 * a column may stay empty. Rows have few chunks, so the table of costs stays small.
 */
export const placeChunks = (chunks: readonly Chunk[], columns: readonly FieldKey[]): Map<FieldKey, Chunk[]> => {
  const n = columns.length
  type Way = { cost: number; columns: number[] }
  const [first, ...others] = chunks
  let ways: Way[] = misfits(first, columns).map((ill, at) => ({ cost: at * emptyColumn + ill, columns: [at] }))
  for (const chunk of others) {
    ways = misfits(chunk, columns).map((ill, at) => {
      let best: Way = { cost: Number.POSITIVE_INFINITY, columns: [] }
      for (let before = 0; before <= at; before++) {
        const way = ways[before]
        if (!way) continue
        const skipped = Math.max(0, at - before - 1) * emptyColumn
        const shared = at === before ? 0.6 : 0
        const cost = way.cost + skipped + shared + ill
        if (cost < best.cost) best = { cost, columns: [...way.columns, at] }
      }
      return best
    })
  }
  const ended = ways.map((way, at) => ({ ...way, cost: way.cost + (n - 1 - at) * emptyColumn }))
  const best = ended.sort((a, b) => a.cost - b.cost)[0]
  const placed = new Map<FieldKey, Chunk[]>()
  chunks.forEach((chunk, at) => {
    const field = columns[best?.columns[at] ?? 0]
    if (field) placed.set(field, [...(placed.get(field) ?? []), chunk])
  })
  return placed
}
