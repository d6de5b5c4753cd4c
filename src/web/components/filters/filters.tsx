import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/shapes.tsx'

export type FilterLink = {
  href: string
  label: string
  count?: number | undefined
  icon?: IconName | undefined
  current?: boolean | undefined
}

/** Links that choose what a list shows, with how many; the one in force is bold, framed and `aria-current`. */
export const Filters = ({ label, links }: { label: string; links: readonly FilterLink[] }) => (
  <nav class="filters" aria-label={label}>
    {links.map(link => (
      <a key={link.href} href={link.href} aria-current={link.current ? 'true' : undefined}>
        {link.icon && <Icon name={link.icon} />}
        {link.label}
        {link.count !== undefined && ` ${link.count}`}
      </a>
    ))}
  </nav>
)
