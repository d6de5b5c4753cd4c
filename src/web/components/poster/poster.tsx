import type { ComponentChildren } from 'preact'

export type PosterProps = { id: string; over?: string | undefined; title: ComponentChildren; children: ComponentChildren }

/** One thing a reader should not miss, beside what is told in order: a report that has come, a hearing that is open. */
export const Poster = ({ id, over, title, children }: PosterProps) => (
  <section class="opslag" aria-labelledby={id}>
    {over && <p class="over">{over}</p>}
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
