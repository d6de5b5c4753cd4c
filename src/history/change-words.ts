import type { DocChange } from '../domain/doc-changes.ts'
import { isRows } from '../domain/merge.ts'
import type { DocWords } from './doc-words.ts'

/** One side of a change as a person would read it; '' for nothing. */
export function changeWords(words: DocWords, change: DocChange, side: 'before' | 'after'): string {
  const { path, [side]: value } = change
  if (value === null || value.length === 0) return ''
  return isRows(value) ? value.map(row => words.row(path.split('/')[0] ?? '', row)).join('\n') : words.value(path, value)
}
