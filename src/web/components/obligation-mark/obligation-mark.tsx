import type { ObligationState } from '../../../domain/rounds/obligation.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/shapes.tsx'

export const OBLIGATION_ICONS = {
  open: 'open',
  drafted: 'draft',
  submitted: 'sent',
  returned: 'returned',
  approved: 'approved',
  waived: 'waived',
} as const satisfies Record<ObligationState, IconName>

/** Where an answer stands: shape and word; that it is late is a date beside. */
export const ObligationMark = ({ t, state }: { t: Translate; state: ObligationState }) => (
  <span class={`st ob ob-${state}`}>
    <Icon name={OBLIGATION_ICONS[state]} />
    <span class="w">{t(`components.obligation.${state}`)}</span>
  </span>
)
