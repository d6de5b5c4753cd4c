import { type MoneyYear, yearTotal } from './money-year.ts'

type MoneyBarsProps = { years: readonly MoneyYear[]; amount: (ore: number) => string }

const LINE = 40
const BAR = 24
const LEFT = 52
const LONGEST = 300
const WIDTH = 480

/** Lying bars from zero: they need no second drawing for a phone, and each carries its own amount. */
export function MoneyBars({ years, amount }: MoneyBarsProps) {
  const most = Math.max(1, ...years.map(yearTotal))
  const height = years.length * LINE
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatched" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" class="hatch" stroke-width="4" />
        </pattern>
      </defs>
      {years.map((year, index) => (
        <Bar key={year.year} year={year} y={index * LINE} scale={LONGEST / most} amount={amount} />
      ))}
      <path d={`M${LEFT} 0V${height}`} stroke="currentColor" stroke-width="2" />
    </svg>
  )
}

type BarProps = { year: MoneyYear; y: number; scale: number; amount: MoneyBarsProps['amount'] }

function Bar({ year, y, scale, amount }: BarProps) {
  const permanent = Math.round(year.permanent * scale)
  const temporary = Math.round(year.temporary * scale)
  const middle = y + BAR / 2 + 13
  return (
    <>
      <text x={LEFT - 8} y={middle} text-anchor="end" class="year">
        {year.year}
      </text>
      {permanent > 0 && <rect class="permanent" x={LEFT} y={y + 8} width={permanent} height={BAR} />}
      {temporary > 0 && <rect class="temporary" x={LEFT + permanent} y={y + 8} width={temporary} height={BAR} />}
      <text x={LEFT + permanent + temporary + 8} y={middle}>
        {amount(yearTotal(year))}
      </text>
    </>
  )
}
