import type { ComponentChildren } from 'preact'

export type BandProps = {
  id: string
  title: string
  /** On the quiet ground. */
  mist?: boolean | undefined
  children: ComponentChildren
}

/** A part of a `wide` page, from edge to edge, with its own frame. */
export const Band = ({ id, title, mist, children }: BandProps) => (
  <section class={mist ? 'baand baand--mist' : 'baand'} aria-labelledby={id}>
    <div class="ramme">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  </section>
)
