import type { ComponentChildren } from 'preact'
import { Option } from '../options/option.tsx'

export type MergeOption = { value: string; label: string; text: ComponentChildren }

export type MergeChoiceProps = {
  name: string
  /** "1 af 2. Slutter". */
  legend: string
  /** What stood there when the form was opened. */
  before?: string | undefined
  /** Theirs, mine, as before. */
  options: readonly MergeOption[]
  chosen: string
}

/** One field two people changed: both texts in full, and a choice. Nothing is overwritten before it is made. */
export const MergeChoice = ({ name, legend, before, options, chosen }: MergeChoiceProps) => (
  <fieldset class="merge">
    <legend class="form-label">{legend}</legend>
    {before && <p class="small muted">{before}</p>}
    <div class="opts">
      {options.map((option, index) => (
        <div class="opt" key={option.value}>
          <Option
            kind="radio"
            id={index === 0 ? name : `${name}-${index + 1}`}
            name={name}
            item={{ value: option.value, label: option.label }}
            checked={option.value === chosen}
          />
          <p>{option.text}</p>
        </div>
      ))}
    </div>
  </fieldset>
)
