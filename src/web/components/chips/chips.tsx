import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type ChipsProps = {
  t: Translate
  /** Each filter in force; `href` is the list without it. */
  chips: readonly { label: ComponentChildren; href: string }[]
  /** The list without any filter. */
  clearHref: string
}

/** The filters in force, each a link that removes it. */
export function Chips({ t, chips, clearHref }: ChipsProps) {
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label={t('components.chips')}>
      {chips.map(chip => (
        <li key={chip.href}>
          <a class="tag" href={chip.href}>
            <span>
              <SrOnly>{t('components.chip-remove')} </SrOnly>
              {chip.label}
            </span>
            <Icon name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref}>{t('components.chips-clear')}</a>
      </li>
    </ul>
  )
}
