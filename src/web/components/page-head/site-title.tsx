import type { ComponentChildren } from 'preact'

/** The head of a public page: where am I, title, a lead of at most three sentences, then what the whole page offers. */
export const SiteTitle = ({
  over,
  title,
  lead,
  children,
}: {
  over?: ComponentChildren
  title: ComponentChildren
  lead?: ComponentChildren
  children?: ComponentChildren
}) => (
  <div class="sidehoved">
    {over && <p class="over">{over}</p>}
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
    {children}
  </div>
)
