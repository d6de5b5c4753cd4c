import type { ComponentChildren } from 'preact'

export type TimelineEntry = {
  /** In words, as exact as it is known: "marts 2025". */
  when: string
  /** Machine date for `<time>`; left out when the words say more than a date can ("løbende"). */
  datetime?: string | undefined
  /** Where that day's whole account stands. */
  whenHref?: string | undefined
  title: ComponentChildren
  href?: string | undefined
  /** Tells entries apart; needed where the title is no plain text, or two may be alike. */
  id?: string | undefined
  /** Filled = happened, brass = next to come, hollow = ahead. */
  state?: 'happened' | 'next' | 'ahead' | undefined
  children?: ComponentChildren
}

const KNOT = { happened: 'sket', next: 'nu', ahead: undefined } as const

export function Timeline({ entries, level = 3 }: { entries: readonly TimelineEntry[]; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <ol class="tid">
      {entries.map(entry => (
        <li key={entry.id ?? `${entry.when} ${entry.title}`} class={KNOT[entry.state ?? 'happened']}>
          <When {...entry} />
          <Heading>{entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}</Heading>
          {entry.children}
        </li>
      ))}
    </ol>
  )
}

function When({ when, datetime, whenHref }: TimelineEntry) {
  const words = whenHref ? <a href={whenHref}>{when}</a> : when
  return datetime ? <time dateTime={datetime}>{words}</time> : <span class="dato">{words}</span>
}
