import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/shapes.tsx'

export type DraftRecordProps = {
  id: string
  /** "Post 26 af 41 · Initiativ". */
  over: string
  title: ComponentChildren
  /** What it needs, at the right: a `Tag`. */
  state?: ComponentChildren
  current?: boolean | undefined
  /** Of the current one: the id of what is read after its name when it takes focus. */
  describedBy?: string | undefined
  /** The fields (`DraftFields`) and findings. */
  children: ComponentChildren
  /** The buttons that settle it. */
  acts: ComponentChildren
}

/** One record read from a document, waiting for a person. It takes focus when it becomes the current one. */
export const DraftRecord = ({ id, over, title, state, current, describedBy, children, acts }: DraftRecordProps) => (
  <article
    class={current ? 'rec is-current' : 'rec'}
    id={id}
    aria-labelledby={`${id}-title`}
    aria-describedby={current ? describedBy : undefined}
    tabIndex={-1}
  >
    <header>
      <div>
        <span class="xs muted">{over}</span>
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      {state}
    </header>
    <div class="body">{children}</div>
    <div class="acts">{acts}</div>
  </article>
)

/** A record already settled: one line, and the way to open it again. */
export const SettledRecord = ({
  id,
  icon,
  title,
  children,
}: {
  id: string
  icon: IconName
  title: ComponentChildren
  children?: ComponentChildren
}) => (
  <article class="rec slim" id={id} aria-labelledby={`${id}-title`}>
    <header>
      <span class="settled" id={`${id}-title`}>
        <Icon name={icon} />
        <span>{title}</span>
      </span>
      {children}
    </header>
  </article>
)
