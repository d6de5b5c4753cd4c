import type { ComponentChildren } from 'preact'

/** A part of a long page, reached from its `Thread`. */
export const Section = ({ id, title, children }: { id: string; title: ComponentChildren; children: ComponentChildren }) => (
  <section class="del" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
)
