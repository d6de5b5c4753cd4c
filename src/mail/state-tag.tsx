import type { Translate } from '../i18n/translate.ts'
import { Tag } from '../web/components/index.ts'
import type { MailRow } from './outbox-store.ts'

const LOOK = { queued: 'tint', held: 'warn', sent: 'ok', failed: 'bad', bounced: 'bad' } as const

export const StateTag = ({ t, state }: { t: Translate; state: MailRow['state'] }) => (
  <Tag kind={LOOK[state]}>{t(`mail.state.${state}`)}</Tag>
)
