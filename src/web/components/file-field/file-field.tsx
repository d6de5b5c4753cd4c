import { describedBy, type FieldProps, fieldId } from '../field/field.tsx'
import { FieldGroup } from '../field/field-group.tsx'

export type FileFieldProps = FieldProps & {
  /** Media types or endings, as in HTML: ".txt,text/plain". A help for the chooser, never the check. */
  accept?: string | undefined
  multiple?: boolean | undefined
  required?: boolean | undefined
}

/** The form around it needs `enctype="multipart/form-data"`. A browser empties the field after a refusal: say so in the error. */
export function FileField(props: FileFieldProps) {
  const id = fieldId(props)
  return (
    <FieldGroup {...props}>
      <input
        class="form-input form-file"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        {...describedBy(id, props)}
      />
    </FieldGroup>
  )
}
