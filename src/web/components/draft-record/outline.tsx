import { Icon } from '../icon/icon.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type OutlineEntry = { href: string; label: string; settled: number; total: number; current?: boolean | undefined }

const iconOf = ({ settled, total }: OutlineEntry) => (settled === total ? 'approved' : settled > 0 ? 'draft' : 'open')

/** The document's sections with how far each has come. `settledWord` is read after the figures: "afgjort". */
export const Outline = ({ label, settledWord, entries }: { label: string; settledWord: string; entries: readonly OutlineEntry[] }) => (
  <nav class="outline" aria-label={label}>
    <ul class="plain">
      {entries.map(entry => (
        <li key={entry.href}>
          <a href={entry.href} aria-current={entry.current ? 'location' : undefined}>
            <Icon name={iconOf(entry)} />
            <span>{entry.label}</span>
            <span class="n">
              {entry.settled}/{entry.total}
              <SrOnly> {settledWord}</SrOnly>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
