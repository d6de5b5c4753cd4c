import type { Translate } from '../../../i18n/translate.ts'
import type { FieldProps } from '../field/field.tsx'
import { TextField } from '../text-field/text-field.tsx'

export type DateFieldProps = FieldProps & {
  t: Translate
  /** As typed, or as `statedDateText` writes it: "2026", "2026-H2", "2026-Q3", "2026-03", "2026-03-31". */
  value?: string | null | undefined
  /** The words as printed in the source, shown beside: they say how exact the date is. */
  printed?: string | null | undefined
}

/**
 * A date as exact as it is known, in one field: a precision list with year, half, month and day would be five controls
 * for what is one word.
 */
export function DateField({ t, printed, hint, ...field }: DateFieldProps) {
  const source = printed ? t('components.date-printed', { words: printed }) : undefined
  return <TextField {...field} width="middle" hint={[hint ?? t('components.date-hint'), source].filter(Boolean).join(' ')} />
}
