import { accepted } from '../../../domain/refusal.ts'
import { decode } from '../decode.ts'
import { toLines } from '../lines.ts'
import type { FormatReader } from './format.ts'
import { isHtml } from './html/is-html.ts'

/** A plain text, where all there is to see is all there is; or a web page, which is a text as well. */
export const readText: FormatReader = async (bytes, limits) => {
  const text = decode(bytes, limits)
  if (!text.ok) return text
  if (isHtml(text.value)) {
    const { readHtml } = await import('./html/read-html.ts')
    return readHtml(bytes, text.value, limits)
  }
  const lines = toLines(text.value, limits)
  return lines.ok ? accepted({ lines: lines.value, unseen: [] }) : lines
}
