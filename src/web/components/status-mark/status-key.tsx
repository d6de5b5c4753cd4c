import { STATUSES } from '../../../domain/status.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { StatusMark } from './status-mark.tsx'

/** What the shapes on the ropes mean. */
export const StatusKey = ({ t }: { t: Translate }) => (
  <ul class="forklaring">
    {STATUSES.map(status => (
      <li key={status}>
        <StatusMark t={t} status={status} />
      </li>
    ))}
  </ul>
)
