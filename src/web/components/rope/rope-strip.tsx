import { useContext } from 'preact/hooks'
import { STATUSES, type Status } from '../../../domain/status.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { IconSet } from '../icon/icon-set.tsx'
import { ropeWords, type StatusCounts } from './rope-words.ts'

const STEP = 28
const KNOT = 20
/** More knots than this are no longer counted by eye; the words carry the number. */
const MOST = 24

/** One knot for each initiative, sorted by status, with the same in words under it. */
export function RopeStrip({ t, counts }: { t: Translate; counts: StatusCounts }) {
  const knots = STATUSES.flatMap(status => Array.from({ length: counts[status] ?? 0 }, () => status))
  return (
    <>
      {knots.length > 0 && knots.length <= MOST && <Strip knots={knots} />}
      <p>{ropeWords(t, counts)}</p>
    </>
  )
}

function Strip({ knots }: { knots: readonly Status[] }) {
  const used = useContext(IconSet)
  const width = knots.length * STEP + 8
  for (const status of knots) used?.add(status)
  return (
    <svg class="tov-linje" width={width} height="24" viewBox={`0 0 ${width} 24`} aria-hidden="true" focusable="false">
      <path d={`M0 12H${width}`} stroke="currentColor" stroke-width="3" />
      {knots.map((status, index) => (
        // Knots of one status are alike, and the list never changes order on the page.
        <use
          key={`${status} ${index * STEP}`}
          class={`k--${status}`}
          href={`#i-${status}`}
          x={index * STEP + 8}
          y="2"
          width={KNOT}
          height={KNOT}
        />
      ))}
    </svg>
  )
}
