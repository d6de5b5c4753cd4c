import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'

export type ErrorSummaryProps = {
  t: Translate
  /** In the order of the form. `field` is the id of the control; without it the refusal is of the whole form. */
  errors: readonly { field?: string | undefined; text: string }[]
}

/* The page was asked for by sending a form that could not be taken: that is the one time moving focus helps. */
const takesFocus = { autoFocus: true }

/**
 * Stands first in the content and takes focus when the page opens (`autofocus` needs no script).
 * `role="alert"` sits on the inner element: on the focused one, screen readers read the summary twice.
 */
export function ErrorSummary({ t, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="alert alert-error" id="error-summary" tabIndex={-1} {...takesFocus}>
      <Icon name="error" class="alert-icon" />
      <div class="alert-body" role="alert">
        <h2 class="alert-heading">{t('components.error-summary', { count: errors.length })}</h2>
        <ul class="alert-list">
          {errors.map(({ field, text }) => (
            <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
