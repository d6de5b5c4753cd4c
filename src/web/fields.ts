import { findCpr } from '../domain/cpr.ts'
import type { Refusal } from '../domain/refusal.ts'

/** A form as it was typed: every value as text, so that it can be shown again unchanged. */
export type Fields = {
  /** The first value of a field, trimmed at both ends; '' when absent. */
  text(name: string): string
  /** All values of a field that may repeat, blanks left out. */
  all(name: string): readonly string[]
  /** Names in the order they were sent. */
  readonly names: readonly string[]
  /** What is wrong before any rule of the form has looked: a personal identity number, or text beyond all measure. */
  readonly refusals: readonly Refusal[]
}

/** No field of any form needs more; the longest text in the real documents is a tenth of it. */
export const LONGEST_FIELD = 100_000

/**
 * Parses a submitted body. Line ends become \n, text is normalised (NFC), control characters that no keyboard makes are
 * dropped (PostgreSQL cannot hold NUL). Personal identity numbers are refused with their place, before anything is stored.
 */
export function fieldsOf(body: unknown): Fields {
  const values = new Map<string, string[]>()
  for (const [name, value] of Object.entries(isRecord(body) ? body : {}))
    values.set(name, (Array.isArray(value) ? value : [value]).filter(v => typeof v === 'string').map(clean))
  return {
    text: name => values.get(name)?.[0]?.trim() ?? '',
    all: name => (values.get(name) ?? []).map(v => v.trim()).filter(v => v !== ''),
    names: [...values.keys()],
    refusals: [...values].flatMap(([field, texts]) => texts.flatMap(text => refusalsOf(field, text))),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')

function refusalsOf(field: string, text: string): Refusal[] {
  if (text.length > LONGEST_FIELD) return [{ key: 'web.too-long', field, params: { max: LONGEST_FIELD, length: text.length } }]
  const [cpr] = findCpr(text)
  return cpr ? [{ key: 'web.cpr', field, params: { line: cpr.line, column: cpr.column } }] : []
}
