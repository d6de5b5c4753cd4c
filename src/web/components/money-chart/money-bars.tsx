import { type MoneyYear, yearTotal } from './money-year.ts'

type MoneyBarsProps = { years: readonly MoneyYear[]; amount: (ore: number) => string }

const LINE = 40
const BAR = 24
/** Room for the year, before the bars. */
const LEFT = 52

const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`

/**
 * Lying bars from zero, each with its own amount. Lengths are shares of an inner frame and nothing is scaled, so the
 * figures keep their size on a phone and one drawing serves both.
 */
export function MoneyBars({ years, amount }: MoneyBarsProps) {
  const most = Math.max(1, ...years.map(yearTotal))
  const height = years.length * LINE
  return (
    <svg class="bars" width="100%" height={height} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatched" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" class="hatch" stroke-width="4" />
        </pattern>
      </defs>
      {years.map((year, index) => (
        <text key={year.year} class="year" x={LEFT - 8} y={index * LINE + 25} text-anchor="end">
          {year.year}
        </text>
      ))}
      <svg class="lengths" x={LEFT} width="35%" height={height} aria-hidden="true">
        {years.map((year, index) => (
          <Bar key={year.year} year={year} y={index * LINE} most={most} amount={amount} />
        ))}
        <path d={`M0 0V${height}`} stroke="currentColor" stroke-width="2" />
      </svg>
    </svg>
  )
}

function Bar({ year, y, most, amount }: { year: MoneyYear; y: number; most: number; amount: MoneyBarsProps['amount'] }) {
  const { permanent, temporary } = year
  return (
    <>
      {permanent > 0 && <rect class="permanent" y={y + 8} width={share(permanent, most)} height={BAR} />}
      {temporary > 0 && <rect class="temporary" x={share(permanent, most)} y={y + 8} width={share(temporary, most)} height={BAR} />}
      <text x={share(yearTotal(year), most)} dx="8" y={y + 25}>
        {amount(yearTotal(year))}
      </text>
    </>
  )
}
