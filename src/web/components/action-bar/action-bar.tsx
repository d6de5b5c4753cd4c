import type { ComponentChildren } from 'preact'
import { useReadOnly } from '../../open-acts.tsx'

/** The buttons that end a form, at the foot of the window on wide screens. `said` tells what is saved and who can see it. */
export function ActionBar({ said, children }: { said?: string | undefined; children: ComponentChildren }) {
  if (useReadOnly()) return null
  return (
    <div class="sticky-actions">
      {said && <span class="saved">{said}</span>}
      <span class="fill" />
      {children}
    </div>
  )
}
