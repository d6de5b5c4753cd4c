import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type FacetOption = {
  value: string
  label: ComponentChildren
  /** How many there are with the other filters as they stand; text, since a capped count is "over 1.000"; left out where nobody counted. */
  count?: string | number | undefined
  chosen: boolean
}

export type FacetGroupProps = {
  t: Translate
  /** The name in the address. */
  name: string
  legend: string
  options: readonly FacetOption[]
  /** What is counted, for readers: "indsatser". */
  counted: string
  /** Open from the start; a group with a choice in it always is. */
  open?: boolean | undefined
}

export function FacetGroup({ t, name, legend, options, counted, open }: FacetGroupProps) {
  if (options.length === 0) return null
  const chosen = options.filter(option => option.chosen).length
  return (
    <details class="facet" open={open || chosen > 0}>
      <summary>
        {legend}
        {chosen > 0 && <span class="valgt">{t('components.facet-chosen', { count: chosen })}</span>}
      </summary>
      <fieldset>
        <legend class="sr-only">{legend}</legend>
        {options.map((option, index) => (
          <div class="valg" key={option.value}>
            <input type="checkbox" id={`${name}-${index}`} name={name} value={option.value} checked={option.chosen} />
            <label for={`${name}-${index}`}>
              <span>{option.label}</span>
              {option.count !== undefined && (
                <span class="antal">
                  {option.count}
                  <SrOnly> {counted}</SrOnly>
                </span>
              )}
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}
