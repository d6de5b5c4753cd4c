import type { RawLine } from '../line.ts'

const heading = /^(#{1,6})\s+(?=\S)/u
const strong = /(\*\*|__)(?=\S)(.{1,400}?\S)\1/gu

/** A sign or two may be a note's; a text set in Markdown has them again and again. */
const fewest = 3

const isSet = (raw: string): boolean => (raw.startsWith('#') && heading.test(raw)) || (raw.includes('**') && raw.search(strong) >= 0)

/** Whether the text was written with the signs of Markdown for its headings and its bold words. */
export const isMarkdown = (raws: readonly RawLine[]): boolean => {
  let seen = 0
  return raws.some(line => (line.raw.includes('#') || line.raw.includes('**')) && isSet(line.raw.trim()) && ++seen >= fewest)
}

/** The line without those signs. */
export const withoutSigns = (text: string): string => text.replace(heading, '').replace(strong, '$2')

/** The level a line's signs give it as a heading. */
export const levelOf = (raw: string): number | undefined => (raw.startsWith('#') ? heading.exec(raw)?.[1]?.length : undefined)
