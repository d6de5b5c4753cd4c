import { describedBy, type FieldProps, fieldId } from '../field/field.tsx'
import { FieldGroup } from '../field/field-group.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }
/** Options under a heading, as a unit with its sub-units. */
export type SelectGroup = { group: string; options: readonly SelectOption[] }

export type SelectProps = FieldProps & {
  value?: string | null | undefined
  options: readonly (SelectOption | SelectGroup)[]
  /** First, empty choice: "Vælg enhed". Without it the first option is chosen. */
  prompt?: string | undefined
  required?: boolean | undefined
}

export function Select(props: SelectProps) {
  const id = fieldId(props)
  return (
    <FieldGroup {...props}>
      <select class="form-select" id={id} name={props.name} required={props.required} {...describedBy(id, props)}>
        {props.prompt !== undefined && <option value="">{props.prompt}</option>}
        {props.options.map(entry =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(option => Option(option, props.value))}
            </optgroup>
          ) : (
            Option(entry, props.value)
          ),
        )}
      </select>
    </FieldGroup>
  )
}

function Option(option: SelectOption, chosen: string | null | undefined) {
  return (
    <option key={option.value} value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  )
}
