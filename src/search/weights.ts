/**
 * What a hit is worth: first by where the word stands, then by whether it stands whole. A part of a compound in a title is worth
 * more than a whole word in the text: a title says what a thing is about.
 */
export const PLACES = ['title', 'summary', 'text', 'context'] as const
export type TextPlace = (typeof PLACES)[number]

export const WHOLE: Readonly<Record<TextPlace, number>> = { title: 24, summary: 10, text: 6, context: 2 }
export const PART: Readonly<Record<TextPlace, number>> = { title: 16, summary: 7, text: 4, context: 1 }

/** The printed number itself, asked for as it is printed, goes before everything. */
export const NUMBER = 100
/** At least this: the word stands in a title. Pages are sought among these first. */
export const LEAST_OF_TITLE = PART.title

/** Entries in one segment of the index. */
export const SEGMENT = 1024

/** The term of a printed number; no word contains the sign. */
export const numberTerm = (number: string): string => `#${number.toLowerCase().replace(/\.$/, '')}`

export const facetTerm = (facet: string, value: string): string => `${facet}:${value}`

/** Above this hits are no longer counted: "over 1.000". */
export const COUNTED_HITS = 1000
