import type { Block } from './block.ts'
import { columnsOf } from './columns.ts'
import { brokenOnPurpose, endsSentence } from './flow.ts'
import type { Labels } from './learned-labels.ts'
import type { Line } from './line.ts'
import { bulletOf, letterOf, numberOf } from './marks.ts'
import { withScale } from './scale-in-label.ts'
import { type FieldKey, fieldNamed } from './words/labels.ts'

/** What a line opens: a block of some kind, and the text left when its sign is taken off. */
export type Opening = Pick<Block, 'kind' | 'marker' | 'number' | 'field' | 'label' | 'columns'> & { readonly rest: string }

export const plain = { marker: null, number: null, field: null, label: null, columns: [] } as const

/** "Ansvarlig: Socialforvaltningen": a label and its text on one line, parted by a colon, a tab or three blanks. */
const inlineLabel = (line: Line, labels: Labels): Opening | undefined => {
  const bullet = bulletOf(line.text)
  const text = bullet?.rest ?? line.text
  const colon = text.includes(': ') ? /^([^:]{2,80}):\s+(?=\S)/u.exec(text) : null
  if (colon?.[1] && /^\p{Lu}/u.test(colon[1])) {
    const field = fieldNamed(colon[1]) ?? labels.beforeColon.get(colon[1])
    const rest = withScale(colon[1], text.slice(colon[0].length))
    if (field) return { ...plain, kind: 'label', field, label: colon[1], marker: bullet?.marker ?? null, rest }
  }
  const prefix = labels.asPrefix.size > 0 ? prefixIn(text, labels.asPrefix) : undefined
  if (prefix) return { ...plain, kind: 'label', field: prefix.field, label: prefix.label, rest: text.slice(prefix.label.length + 1) }
  if (line.raw.length >= 400 || !(line.raw.includes('\t') || line.raw.includes('   '))) return undefined
  const cells = /^\s*(\S.{0,60}?)(?:\t+| {3,})\s*(\S.*)$/u.exec(line.raw.trimEnd())
  const field = cells?.[1] ? fieldNamed(cells[1].trim()) : undefined
  if (!field || !cells?.[2] || /\t| {3,}/.test(cells[2].trim())) return undefined
  return { ...plain, kind: 'label', field, label: cells[1]?.trim() ?? null, rest: cells[2].trim().replace(/\s+/g, ' ') }
}

const prefixIn = (text: string, prefixes: Labels['asPrefix']): { readonly label: string; readonly field: FieldKey } | undefined => {
  for (const [label, field] of prefixes)
    if (text.startsWith(`${label} `) && /^[\p{Lu}\d]/u.test(text.slice(label.length + 1))) return { label, field }
  return undefined
}

/** What a line opens by its own words, wherever it stands; undefined where only its place can tell. */
export const openingOf = (line: Line, labels: Labels): Opening | undefined => {
  const { text } = line
  const columns = columnsOf(text)
  if (columns) return { ...plain, kind: 'columns', columns, rest: text }
  const inline = inlineLabel(line, labels)
  if (inline) return inline
  const bullet = bulletOf(text)
  if (bullet) return { ...plain, kind: 'bullet', marker: bullet.marker, rest: bullet.rest }
  const field = fieldNamed(text) ?? labels.alone.get(text)
  if (field) return { ...plain, kind: 'label', field, label: text, rest: '' }
  const item = numberOf(text)
  if (item) return { ...plain, kind: 'item', number: item.number, marker: item.sign, rest: item.rest }
  const letter = letterOf(text)
  if (letter) return { ...plain, kind: 'bullet', marker: letter.marker, rest: letter.rest }
  return undefined
}

/** A number in mid-sentence ("… jf. pkt." / "5. Flere …") opens nothing; a bullet or label always does. */
export const mayOpen = (opening: Opening, before: Line | undefined, line: Line, width: number): boolean => {
  if (opening.kind === 'bullet' && opening.marker !== '-' && opening.marker !== '–') return true
  if (!before || line.gap > 0 || line.opens) return true
  if (opening.kind === 'item' || opening.kind === 'bullet')
    return (
      endsSentence(before.text) ||
      brokenOnPurpose(before, line, width) ||
      numberOf(before.text) !== undefined ||
      bulletOf(before.text) !== undefined
    )
  if (opening.kind === 'label' && opening.label === line.text)
    return endsSentence(before.text) || brokenOnPurpose(before, line, width) || fieldNamed(before.text) !== undefined
  return true
}
