import { formatMonth } from '../i18n/format.ts'
import type { Lang } from '../i18n/translate.ts'
import type { YearItem } from './year.ts'

type WheelProps = { lang: Lang; year: number; items: readonly YearItem[]; today: string }

const [CENTRE, RIM, DOTS, NAMES] = [200, 186, 118, 160]

/** Clockwise from the top, which is New Year. */
function point(part: number, radius: number): { x: number; y: number } {
  const angle = part * 2 * Math.PI - Math.PI / 2
  return { x: Math.round((CENTRE + radius * Math.cos(angle)) * 10) / 10, y: Math.round((CENTRE + radius * Math.sin(angle)) * 10) / 10 }
}

/** How far into its month's twelfth of the circle a day lies: months are as wide as each other. */
const partOf = (day: string): number => (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8)) - 1) / 31) / 12

/** What falls close together goes inwards, so that each dot is seen. */
function placed(items: readonly YearItem[]): readonly { item: YearItem; radius: number }[] {
  const lately: number[] = []
  return items.map(item => {
    const part = partOf(item.day)
    let ring = 0
    while (ring < 4 && part - (lately[ring] ?? -1) < 0.022) ring += 1
    lately[ring] = part
    return { item, radius: DOTS - ring * 18 }
  })
}

/** Each kind has a shape of its own, so that colours are not needed to tell them apart. */
function Dot({ kind, x, y }: { kind: YearItem['kind']; x: number; y: number }) {
  if (kind === 'meeting') return <rect x={x - 5} y={y - 5} width={10} height={10} />
  if (kind === 'council-meeting') return <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
  if (kind === 'hearing') return <path d={`M${x} ${y - 7}l7 12H${x - 7}z`} />
  return <circle cx={x} cy={y} r={6} class={kind === 'round-deadline' ? 'open' : undefined} />
}

/** The same shape in the list, so that the picture needs no key. */
export const KindMark = ({ kind }: { kind: YearItem['kind'] }) => (
  <svg class="year-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <g class={`dot ${kind}`}>
      <Dot kind={kind} x={8} y={8} />
    </g>
  </svg>
)

/** The year as a picture for the eye; the list of months beside it says the same in words, so it is hidden from those who listen. */
export function Wheel({ lang, year, items, today }: WheelProps) {
  const now = today.startsWith(String(year)) ? point(partOf(today), RIM) : undefined
  return (
    <svg class="year-wheel" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <circle cx={CENTRE} cy={CENTRE} r={RIM} class="rim" />
      <circle cx={CENTRE} cy={CENTRE} r={136} class="rim" />
      {Array.from({ length: 12 }, (_, month) => {
        const [from, to] = [point(month / 12, 32), point(month / 12, RIM)]
        const name = point((month + 0.5) / 12, NAMES)
        return (
          <g key={month}>
            <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} class="rim" />
            <text x={name.x} y={name.y} text-anchor="middle" dominant-baseline="middle">
              {formatMonth(lang, `${year}-${String(month + 1).padStart(2, '0')}-01`).slice(0, 3)}
            </text>
          </g>
        )
      })}
      {now && <path d={`M${CENTRE} ${CENTRE}L${now.x} ${now.y}`} class="now" />}
      <circle cx={CENTRE} cy={CENTRE} r={32} class="hub" />
      <text x={CENTRE} y={CENTRE} text-anchor="middle" dominant-baseline="middle" class="year">
        {year}
      </text>
      {placed(items).map(({ item, radius }) => (
        <g key={item.key} class={`dot ${item.kind}`}>
          <Dot kind={item.kind} {...point(partOf(item.day), radius)} />
        </g>
      ))}
    </svg>
  )
}
