import { describedBy, type FieldProps, fieldId } from '../field/field.tsx'
import { FieldGroup } from '../field/field-group.tsx'

export type TextAreaProps = FieldProps & {
  value?: string | null | undefined
  rows?: number | undefined
  required?: boolean | undefined
  maxLength?: number | undefined
  lang?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  const id = fieldId(props)
  return (
    <FieldGroup {...props}>
      <textarea
        class="form-input"
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        required={props.required}
        maxLength={props.maxLength}
        lang={props.lang}
        value={props.value ?? ''}
        {...describedBy(id, props)}
      />
    </FieldGroup>
  )
}
