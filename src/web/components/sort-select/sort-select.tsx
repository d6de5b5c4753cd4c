import type { Translate } from '../../../i18n/translate.ts'

export type SortSelectProps = {
  t: Translate
  action: string
  name?: string | undefined
  value: string
  options: readonly { value: string; label: string }[]
  /** What the address must keep; a filter may stand several times. */
  keep?: readonly (readonly [string, string])[] | undefined
}

export function SortSelect({ t, action, name = 'sort', value, options, keep = [] }: SortSelectProps) {
  return (
    <form class="sorter" action={action}>
      {keep.map(([key, kept]) => (
        <input key={`${key} ${kept}`} type="hidden" name={key} value={kept} />
      ))}
      <label class="form-label" for={name}>
        {t('components.sort-by')}
      </label>
      <select class="form-select" id={name} name={name}>
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <button class="button button-secondary" type="submit">
        {t('components.sort')}
      </button>
    </form>
  )
}
