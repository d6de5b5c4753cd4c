import { Parser } from 'htmlparser2'
import { decodeAny } from '../decode.ts'
import { Unreadable } from './unreadable.ts'

/** An element of XML or HTML, with what stands in it in order. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Real documents nest some thirty deep, tables in tables included; code that walks the tree calls itself once a level. */
const deepest = 200

type Markup = {
  readonly xml: boolean
  /** Hears what is written in comments. */
  readonly hear?: (comment: string) => void
  /** Children of an element of this name are handed over one at a time and not kept: a long document never stands in memory whole. */
  readonly each?: { readonly parent: string; readonly take: (element: Element) => void }
}

/**
 * Reads markup to a tree. Nothing is fetched and no entity but the built-in ones is replaced. An XML file that declares a document
 * type is refused: Office writes none, and what one can declare (entities) is only good for attacks.
 */
export const parseMarkup = (text: string, { xml, each, hear }: Markup): Element => {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > deepest) throw new Unreadable({ key: 'reading.too-deep' })
        open.push({ name, attributes, children: [] })
      },
      onclosetag: () => {
        const closed = open.pop()
        const parent = open.at(-1)
        if (!closed || !parent) return
        if (parent.name === each?.parent) each.take(closed)
        else parent.children.push(closed)
      },
      ontext: data => {
        const { children } = open.at(-1) ?? root
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + data
        else children.push(data)
      },
      ...(hear && { oncomment: hear }),
      onprocessinginstruction: name => {
        if (xml && name.toLowerCase().startsWith('!')) throw new Unreadable({ key: 'reading.declares-entities' })
      },
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.end(text)
  return root
}

export const parseXml = (bytes: Uint8Array, each?: Markup['each']): Element =>
  parseMarkup(decodeAny(bytes), { xml: true, ...(each && { each }) })

export const elementsOf = (element: Element): Element[] => element.children.filter(child => typeof child !== 'string')

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)

/** Every element of a name below another, however deep. */
export const descendants = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap(child => (child.name === name ? [child] : descendants(child, name)))

/** What stands in these is one run of letters, however many elements a program cut it into. */
const running = /:(?:p|r|t|h|span|a)$/

/** All text below an element, paragraph by paragraph: to be searched, not shown. */
export const writtenText = (element: Element): string =>
  element.children
    .map(child => (typeof child === 'string' ? child : writtenText(child)))
    .filter(text => text !== '')
    .join(running.test(element.name) ? '' : '\n')
