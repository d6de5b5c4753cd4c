import { childOf, type Element, elementsOf } from '../markup.ts'

/** What a paragraph's style says of it, with what it inherits. */
export type DocxStyle = {
  /** 1 to 9; undefined for text. */
  readonly heading: number | undefined
  readonly bold: boolean
  /** In points. */
  readonly size: number | undefined
  /** A line of the table of contents. */
  readonly contents: boolean
  readonly numbering: { readonly list: string | undefined; readonly level: number | undefined }
}

export type StyleOf = (paragraphProperties: Element | undefined) => DocxStyle

export const valOf = (element: Element | undefined, name: string): string | undefined => childOf(element, name)?.attributes['w:val']

/** A property that is on by being there, and off where it says so. */
export const isOn = (element: Element | undefined, name: string): boolean | undefined => {
  const found = childOf(element, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}

/** Word keeps the English name of a built-in style whatever language it shows; other programs write the name they show. */
const headingName = /^(?:heading|overskrift|rubrik|überschrift)\s?([1-9])$/iu
const contentsName = /^(?:toc|indholdsfortegnelse|innehållsförteckning|innhold|inh)\s?\d/iu

const plain: DocxStyle = {
  heading: undefined,
  bold: false,
  size: undefined,
  contents: false,
  numbering: { list: undefined, level: undefined },
}

/** Body text is level 9; anything else counts from 0. */
const outlineLevel = (properties: Element | undefined): number | undefined => {
  const level = Number(valOf(properties, 'w:outlineLvl') ?? Number.NaN)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

const over = (base: DocxStyle, paragraph: Element | undefined, run: Element | undefined): DocxStyle => {
  const numbering = childOf(paragraph, 'w:numPr')
  const level = valOf(numbering, 'w:ilvl')
  const size = Number(valOf(run, 'w:sz') ?? Number.NaN)
  return {
    ...base,
    heading: valOf(paragraph, 'w:outlineLvl') === '9' ? undefined : (outlineLevel(paragraph) ?? base.heading),
    bold: isOn(run, 'w:b') ?? base.bold,
    size: Number.isNaN(size) ? base.size : size / 2,
    numbering: {
      list: valOf(numbering, 'w:numId') ?? base.numbering.list,
      level: level === undefined ? base.numbering.level : Number(level),
    },
  }
}

/** Longer chains of styles built on one another go in a circle. */
const longestChain = 20

/** Reads the styles of a document. A paragraph's own properties go before its style's, and those before the styles it is built on. */
export const readStyles = (part: Element | undefined): StyleOf => {
  const elements = new Map<string, Element>()
  let usual: string | undefined
  for (const style of part ? elementsOf(childOf(part, 'w:styles') ?? part) : []) {
    const { attributes } = style
    if (style.name !== 'w:style' || attributes['w:type'] !== 'paragraph') continue
    elements.set(attributes['w:styleId'] ?? '', style)
    if (attributes['w:default'] === '1') usual = attributes['w:styleId']
  }
  const made = new Map<string, DocxStyle>()
  const styleNamed = (id: string | undefined, depth: number): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id)
    if (!element || id === undefined || depth > longestChain) return plain
    const known = made.get(id)
    if (known) return known
    const name = valOf(element, 'w:name') ?? ''
    const own = over(styleNamed(valOf(element, 'w:basedOn'), depth + 1), childOf(element, 'w:pPr'), childOf(element, 'w:rPr'))
    const heading = headingName.exec(name)?.[1]
    const style = { ...own, heading: heading ? Number(heading) : own.heading, contents: own.contents || contentsName.test(name) }
    made.set(id, style)
    return style
  }
  return properties => over(styleNamed(valOf(properties, 'w:pStyle') ?? usual, 0), properties, undefined)
}
