import type { ComponentChildren } from 'preact'

/* A box that scrolls by itself must take focus, or a keyboard cannot scroll it (Safari gives it none unasked). */
export const scrollable = { tabIndex: 0 } as const

/** What may be wider than the window: named, focusable, scrolled by itself. */
export const ScrollRegion = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <section class="scroll" aria-label={label} {...scrollable}>
    {children}
  </section>
)
