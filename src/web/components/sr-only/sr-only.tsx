import type { ComponentChildren } from 'preact'

/** Words only readers hear. */
export const SrOnly = ({ children }: { children: ComponentChildren }) => <span class="sr-only">{children}</span>
