import type { Block } from '../block.ts'
import { type FieldText, type Found, textOf, together } from '../found.ts'
import { isInitiativeWord, namedParts } from '../headings.ts'
import { makesRecord, statesOwner } from '../records.ts'
import { pathOf, type Section } from '../section.ts'
import type { FieldKey } from '../words/labels.ts'

type Entry = { readonly field: FieldKey; readonly label: string; readonly block: Block; readonly content: Block[] }
type Record_ = { title: Block | null; intro: Block[]; entries: Entry[] }

/** True where the labels directly under a heading make one or more records. */
export const looksLikeRecord = (body: readonly Block[]): boolean =>
  body.some(statesOwner) || makesRecord(new Set(body.flatMap(block => (block.kind === 'label' && block.field ? [block.field] : []))))

const isTitleLike = (block: Block): boolean =>
  (block.kind === 'text' || block.kind === 'item') &&
  block.text.length <= 160 &&
  !/[.;:,]$/.test(block.text) &&
  /^[\p{Lu}\d”"]/u.test(block.text)

/** The last line of a full field, short and unfinished as a title is, names the record that begins after it. */
const takeTitle = (record: Record_): Block | null => {
  const last = record.entries.at(-1)
  const block = last?.content.at(-1)
  if (!last || !block || !isTitleLike(block) || block.gap === 0) return null
  const hasOwn = last.content.length > 1 || last.block.text !== ''
  if (!hasOwn) return null
  last.content.pop()
  return block
}

const startsOver = (record: Record_, block: Block): boolean => {
  if (block.field === 'title' && record.entries.length > 0) return true
  return record.entries.some(entry => entry.field === block.field && entry.label === (block.label ?? ''))
}

const split = (body: readonly Block[]): Record_[] => {
  const records: Record_[] = []
  let record: Record_ = { title: null, intro: [], entries: [] }
  for (const block of body) {
    if (block.kind === 'label' && block.field) {
      if (startsOver(record, block)) {
        const title = takeTitle(record)
        records.push(record)
        record = { title, intro: [], entries: [] }
      }
      record.entries.push({ field: block.field, label: block.label ?? '', block, content: [] })
      continue
    }
    const entry = record.entries.at(-1)
    if (entry) entry.content.push(block)
    else record.intro.push(block)
  }
  records.push(record)
  return records
}

const textOfEntry = (entry: Entry): FieldText => {
  const content = textOf(entry.content)
  const inline = entry.block.text
  return {
    text: [inline, content.text].filter(text => text !== '').join(' '),
    from: entry.block.from,
    to: Math.max(entry.block.to, content.to),
  }
}

const fieldsOf = (record: Record_): Map<FieldKey, FieldText> => {
  const fields = new Map<FieldKey, FieldText>()
  for (const entry of record.entries) {
    const text = textOfEntry(entry)
    const held = fields.get(entry.field)
    if (text.text !== '') fields.set(entry.field, held ? together([held, text]) : text)
  }
  return fields
}

/** What the initiative is, from the field that says it best. */
const describing: readonly FieldKey[] = ['description', 'aim', 'background', 'success', 'status']

const mainText = (record: Record_, fields: ReadonlyMap<FieldKey, FieldText>, from: number): FieldText => {
  const description = fields.get('description')
  if (description) return description
  if (record.intro.length > 0) return textOf(record.intro)
  const field = describing.find(each => fields.has(each))
  return (field && fields.get(field)) ?? { text: '', from, to: from }
}

/** A heading whose own number or word makes it the name of the first record under it, not of a theme. */
const headsRecord = (section: Section, records: readonly Record_[]): boolean => {
  const { heading } = section
  if (!heading) return false
  if (records[0]?.entries.some(entry => entry.field === 'title')) return false
  const word = namedParts(heading.title)?.word
  return word === undefined || isInitiativeWord(word) || records.length === 1
}

/** Initiatives printed as records: a title, then labelled fields, one record after another. */
export const readRecords = (section: Section): Found[] => {
  const records = split(section.body).filter(record => record.entries.length > 0)
  const own = headsRecord(section, records)
  return records.map((record, at) => {
    const fields = fieldsOf(record)
    const heading = own && at === 0 ? section.heading : null
    const title = heading?.title ?? record.title?.text ?? fields.get('title')?.text ?? null
    const first = heading?.from ?? record.title?.from ?? record.intro[0]?.from ?? record.entries[0]?.block.from ?? 0
    const last = Math.max(...[...record.intro, ...record.entries.flatMap(entry => [entry.block, ...entry.content])].map(block => block.to))
    const above = pathOf(section).filter(each => each !== section || heading === null)
    return {
      layout: 'record',
      number: heading?.number ?? record.title?.number ?? fields.get('number')?.text ?? null,
      title,
      parent: null,
      section,
      under: above.map(each => each.heading?.title ?? ''),
      text: mainText(record, fields, first),
      fields,
      owners: null,
      from: first,
      to: last,
    }
  })
}
