import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/shapes.tsx'

/** A word about a thing: a kind, an abbreviation, a state of review. Not a link and not a button. */
export const Tag = ({
  children,
  kind,
  icon,
}: {
  children: ComponentChildren
  kind?: 'warn' | 'bad' | 'ok' | 'tint' | undefined
  icon?: IconName | undefined
}) => (
  <span class={kind ? `chip ${kind}` : 'chip'}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)

/** A unit's short name in a frame, its full name for readers and on hover. */
export const Abbreviation = ({ short, name }: { short: string; name: string }) => (
  <abbr class="abbr" title={name}>
    {short}
  </abbr>
)
