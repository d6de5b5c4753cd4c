import type { ComponentChildren } from 'preact'

/** What is done or missing, what comes next and when. `children` are the ways on. */
export const EmptyState = ({
  title,
  text,
  level = 2,
  children,
}: {
  title: string
  text: ComponentChildren
  level?: 2 | 3
  children?: ComponentChildren
}) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children && <div class="knapper">{children}</div>}
    </div>
  )
}
