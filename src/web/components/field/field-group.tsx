import type { ComponentChildren } from 'preact'
import { ErrorMessage } from './error-message.tsx'
import { type FieldProps, fieldId } from './field.tsx'

/** dkfds' form group: label, hint, error, then the control given as children. */
export function FieldGroup(props: FieldProps & { after?: ComponentChildren; children: ComponentChildren }) {
  const id = fieldId(props)
  return (
    <div class={props.error ? 'form-group form-error' : 'form-group'}>
      <label class={props.labelHidden ? 'sr-only' : 'form-label'} for={id}>
        {props.label}
      </label>
      {props.hint && (
        <span class="form-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <ErrorMessage id={`${id}-error`} text={props.error} />
      {props.children}
      {props.after}
    </div>
  )
}
