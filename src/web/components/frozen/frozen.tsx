import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** Says that this is a version as it was published, and where the present one is. */
export const Frozen = ({ children }: { children: ComponentChildren }) => (
  <div class="frys">
    <Icon name="lock" />
    <div>{children}</div>
  </div>
)
