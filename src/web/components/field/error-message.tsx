import { Icon } from '../icon/icon.tsx'

/** The refusal at its field. The same sentence stands in the error summary. */
export function ErrorMessage({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null
  return (
    <span class="form-error-message" id={id}>
      <Icon name="error" />
      {text}
    </span>
  )
}
