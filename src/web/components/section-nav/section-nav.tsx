import { Icon } from '../icon/icon.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type SectionLink = {
  href: string
  label: string
  current?: boolean | undefined
  /** Something to look at in that part, in words: "1 fejl". */
  finding?: { kind: 'error' | 'warning'; words: string } | undefined
}

/** The parts of a long form, beside it. */
export const SectionNav = ({ label, links }: { label: string; links: readonly SectionLink[] }) => (
  <nav class="secnav" aria-label={label}>
    <ul class="plain">
      {links.map(link => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? 'true' : undefined}>
            {link.label}
            {link.finding && (
              <>
                <Icon name={link.finding.kind} />
                <SrOnly>, {link.finding.words}</SrOnly>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
