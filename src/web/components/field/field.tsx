/** What every field takes. Absent and `undefined` mean the same, so refusals can be handed on as they are. */
export type FieldProps = {
  /** Name in the form; also the id unless `id` is given. */
  name: string
  id?: string | undefined
  label: string
  hint?: string | undefined
  /** The refusal, as a sentence that says what to do. */
  error?: string | undefined
  /** Hides the label from sight, not from readers: for a field whose place says what it is (a cell in a table). */
  labelHidden?: boolean | undefined
}

export const fieldId = (props: { name: string; id?: string | undefined }): string => props.id ?? props.name

/** `aria-describedby` and `aria-invalid`: the error is read before the hint, it is what the person came back for. */
export function describedBy(id: string, { hint, error }: { hint?: string | undefined; error?: string | undefined }) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}
