import { accepted } from '../../../domain/refusal.ts'
import { decode } from '../decode.ts'
import { toLines } from '../lines.ts'
import type { FormatReader } from './format.ts'

/** A plain text: all there is to see is all there is. */
export const readText: FormatReader = async (bytes, limits) => {
  const text = decode(bytes, limits)
  if (!text.ok) return text
  const lines = toLines(text.value, limits)
  return lines.ok ? accepted({ lines: lines.value, unseen: [] }) : lines
}
