import type { Block } from './block.ts'
import { namedParts } from './headings.ts'
import { matchesOf } from './matches.ts'
import { regionOf } from './words/regions.ts'

export type ListedGoal = { readonly number: string | null; readonly title: string; readonly line: number; readonly to: number }

/** "Politikken har syv temaer: 1) …, 2) … og 7) …": a list of goals inside a sentence. */
const lead =
  /(?:temaer|målsætninger|fokusområder|indsatsområder|målsettinger|satsningsområder|målområden|fokusområden|pejlemærker|mål)(?:ne|na)?\b[^.:]{0,80}:\s+(?=1[).])/u

const inSentence = (block: Block): ListedGoal[] => {
  const start = /:\s+1[).]/.test(block.text) ? lead.exec(block.text) : null
  if (!start) return []
  const list = block.text.slice(start.index + start[0].length)
  const marks = matchesOf(list, /(?<![\d.])(\d{1,2})[).]\s+/g)
  const goals: ListedGoal[] = []
  marks.forEach((mark, at) => {
    if (Number(mark[1]) !== at + 1) return
    const title = list
      .slice(mark.index + mark[0].length, marks[at + 1]?.index)
      .split(/[.;]\s/)[0]
      ?.replace(/[\s,.;]*(?:\s(?:og|samt|och))?[\s,.;]*$/u, '')
    if (title) goals.push({ number: mark[1] ?? '', title, line: lineOf(block, title), to: lineOf(block, title) })
  })
  return goals.length >= 2 ? goals : []
}

const lineOf = (block: Block, title: string): number => {
  const start = title.split(' ').slice(0, 2).join(' ')
  return (block.lines.find(line => line.text.includes(start)) ?? block.lines[0])?.number ?? block.from
}

const introduces = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'text' || block.kind === 'label') &&
  block.text.length < 400 &&
  namedParts(block.text) === undefined &&
  regionOf(block.text || block.label || '') === 'goals'

/** Numbered items one after another under words that say they are goals. */
const asItems = (blocks: readonly Block[], at: number): ListedGoal[] => {
  const goals: ListedGoal[] = []
  for (let next = at; blocks[next]?.kind === 'item'; next++) {
    const block = blocks[next]
    if (!block?.number || block.number.includes('.') || Number(block.number) !== goals.length + 1) break
    goals.push({ number: block.number, title: block.text, line: block.from, to: block.to })
  }
  return goals.length >= 2 ? goals : []
}

/** "Planen har tre mål:" in so many words, for a bullet says less of itself than a number. */
const announces =
  /(?<!\p{L})(?:mål|målsætninger|målene|indsatsområder|fokusområder|temaer|målsettinger|satsningsområder|målområden)(?:ne)?(?: (?:er|for|i|har|är)(?: [\p{L}\d-]+){0,6})?:$/iu

const longestTitle = 120

/** Short bullets of one sign straight after such words. */
const asBullets = (blocks: readonly Block[], at: number): ListedGoal[] => {
  const marker = blocks[at]?.marker
  const end = blocks.findIndex((block, next) => next > at && (block.kind !== 'bullet' || block.marker !== marker))
  const list = blocks.slice(at, end < 0 ? undefined : end)
  if (list.length < 2 || list.some(block => block.text.length > longestTitle || /\.\s|:\s/.test(block.text))) return []
  return list.map(block => ({ number: null, title: block.text.replace(/[.;,]$/, ''), line: block.from, to: block.to }))
}

const opensList = (blocks: readonly Block[], at: number): boolean => {
  const before = blocks[at - 1]
  return blocks[at]?.kind === 'bullet' && before?.kind === 'text' && before.text.length < 200 && announces.test(before.text)
}

/** The goals that a document lists before it goes through them. */
export const listedGoals = (blocks: readonly Block[]): ListedGoal[] =>
  blocks.flatMap((block, at) => {
    if (block.kind === 'text') return inSentence(block)
    if (opensList(blocks, at)) return asBullets(blocks, at)
    const begins = block.kind === 'item' && block.number === '1' && blocks[at + 1]?.kind === 'item'
    return begins && (introduces(blocks[at - 1]) || (introduces(blocks[at - 2]) && regionOf(blocks[at - 1]?.text ?? '') !== 'initiatives'))
      ? asItems(blocks, at)
      : []
  })
