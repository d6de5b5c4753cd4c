import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'

export type SearchFormProps = {
  t: Translate
  action: string
  label: string
  value?: string | undefined
  name?: string | undefined
  id?: string | undefined
  keep?: readonly (readonly [string, string])[] | undefined
}

export function SearchForm({ t, action, label, value = '', name = 'q', id = 'q', keep = [] }: SearchFormProps) {
  return (
    <search>
      <form action={action}>
        {keep.map(([key, kept]) => (
          <input key={`${key} ${kept}`} type="hidden" name={key} value={kept} />
        ))}
        <label class="form-label" for={id}>
          {label}
        </label>
        <div class="soeg">
          <input class="form-input" id={id} name={name} type="search" value={value} autocomplete="off" />
          <button class="button button-primary" type="submit">
            <Icon name="search" />
            {t('components.search')}
          </button>
        </div>
      </form>
    </search>
  )
}
