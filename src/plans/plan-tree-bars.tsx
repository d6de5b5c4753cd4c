import { type TimeBar, timeBar, type YearFrame } from '../domain/time-bar.ts'
import type { TreeRow } from './plan-tree-store.ts'

const WIDTH = 110

/** The work as a dark bar, its money as a light one below; the words beside say the same. */
export function Bars({ row, frame }: { row: TreeRow; frame: YearFrame }) {
  const work = timeBar(frame, row.starts_on, row.ends_on, row.ongoing || row.permanent)
  const money = row.money_first && row.money_last ? timeBar(frame, `${row.money_first}-01-01`, `${row.money_last}-12-31`, false) : null
  if (!work && !money) return null
  const years = frame.last - frame.first + 1
  return (
    <svg class="tl" viewBox={`0 0 ${WIDTH + 10} 16`} width={WIDTH + 10} height="16" aria-hidden="true" focusable="false">
      <path
        d={`M0 15.5h${WIDTH}${Array.from({ length: years + 1 }, (_, year) => `M${Math.round((year * WIDTH) / years)} 12v3.5`).join('')}`}
        class="tl-years"
      />
      {work && <rect {...across(work)} y="1" height="5" class="tl-work" />}
      {work?.open && <path d={`M${WIDTH} 3.5h7m-3-3 3 3-3 3`} class="tl-on" />}
      {money && <rect {...across(money)} y="8" height="4" class="tl-money" />}
    </svg>
  )
}

const across = ({ start, end }: TimeBar) => ({ x: (start * WIDTH).toFixed(1), width: Math.max(2, (end - start) * WIDTH).toFixed(1) })
