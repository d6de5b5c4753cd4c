import { FieldSet } from '../field/field-set.tsx'
import { Option, type OptionItem } from './option.tsx'

type GroupProps = {
  name: string
  /** Id of the first control and root of the others': the error summary links to it. Default: the name. */
  id?: string | undefined
  legend: string
  hint?: string | undefined
  error?: string | undefined
  legendHidden?: boolean | undefined
  items: readonly OptionItem[]
}

export type CheckboxesProps = GroupProps & { values?: readonly string[] | undefined }
export type RadiosProps = GroupProps & { value?: string | null | undefined }

/** The first control carries the bare id, so that a link from the error summary lands on something that takes focus. */
const optionId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`)

export function Checkboxes(props: CheckboxesProps) {
  const id = props.id ?? props.name
  return (
    <FieldSet {...props} id={id}>
      {props.items.map((item, index) => (
        <Option
          key={item.value}
          kind="checkbox"
          id={optionId(id, index)}
          name={props.name}
          item={item}
          checked={props.values?.includes(item.value) ?? false}
        />
      ))}
    </FieldSet>
  )
}

function RadioItems({ name, id = name, items, value }: RadiosProps) {
  return items.map((item, index) => (
    <Option key={item.value} kind="radio" id={optionId(id, index)} name={name} item={item} checked={item.value === value} />
  ))
}

export function Radios(props: RadiosProps) {
  return (
    <FieldSet {...props} id={props.id ?? props.name}>
      <RadioItems {...props} />
    </FieldSet>
  )
}

/** Few answers as visible boxes, side by side where there is room. */
export function Choices(props: RadiosProps) {
  return (
    <FieldSet {...props} id={props.id ?? props.name}>
      <div class="choices">
        <RadioItems {...props} />
      </div>
    </FieldSet>
  )
}

export type CheckboxProps = {
  name: string
  id?: string | undefined
  label: string
  hint?: string | undefined
  value?: string
  checked?: boolean | undefined
}

/** A single yes: no group, no legend. */
export const Checkbox = ({ name, id = name, label, hint, value = 'on', checked = false }: CheckboxProps) => (
  <Option kind="checkbox" id={id} name={name} item={{ value, label, hint }} checked={checked} />
)
