import type { Status } from '../../../domain/status.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'

/** How an initiative goes: shape, word, and only then colour. */
export const StatusMark = ({ t, status, large }: { t: Translate; status: Status; large?: boolean | undefined }) => (
  <span class={large ? `st st--${status} st--stor` : `st st--${status}`}>
    <Icon name={status} />
    {t(`components.status.${status}`)}
  </span>
)
