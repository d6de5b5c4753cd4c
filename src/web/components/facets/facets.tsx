import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { Button } from '../button/button.tsx'

export type FacetsProps = {
  t: Translate
  /** The list's own address. */
  action: string
  /** What the address must keep: the search word, the order. */
  keep?: readonly (readonly [string, string])[] | undefined
  /** `FacetGroup`s. */
  children: ComponentChildren
}

/** The filters beside a list: a popover on narrow screens, opened by `FacetButton`. Nothing acts before the button is pressed. */
export function Facets({ t, action, keep = [], children }: FacetsProps) {
  return (
    <form class="facetter" id="facetter" popover="auto" action={action} aria-label={t('components.facets-label')}>
      <div class="facethoved">
        <h2>{t('components.facets')}</h2>
        <button class="lukfacet" type="button" popovertarget="facetter" popovertargetaction="hide">
          {t('components.facets-close')}
        </button>
      </div>
      {keep.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="knapper">
        <Button>{t('components.facets-show')}</Button>
      </div>
    </form>
  )
}

/** Opens the filters on a narrow screen; on a wide one they already stand beside the list, and it is gone. */
export const FacetButton = ({ t, chosen }: { t: Translate; chosen: number }) => (
  <button class="button button-secondary facetknap" type="button" popovertarget="facetter">
    {chosen > 0 ? t('components.facets-open', { count: chosen }) : t('components.facets')}
  </button>
)
