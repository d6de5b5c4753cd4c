import type { Block } from './block.ts'
import { columnsOf } from './columns.ts'
import { brokenOnPurpose, endsSentence } from './flow.ts'
import type { Line } from './line.ts'
import { bulletOf, letterOf, numberOf } from './marks.ts'
import { fieldNamed } from './words/labels.ts'

/** What a line opens: a block of some kind, and the text left when its sign is taken off. */
export type Opening = Pick<Block, 'kind' | 'marker' | 'number' | 'field' | 'label' | 'columns'> & { readonly rest: string }

export const plain = { marker: null, number: null, field: null, label: null, columns: [] } as const

/** "Ansvarlig: Socialforvaltningen": a label and its text on one line, parted by a colon, a tab or three blanks. */
const inlineLabel = (line: Line): Opening | undefined => {
  const colon = /^([^:]{2,80}):\s+(?=\S)/u.exec(line.text)
  if (colon?.[1] && /^\p{Lu}/u.test(colon[1])) {
    const field = fieldNamed(colon[1])
    if (field) return { ...plain, kind: 'label', field, label: colon[1], rest: line.text.slice(colon[0].length) }
  }
  const cells = /^\s*(\S.{0,60}?)(?:\t+| {3,})\s*(\S.*)$/u.exec(line.raw.length < 400 ? line.raw.trimEnd() : '')
  const field = cells?.[1] ? fieldNamed(cells[1].trim()) : undefined
  if (!field || !cells?.[2] || /\t| {3,}/.test(cells[2].trim())) return undefined
  return { ...plain, kind: 'label', field, label: cells[1]?.trim() ?? null, rest: cells[2].trim().replace(/\s+/g, ' ') }
}

/** What a line opens by its own words, wherever it stands; undefined where only its place can tell. */
export const openingOf = (line: Line): Opening | undefined => {
  const { text } = line
  const bullet = bulletOf(text)
  if (bullet) return { ...plain, kind: 'bullet', marker: bullet.marker, rest: bullet.rest }
  const columns = columnsOf(text)
  if (columns) return { ...plain, kind: 'columns', columns, rest: text }
  const inline = inlineLabel(line)
  if (inline) return inline
  const field = fieldNamed(text)
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
