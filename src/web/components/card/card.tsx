import type { ComponentChildren } from 'preact'

export type CardProps = {
  title?: string | undefined
  /** Needed with a title; the card is then a named region. */
  id?: string | undefined
  level?: 2 | 3 | undefined
  /** Beside the title: a date, a link. */
  aside?: ComponentChildren
  /** Content to the edges: a table. */
  flush?: boolean | undefined
  children: ComponentChildren
}

export function Card({ title, id, level = 2, aside, flush, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section class={flush ? 'card flush' : 'card'} aria-labelledby={title ? id : undefined}>
      {title && (
        <header>
          <Heading id={id}>{title}</Heading>
          {aside && <span class="small muted">{aside}</span>}
        </header>
      )}
      {children}
    </section>
  )
}
