import { decimalText, parseDecimal } from './decimal.ts'
import { parseStatedDate, statedDateText } from './timeframe.ts'

/** Fields an authority defines itself for its initiatives. */
export const OWN_KINDS = ['text', 'number', 'choice', 'date', 'link'] as const
export const VISIBILITIES = ['public', 'internal'] as const
export type OwnKind = (typeof OWN_KINDS)[number]
export type Visibility = (typeof VISIBILITIES)[number]

export type OwnField = {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly kind: OwnKind
  /** Of a choice, in their order. */
  readonly choices: readonly string[]
  readonly visibility: Visibility
  /** Shown under the initiative's title in lists. */
  readonly inLists: boolean
  /** A field no longer in use keeps the values it has. */
  readonly inUse: boolean
}

export const MAX_OWN_VALUE = 2000

/** A value in the one spelling it is kept and compared in, or null for what the kind cannot be. `text` is not empty. */
export function ownValue({ kind, choices }: Pick<OwnField, 'kind' | 'choices'>, text: string): string | null {
  switch (kind) {
    case 'text':
      return text
    case 'number': {
      const value = parseDecimal(text)
      return value === null ? null : decimalText(value)
    }
    case 'choice':
      return choices.includes(text) ? text : null
    case 'date': {
      const date = parseStatedDate(text)
      return date && statedDateText(date.start, date.precision)
    }
    case 'link':
      return isLink(text) ? text : null
  }
}

/** Only what a browser opens as a page: no script, no file, no mail. */
function isLink(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
}

/** The parts every initiative has and an authority may keep to itself. What is promised, by whom, when and how it goes is always public. */
export const HIDEABLE_FIELDS = [
  'coordinator_name',
  'coordinator_email',
  'activities',
  'appropriations',
  'indicators',
  'evidence',
  'articles',
  'sources',
] as const
export type HideableField = (typeof HIDEABLE_FIELDS)[number]
