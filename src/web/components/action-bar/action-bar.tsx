import type { ComponentChildren } from 'preact'

/** The buttons that end a form, at the foot of the window on wide screens. `said` tells what is saved and who can see it. */
export const ActionBar = ({ said, children }: { said?: string | undefined; children: ComponentChildren }) => (
  <div class="sticky-actions">
    {said && <span class="saved">{said}</span>}
    <span class="fill" />
    {children}
  </div>
)
