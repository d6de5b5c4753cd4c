import type { ComponentChildren } from 'preact'
import { STATUSES } from '../../../domain/status.ts'
import type { Translate } from '../../../i18n/translate.ts'
import type { StatusCounts } from '../rope/rope-words.ts'
import { StatusMark } from '../status-mark/status-mark.tsx'

/** How many initiatives stand how, on a rope that leads down into the page. A status nobody has is left out. */
export const Overview = ({ t, title, counts, note }: { t: Translate; title: string; counts: StatusCounts; note?: ComponentChildren }) => (
  <div class="blik">
    <h2>{title}</h2>
    <dl>
      {STATUSES.filter(status => counts[status]).map(status => (
        <div key={status}>
          <dt>
            <StatusMark t={t} status={status} />
          </dt>
          <dd>{counts[status]}</dd>
        </div>
      ))}
    </dl>
    {note && <p>{note}</p>}
  </div>
)
