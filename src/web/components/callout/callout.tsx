import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** The one thing to do on the page. */
export const Callout = ({ over, title, children }: { over?: string | undefined; title: string; children: ComponentChildren }) => (
  <div class="opslag">
    {over && <p class="over">{over}</p>}
    <h2>{title}</h2>
    {children}
  </div>
)

/** Says that this is a version as it was published, and where the present one is. */
export const Frozen = ({ children }: { children: ComponentChildren }) => (
  <div class="frys">
    <Icon name="lock" />
    <div>{children}</div>
  </div>
)
