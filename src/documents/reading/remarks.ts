import type { DraftRemark } from '../../domain/draft.ts'
import type { Block } from './block.ts'
import { yearsIn } from './fields/years.ts'
import { textOf } from './found.ts'
import type { Section } from './section.ts'

/** Who remarks, told by the genitive that the heading opens with: "Handicaprådets bemærkninger". */
const authorIn = (heading: string): string | null => {
  const match =
    /^(?:Bemærkninger|Høringssvar|Merknader|Kommentarer|Udtalelse|Yttrande) (?:fra|af|från) (.{3,80})$/u.exec(heading) ??
    /^(.{3,60}?)s (?:\p{Ll}+ )?(?:bemærkninger|høringssvar|kommentarer|merknader|yttrande|udtalelse)/u.exec(heading)
  return match?.[1]?.replace(/[,(].*$/u, '').trim() ?? null
}

/** The fullest name the document prints for a body: "Handicaprådet" is "Havnstad Kommunes Handicapråd". */
const fullName = (author: string, texts: readonly string[]): string => {
  const stem = author.replace(/(?:et|en)$/u, '')
  if (stem.length < 6 || author.includes(' ')) return author
  const escaped = stem.replace(/[^\p{L}\d ]/gu, '')
  const pattern = new RegExp(`\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?s ${escaped}(?![\\p{L}])`, 'u')
  for (const text of texts) {
    const found = pattern.exec(text)
    if (found) return found[0]
  }
  return author
}

const opensQuote = /^[”"“»]/u
const closesQuote = /[”"“«]\.?$/u

/** A text in quotation marks is one remark, however many paragraphs; what stands before it leads in. */
const quoted = (blocks: readonly Block[]): Block[] => {
  const from = blocks.findIndex(block => opensQuote.test(block.text))
  if (from < 0) return []
  const length = blocks.slice(from).findIndex(block => closesQuote.test(block.text))
  return length < 0 ? [] : blocks.slice(from, from + length + 1)
}

const groups = (blocks: readonly Block[]): Block[][] => {
  const quote = quoted(blocks)
  if (quote.length > 0 && quote.length >= blocks.length / 3) return [quote]
  const bullets = blocks.filter(block => block.kind === 'bullet')
  if (bullets.length === 0) return blocks.filter(block => block.text.length > 40 && !/:$/.test(block.text)).map(block => [block])
  const found: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'bullet' && block.marker === bullets[0]?.marker) found.push([block])
    else found.at(-1)?.push(block)
  }
  return found
}

/** "Rådets bemærkninger til mål 2": the goal a heading says its remarks are about. */
const goalNamedIn = ({ heading }: Section): string | null =>
  heading?.number ??
  /(?<!\p{L})(?:mål|målsætning|tema|fokusområde|indsatsområde|pejlemærke|målsetting|målområde|satsingsområde) (?:nr\. ?)?(\d{1,2})(?!\d)/iu.exec(
    heading?.title ?? '',
  )?.[1] ??
  null

const remarksIn = (section: Section, goal: string | null, author: string, date: string | null): DraftRemark[] => {
  const own = groups(section.body).map(blocks => {
    const { text, from, to } = textOf(blocks)
    return { author, date, goal, text, lines: [from, to] as const, confidence: goal ? 0.95 : 0.85 }
  })
  return [...own, ...section.children.flatMap(child => remarksIn(child, goalNamedIn(child) ?? goal, author, date))]
}

/** The remarks under a heading that announces them, each with the goal it stands under. */
export const readRemarks = (section: Section, texts: readonly string[]): DraftRemark[] => {
  const heading = section.heading?.title ?? ''
  const author = authorIn(heading)
  const date = yearsIn(heading)[0]?.iso ?? null
  return remarksIn(section, goalNamedIn(section), author ? fullName(author, texts) : '', date)
}
