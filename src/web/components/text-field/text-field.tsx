import { describedBy, type FieldProps, fieldId } from '../field/field.tsx'
import { FieldGroup } from '../field/field-group.tsx'

export type TextFieldProps = FieldProps & {
  /** What was typed last, right or wrong: it stays. */
  value?: string | number | null | undefined
  type?: 'text' | 'email' | 'password' | 'tel' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | undefined
  /** The room the answer needs: a number, a word, or the whole line. */
  width?: 'short' | 'middle' | 'full' | undefined
  required?: boolean | undefined
  readOnly?: boolean | undefined
  maxLength?: number | undefined
  lang?: string | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <FieldGroup {...props}>
      <Control {...props} />
    </FieldGroup>
  )
}

function Control(props: TextFieldProps) {
  const id = fieldId(props)
  const attributes = {
    class: `form-input width-${props.width ?? 'full'}`,
    id,
    name: props.name,
    value: props.value ?? '',
    autocomplete: props.autocomplete,
    inputmode: props.inputmode,
    required: props.required,
    readOnly: props.readOnly,
    maxLength: props.maxLength,
    lang: props.lang,
    ...describedBy(id, props),
  }
  // The types know each kind of input apart, so each kind is written out.
  if (props.type === 'password') return <input type="password" spellcheck={false} {...attributes} />
  if (props.type === 'email') return <input type="email" {...attributes} />
  if (props.type === 'tel') return <input type="tel" {...attributes} />
  return <input type="text" {...attributes} />
}
