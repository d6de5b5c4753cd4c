import type { Block } from '../block.ts'
import { type FieldText, type Found, ownTextOf, textOf, together } from '../found.ts'
import { isInitiativeWord, namedParts } from '../headings.ts'
import { joinLines } from '../mend/join.ts'
import { isMark, makesRecord, statesOwner } from '../records.ts'
import { pathOf, type Section } from '../section.ts'
import { type FieldKey, strongFields } from '../words/labels.ts'

type Entry = { readonly field: FieldKey; readonly label: string; readonly block: Block; readonly content: Block[] }
type Record_ = { title: Block | null; intro: Block[]; entries: Entry[] }

/** True where the labels directly under a heading make one or more records. */
export const looksLikeRecord = (body: readonly Block[]): boolean =>
  body.some(statesOwner) ||
  body.some(isMark) ||
  makesRecord(new Set(body.flatMap(block => (block.kind === 'label' && block.field ? [block.field] : []))))

const isTitleLike = (block: Block): boolean =>
  (block.kind === 'text' || block.kind === 'item') &&
  block.text.length <= 160 &&
  !/[.;:,]$/.test(block.text) &&
  /^[\p{Lu}\d”"]/u.test(block.text)

/** A field whose text began on the label's own line is done with it: a bullet or short line after it is the next record's. */
const restFrom = (entry: Entry, marker: string | null): number => {
  const { content, block } = entry
  const own = block.text !== '' ? 0 : 1
  const bullet = content.findIndex((each, at) => at >= own && marker !== null && isMarked(each) && each.marker === marker)
  if (bullet >= 0) return bullet
  const title = content.findIndex(
    (each, at) => at >= own && isTitleLike(each) && each.gap > 0 && (block.text !== '' || at === content.length - 1),
  )
  return title < 0 ? content.length : title
}

/** Takes from the end of a record what leads into the next one. */
const takeLead = (record: Record_, bulleted: boolean): Block[] => {
  const last = record.entries.at(-1)
  if (!last) return []
  return last.content.splice(restFrom(last, bulleted ? markerOf(record) : null))
}

/** A bullet, or a numbered item that is a sentence and no title. */
const isMarked = (block: Block): boolean => block.kind === 'bullet' || (block.kind === 'item' && !isTitleLike(block))

const markerOf = (record: Record_): string | null => record.intro.find(isMarked)?.marker ?? null

/** A name for what is done opens a record unless the labels before it come again as often: "Mål … Handling … Ansvar", and "Mål" again. */
const namesOpen = (body: readonly Block[]): boolean => {
  const labels = body.filter(block => block.kind === 'label' && block.field)
  const [first] = labels
  const title = labels.find(block => block.field === 'title')
  if (!first || !title || first === title) return true
  const times = (block: Block) => labels.filter(other => other.label === block.label).length
  return times(first) < times(title)
}

const startsOver = (record: Record_, block: Block, byName: boolean): boolean => {
  if (byName && block.field === 'title' && record.entries.length > 0) return true
  return record.entries.some(entry => entry.field === block.field && entry.label === (block.label ?? ''))
}

/** A record's lead is its title, if it begins as one, and its first paragraphs. */
const begin = (lead: readonly Block[]): Record_ => {
  const [first, ...rest] = lead
  return first && isTitleLike(first) ? { title: first, intro: rest, entries: [] } : { title: null, intro: [...lead], entries: [] }
}

/** Where initiatives are bullets, a bullet of their sign begins the next one. */
const isNextBullet = (record: Record_, block: Block): boolean =>
  isMarked(block) &&
  block.marker === (markerOf(record) ?? (record.entries.length === 0 ? block.marker : null)) &&
  (record.entries.length === 0 || record.entries.at(-1)?.block.text !== '')

/** True where initiatives are bullets with their facts beneath; elsewhere a bullet is part of some field's text. */
const areBullets = (section: Section): boolean => {
  const facts = section.body.filter((block, at) => isMarked(block) && section.body[at + 1]?.kind === 'label').length
  const { heading } = section
  const isTheme = heading?.kind === 'named' && !isInitiativeWord(namedParts(heading.title)?.word ?? '')
  return facts >= 2 || (facts === 1 && (heading?.kind === 'region' || isTheme))
}

const split = (body: readonly Block[], bulleted: boolean): Record_[] => {
  const records: Record_[] = []
  const byName = namesOpen(body)
  let record = begin([])
  for (const block of body) {
    if (block.kind === 'label' && block.field) {
      if (startsOver(record, block, byName)) {
        const lead = takeLead(record, bulleted)
        records.push(record)
        record = begin(lead)
      }
      // What stands before a record's own title is about the theme it is in.
      if (block.field === 'title' && record.entries.length === 0) record = begin([])
      record.entries.push({ field: block.field, label: block.label ?? '', block, content: [] })
    } else if (bulleted && isNextBullet(record, block)) {
      records.push(record)
      record = begin([block])
    } else {
      const entry = record.entries.at(-1)
      // After "Status: Gul" the text is about the initiative again.
      if (entry && !isMark(entry.block)) entry.content.push(block)
      else record.intro.push(block)
    }
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

const mainText = (record: Record_, fields: ReadonlyMap<FieldKey, FieldText>, from: number, isNamed: boolean): FieldText => {
  const description = fields.get('description') ?? (isNamed ? fields.get('title') : undefined)
  if (description) return description
  if (record.intro.length > 0) return ownTextOf(record.intro)
  const field = describing.find(each => fields.has(each))
  return (field && fields.get(field)) ?? fields.get('title') ?? { text: '', from, to: from }
}

/** A heading whose own number or word makes it the name of the first record under it, not of a theme. */
const headsRecord = (section: Section, records: readonly Record_[]): boolean => {
  const { heading } = section
  const [lead] = records[0]?.intro ?? []
  if (!heading || heading.kind === 'region' || areBullets(section) || (lead && isMarked(lead))) return false
  const word = namedParts(heading.title)?.word
  if (word !== undefined && isInitiativeWord(word)) return true
  const entries = records[0]?.entries ?? []
  if (entries.some((entry, at) => entry.field === 'title' && (at === 0 || namesOpen(section.body)))) return false
  // Over several records of which none has a name of its own, a heading names what they are all about.
  const others = records.slice(1)
  const isTheme = heading.number === null && others.length > 0 && others.every(record => record.title === null)
  return records.length === 1 || (word === undefined && !isTheme)
}

/** A bullet over its own description is a name. */
const nameOfBullet = ({ intro: [first, ...others] }: Record_): string | undefined =>
  first?.kind === 'bullet' && others.length === 0 && first.text.length <= 120 && !/[.;:]$/.test(first.text) ? first.text : undefined

/** The fewest letters that a paragraph has. */
const shortestText = 30

/** Facts first, then a paragraph with no label: what stands closed up under the last fact is what the record is about. */
const withTextAfterFacts = (record: Record_): Record_ => {
  const last = record.entries.at(-1)
  const isTold = record.intro.length > 0 || record.entries.some(({ field }) => describing.includes(field))
  if (!last || isTold || !strongFields.has(last.field) || last.block.text === '') return record
  const [, ...lines] = last.block.lines
  const rest = joinLines(lines.map(line => line.text))
  const begins = (text: string) => text.length >= shortestText && /^\p{Lu}.*\.$/su.test(text)
  if (begins(rest) && last.block.text.endsWith(rest)) {
    const block = { ...last.block, text: last.block.text.slice(0, -rest.length).trim() }
    const text = { ...last.block, kind: 'text' as const, text: rest, label: null, field: null, lines, from: lines[0]?.number ?? block.from }
    return { ...record, intro: [text, ...last.content], entries: [...record.entries.slice(0, -1), { ...last, block, content: [] }] }
  }
  if (!begins(last.content[0]?.text ?? '') || last.content[0]?.kind !== 'text') return record
  return { ...record, intro: last.content, entries: [...record.entries.slice(0, -1), { ...last, content: [] }] }
}

/** Initiatives printed as records: a title, then labelled fields, one record after another. */
export const readRecords = (section: Section): Found[] => {
  const bulleted = areBullets(section)
  const records = split(section.body, bulleted)
    .filter(record => record.entries.length > 0 || (bulleted && markerOf(record) !== null))
    .map(withTextAfterFacts)
  const own = headsRecord(section, records)
  return records.map((record, at) => {
    const fields = fieldsOf(record)
    const heading = own && at === 0 ? section.heading : null
    const name = heading?.title ?? record.title?.text ?? (fields.has('description') ? nameOfBullet(record) : undefined)
    const title = name ?? fields.get('title')?.text ?? null
    const first = heading?.from ?? record.title?.from ?? record.intro[0]?.from ?? record.entries[0]?.block.from ?? 0
    const last = Math.max(...[...record.intro, ...record.entries.flatMap(entry => [entry.block, ...entry.content])].map(block => block.to))
    const above = pathOf(section).filter(each => each !== section || heading === null)
    return {
      layout: 'record',
      number: heading?.number ?? record.title?.number ?? record.intro[0]?.number ?? fields.get('number')?.text ?? null,
      title,
      parent: null,
      section,
      under: above.map(each => each.heading?.title ?? ''),
      text: mainText(record, fields, first, name !== undefined),
      fields,
      owners: null,
      from: first,
      to: last,
    }
  })
}
