import type { ComponentChildren } from 'preact'

export type Hit = {
  href: string
  title: ComponentChildren
  /** What it is: "Indsats 3.4, Social". */
  over?: ComponentChildren
  /** Why it was found, as `Highlight`; or a summary. */
  text?: ComponentChildren
  note?: ComponentChildren
}

/** Titles with a line or two under each: hits of a search, documents, units. */
export const HitList = ({
  hits,
  level = 3,
  start = 1,
}: {
  hits: readonly Hit[]
  level?: 2 | 3 /** The number of the first, on later pages. */
  start?: number
}) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ol class="hits" start={start}>
      {hits.map(hit => (
        <li key={hit.href}>
          {hit.over && <p class="muted small">{hit.over}</p>}
          <Heading>
            <a href={hit.href}>{hit.title}</a>
          </Heading>
          {hit.text && <p>{hit.text}</p>}
          {hit.note && <p class="muted small">{hit.note}</p>}
        </li>
      ))}
    </ol>
  )
}
