import type { Translate } from '../../../i18n/translate.ts'
import { describedBy, type FieldProps, fieldId } from '../field/field.tsx'
import { FieldGroup } from '../field/field-group.tsx'

export type MultiSelectProps = FieldProps & {
  t: Translate
  values?: readonly string[] | undefined
  options: readonly { readonly value: string; readonly label: string }[]
}

/** How many options are seen at once: a list of two hundred colleagues scrolls. */
const MOST_ROWS = 6

/**
 * Several of many. Without script the browser's own list; with it a field to type in, with the fitting options below and those
 * chosen as buttons that take them out again (the combobox of the ARIA practices guide).
 */
export function MultiSelect(props: MultiSelectProps) {
  const { t } = props
  const id = fieldId(props)
  const words = { 'data-chosen': t('components.chosen'), 'data-remove': t('components.remove'), 'data-none': t('components.none-fits') }
  return (
    <FieldGroup {...props}>
      <select
        class="form-select several"
        id={id}
        name={props.name}
        multiple
        size={Math.min(MOST_ROWS, Math.max(2, props.options.length))}
        {...describedBy(id, props)}
        data-combobox=""
        {...words}
      >
        {props.options.map(option => (
          <option key={option.value} value={option.value} selected={props.values?.includes(option.value) ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldGroup>
  )
}
