import { childOf, type Element, elementsOf } from '../markup.ts'
import { type Numeral, printNumber, printSign, withStop } from '../numerals.ts'
import { valOf } from './styles.ts'

type Level = { readonly start: number; readonly format: string; readonly text: string }
type List = { readonly levels: ReadonlyMap<number, Level>; readonly abstract: string; readonly starts: ReadonlyMap<number, number> }

/** The number or sign printed before the next paragraph of a list at a level; '' where nothing is. */
export type MarkerOf = (list: string | undefined, level: number | undefined) => string

const numerals: Readonly<Record<string, Numeral>> = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
}

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(
    elementsOf(element)
      .filter(child => child.name === 'w:lvl')
      .map(level => [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          start: Number(valOf(level, 'w:start') ?? 1),
          format: valOf(level, 'w:numFmt') ?? 'decimal',
          text: valOf(level, 'w:lvlText') ?? '',
        },
      ]),
  )

const listOf = (element: Element, abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>): List => {
  const abstract = valOf(element, 'w:abstractNumId') ?? ''
  const levels = new Map(abstracts.get(abstract))
  const starts = new Map<number, number>()
  for (const override of elementsOf(element).filter(child => child.name === 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0)
    const start = valOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(at, Number(start))
    for (const [level, own] of levelsOf(override)) levels.set(level, own)
  }
  return { levels, abstract, starts }
}

/** Reads the lists of a document, and counts as they are met: lists made from one pattern go on counting where the other left off. */
export const readNumbering = (part: Element | undefined): MarkerOf => {
  const root = part && (childOf(part, 'w:numbering') ?? part)
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, List>()
  for (const element of root ? elementsOf(root) : []) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', levelsOf(element))
    if (element.name === 'w:num') lists.set(element.attributes['w:numId'] ?? '', listOf(element, abstracts))
  }
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()

  return (id, given) => {
    const list = id === undefined || id === '0' ? undefined : lists.get(id)
    const at = given ?? 0
    const level = list?.levels.get(at)
    if (!list || !level || id === undefined) return ''
    if (level.format === 'bullet') return printSign(level.text)
    if (level.format === 'none') return ''
    const counter = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counter)
    const restart = begun.has(`${id} ${at}`) ? undefined : list.starts.get(at)
    begun.add(`${id} ${at}`)
    counter[at] = restart ?? (counter[at] === undefined ? level.start : counter[at] + 1)
    counter.length = at + 1
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1
      const of = list.levels.get(place)
      return printNumber(counter[place] ?? of?.start ?? 1, numerals[of?.format ?? ''] ?? 'decimal')
    })
    return withStop(printed.trim())
  }
}
