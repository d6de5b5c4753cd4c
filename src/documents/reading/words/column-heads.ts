import { exactField, type FieldKey } from './labels.ts'

/** "(t.kr.)", "2025", "2024-2027": what stands behind a column's name. */
const behind = /\s*\([^()]*\)\s*$|\s+(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?$/u

const parts = (text: string): string[] =>
  text
    .split(/\s*(?:\/|&|\+|,|\s(?:og|och|samt|eller)\s)\s*/u)
    .map(part => part.trim())
    .filter(part => part !== '')

const capital = (text: string): string => text.replace(/^./u, letter => letter.toUpperCase())

/** The field that a column's head names: a label we know, or one with something beside it ("Tid/frist", "Økonomi (t.kr.)", "Status 2025"). */
export const columnField = (text: string): FieldKey | undefined => {
  const whole = exactField(text)
  if (whole) return whole
  const bare = text.replace(behind, '').replace(behind, '')
  if (!/^\p{Lu}/u.test(bare)) return undefined
  return (
    exactField(bare) ??
    parts(bare)
      .map(part => exactField(capital(part)))
      .find(Boolean)
  )
}
