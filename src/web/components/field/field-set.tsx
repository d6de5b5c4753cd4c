import type { ComponentChildren } from 'preact'
import { ErrorMessage } from './error-message.tsx'
import { describedBy } from './field.tsx'

export type FieldSetProps = {
  id: string
  legend: string
  hint?: string | undefined
  error?: string | undefined
  legendHidden?: boolean | undefined
  children: ComponentChildren
}

/** Several controls that answer one question. The error belongs to the group, so readers hear it on entering. */
export function FieldSet({ id, legend, hint, error, legendHidden, children }: FieldSetProps) {
  return (
    <div class={error ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={describedBy(id, { hint, error })['aria-describedby']}>
        <legend class={legendHidden ? 'sr-only' : 'form-label'}>{legend}</legend>
        {hint && (
          <span class="form-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <ErrorMessage id={`${id}-error`} text={error} />
        {children}
      </fieldset>
    </div>
  )
}
