import { STATUSES } from '../../../domain/status.ts'
import type { Example } from '../example.ts'
import { StatusKey } from './status-key.tsx'
import { StatusMark } from './status-mark.tsx'

export const statusMarkExamples: Example[] = [
  {
    name: 'StatusMark',
    side: 'both',
    show: t => (
      <ul class="raekke row">
        {STATUSES.map(status => (
          <li key={status}>
            <StatusMark t={t} status={status} />
          </li>
        ))}
      </ul>
    ),
  },
  { name: 'StatusMark: large', side: 'public', show: t => <StatusMark t={t} status="delayed" large /> },
  { name: 'StatusKey', side: 'public', show: t => <StatusKey t={t} /> },
]
