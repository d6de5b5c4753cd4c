import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { OpenLink } from '../../open-acts.tsx'
import { Icon } from '../icon/icon.tsx'

/** The last crumb is the page itself; it needs no address and gets none. */
export type Crumb = { label: ComponentChildren; href?: string | undefined }

export function Breadcrumbs({ t, crumbs, framed }: { t: Translate; crumbs: readonly Crumb[]; framed?: boolean | undefined }) {
  if (crumbs.length === 0) return null
  return (
    <nav class={framed ? 'breadcrumbs ramme' : 'breadcrumbs'} aria-label={t('components.breadcrumbs')}>
      <ol class="breadcrumbs__list">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1
          return (
            <li key={crumb.href ?? 'here'} class="breadcrumbs__list-item" aria-current={last ? 'page' : undefined}>
              {index > 0 && <Icon name="right" />}
              {crumb.href && !last ? (
                <OpenLink class="breadcrumbs__link" href={crumb.href}>
                  {crumb.label}
                </OpenLink>
              ) : (
                crumb.label
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
