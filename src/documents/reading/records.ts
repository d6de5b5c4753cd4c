import type { Block } from './block.ts'
import { type FieldKey, strongFields } from './words/labels.ts'
import { isOutsidePlan, regionOf } from './words/regions.ts'

/** Two fields with one that only a record has, or three of any kind: less is a chapter that happens to say "Mål". */
export const makesRecord = (fields: ReadonlySet<FieldKey>): boolean => {
  const strong = [...fields].filter(field => strongFields.has(field)).length
  return (strong >= 1 && fields.size >= 2) || fields.size >= 3
}

/** A record's labels stand within this many blocks of each other. */
const reach = 40

/** Printed this often, a label is part of a form. */
const habit = 3

/** A label with its place among the blocks. */
type Placed = { readonly block: Block; readonly at: number }

/** The fields named around a label: on either side until the same label is printed again. */
const fieldsAround = (labels: readonly Placed[], index: number): ReadonlySet<FieldKey> => {
  const own = labels[index]
  const fields = new Set<FieldKey>()
  if (!own?.block.field) return fields
  fields.add(own.block.field)
  for (const step of [1, -1]) {
    for (let next = index + step; next >= 0 && next < labels.length; next += step) {
      const other = labels[next]
      if (!other?.block.field || Math.abs(other.at - own.at) > reach || other.block.label === own.block.label) break
      fields.add(other.block.field)
    }
  }
  return fields
}

/** "Ansvarlig: Socialforvaltningen" says who, with no other label in sight. */
export const statesOwner = (block: Block): boolean =>
  block.kind === 'label' && block.field === 'responsible' && block.text !== '' && block.text.length <= 160

/** "Status: Gul", "Fremdrift: På sporet": a word or two of how it goes. */
export const isMark = (block: Block): boolean =>
  block.kind === 'label' && block.field === 'status' && block.text !== '' && block.text.length <= 30 && !/[.!?:]$/.test(block.text)

/** "Udgift: 750.000 kr.": one fact of each initiative, and the only one that has a label. */
const saysFact = (block: Block): boolean =>
  block.marker === null && block.field !== null && strongFields.has(block.field) && block.text !== '' && block.text.length <= 80

/** A bullet that only looked like a label is a bullet again. */
const asText = (block: Block): Block => ({
  ...block,
  kind: block.marker ? 'bullet' : 'text',
  text: block.text === '' ? (block.label ?? '') : `${block.label}: ${block.text}`,
  field: null,
  label: null,
})

/**
 * "Indsatser" over bullets that each have their facts, or over labels that start over before it comes again,
 * heads a list of records and is no field of one.
 */
const headsList = (blocks: readonly Block[], labels: readonly Placed[], index: number, at: number): boolean => {
  const label = labels[index]?.block
  if (label?.text !== '' || regionOf(label.label ?? '') !== 'initiatives') return false
  if (blocks[at + 1]?.kind === 'bullet' && blocks[at + 2]?.kind === 'label') return true
  const seen = new Set<string>()
  for (const { block, at: next } of labels.slice(index + 1, index + 12)) {
    if (block.label === label.label || next - at > reach || blocks.slice(at, next).some(each => each.kind === 'item')) return false
    if (seen.has(block.label ?? '')) return true
    seen.add(block.label ?? '')
  }
  return false
}

/** "Indsatsområde: Veje" set apart over records that do not each have one is their theme. */
const headsTheme = (label: Block, below: Block | undefined, next: Block | undefined, counts: ReadonlyMap<string, number>): boolean =>
  label.field === 'goal' &&
  label.text !== '' &&
  label.gap > 0 &&
  next !== undefined &&
  (below?.gap ?? 0) > 0 &&
  (counts.get(label.label ?? '') ?? 0) < (counts.get(next.label ?? '') ?? 0)

const countLabels = (labels: readonly Placed[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { block } of labels) counts.set(block.label ?? '', (counts.get(block.label ?? '') ?? 0) + 1)
  return counts
}

/** The labels of a form come again with each of its sheets; "Baggrund", once and before them all, opens a chapter. */
const opensChapter = (label: Block, next: Block | undefined, counts: ReadonlyMap<string, number>): boolean =>
  label.text === '' && isOutsidePlan(label.label ?? '') && counts.get(label.label ?? '') === 1 && (counts.get(next?.label ?? '') ?? 0) >= 3

/** Where the form's labels all have their text on their own line, "Økonomi" once and alone opens the chapter after it. */
const standsOutside = (label: Block, counts: ReadonlyMap<string, number>, isInline: boolean): boolean =>
  isInline &&
  label.text === '' &&
  counts.get(label.label ?? '') === 1 &&
  (isOutsidePlan(label.label ?? '') || label.lines[0]?.style?.heading !== undefined)

const printsInline = (labels: readonly Placed[], counts: ReadonlyMap<string, number>): boolean => {
  const form = labels.filter(({ block }) => (counts.get(block.label ?? '') ?? 0) >= 2)
  return form.length >= 4 && form.every(({ block }) => block.text !== '')
}

/**
 * Words such as "Indsatser", "Mål" and "Det gør vi" name a field in one document and head a list in another.
 * A label is one only where others stand around it; alone it is a heading or the start of a sentence.
 */
export const withoutLoneLabels = (blocks: readonly Block[]): readonly Block[] => {
  const all = blocks.flatMap((block, at) => (block.kind === 'label' ? [{ block, at }] : []))
  const counts = countLabels(all)
  const isInline = printsInline(all, counts)
  const isChapter = ({ block }: Placed, index: number) =>
    opensChapter(block, all[index + 1]?.block, counts) || standsOutside(block, counts, isInline)
  const lone = new Set(all.filter(isChapter).map(each => each.block))
  const labels = all.filter(each => !lone.has(each.block))
  labels.forEach(({ block, at }, index) => {
    if (headsList(blocks, labels, index, at) || headsTheme(block, blocks[at + 1], labels[index + 1]?.block, counts)) lone.add(block)
    else if (saysFact(block) && (counts.get(block.label ?? '') ?? 0) >= habit) return
    else if (isMark(block) && (counts.get(block.label ?? '') ?? 0) >= habit) return
    else if (!makesRecord(fieldsAround(labels, index)) && !statesOwner(block)) lone.add(block)
  })
  const isTableHead = (at: number) => blocks[at]?.text === '' && blocks[at + 1]?.kind === 'columns'
  return lone.size === 0 ? blocks : blocks.map((block, at) => (lone.has(block) && !isTableHead(at) ? asText(block) : block))
}
