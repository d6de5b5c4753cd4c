import type { Block } from './block.ts'
import { type FieldKey, guessField, strongFields } from './words/labels.ts'

const isBare = (block: Block | undefined): block is Block => block?.kind === 'label' && block.text === '' && block.field !== null

/** A head's cell that no list knows, between two that one does. */
const couldBeCell = (block: Block | undefined, after: Block | undefined): block is Block =>
  block?.kind === 'text' && block.lines.length === 1 && block.text.length <= 30 && !/[.,:;]$/.test(block.text) && isBare(after)

/** Columns that say what is done stand first. */
const opening: ReadonlySet<FieldKey> = new Set(['title', 'number', 'description', 'aim', 'goal'])

const fieldOf = (block: Block): FieldKey => block.field ?? guessField(block.text)

/** The labels that stand one after another from here with no text between them: none where one of them comes twice. */
const runFrom = (blocks: readonly Block[], at: number): Block[] => {
  const run: Block[] = []
  const fields = new Set<FieldKey>()
  for (let next = at; next < blocks.length; next++) {
    const block = blocks[next]
    if (!isBare(block) && !(run.length > 0 && couldBeCell(block, blocks[next + 1]))) break
    if (fields.has(fieldOf(block))) return []
    fields.add(fieldOf(block))
    run.push(block)
  }
  return run
}

const isHead = (run: readonly Block[]): boolean => {
  const fields = run.map(fieldOf)
  const [first] = fields
  return run.length >= 3 && first !== undefined && opening.has(first) && fields.some(field => strongFields.has(field))
}

/** A table's head whose cells the converter has set one beneath the other is the head of a table again. */
export const joinHeads = (blocks: readonly Block[]): readonly Block[] => {
  const joined: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    const run = isBare(block) ? runFrom(blocks, at) : []
    if (!isHead(run) || at + run.length >= blocks.length) {
      joined.push(block)
      continue
    }
    joined.push({
      ...block,
      kind: 'columns',
      field: null,
      label: null,
      columns: run.map(fieldOf),
      lines: run.flatMap(each => each.lines),
      text: run.map(each => each.label ?? each.text).join(' '),
      to: run.at(-1)?.to ?? block.to,
    })
    at += run.length - 1
  }
  return joined
}
