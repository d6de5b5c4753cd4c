import type { ComponentChildren } from 'preact'

/** The head of a workspace page: title, one line about it, the acts that belong to the whole page. */
export const PageTitle = ({
  title,
  sub,
  children,
}: {
  title: ComponentChildren
  sub?: ComponentChildren
  children?: ComponentChildren
}) => (
  <div class="pagehead">
    <div>
      <h1>{title}</h1>
      {sub && <p class="sub">{sub}</p>}
    </div>
    {children && <div class="row">{children}</div>}
  </div>
)
