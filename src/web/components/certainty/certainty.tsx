import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'

export type CertaintyLevel = 1 | 2 | 3

/** How surely a field was read: one to three bars, always with the word. */
export const Certainty = ({ t, level }: { t: Translate; level: CertaintyLevel }) => (
  <span class="certainty">
    <Icon name={`certain${level}`} />
    {t(`components.certainty.${level}`)}
  </span>
)
