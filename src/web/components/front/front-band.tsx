import type { ComponentChildren } from 'preact'

export type FrontBandProps = {
  over?: ComponentChildren
  title: ComponentChildren
  lead?: ComponentChildren
  /** A `SearchForm`, and what others look for. */
  children?: ComponentChildren
  /** `Overview`. */
  aside?: ComponentChildren
}

/** The one deep band of the site, on the front page only. */
export const FrontBand = ({ over, title, lead, children, aside }: FrontBandProps) => (
  <section class="front">
    <div class="ramme to">
      <div>
        {over && <p class="over">{over}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
      {aside}
    </div>
  </section>
)
