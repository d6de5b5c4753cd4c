import { Band, MoneyChart } from '../../web/components/index.ts'
import type { YearOfMoney } from '../front-store.ts'
import { EVERYTHING, listSearch } from '../list/list-query.ts'
import { type Context, money } from './context.ts'

/** Where the money runs out, in one sentence, and the years behind it. */
export function FrontMoney({ c, years: all }: { c: Context; years: readonly YearOfMoney[] }) {
  const { t, frame, paths } = c
  // What was spent before the policy began is on the pages of the initiatives.
  const from = Number(frame.data.policy?.period.from?.slice(0, 4) ?? 0)
  const years = all.filter(({ year }) => year >= from)
  if (years.length < 2) return null
  return (
    <Band id="penge" title={t('site.money.runs-out')} mist>
      <div class="to">
        <div>
          <p class="stort">{findingOf(c, years)}</p>
          <p class="daempet">{t('site.money.how-counted')}</p>
          <p>
            <a href={paths.page('initiatives') + listSearch({ ...EVERYTHING, sort: 'amount' })}>{t('site.money.see-all')}</a>
          </p>
        </div>
        <MoneyChart t={t} years={years} amount={ore => money(c, ore)} />
      </div>
    </Band>
  )
}

const sumOf = (year: YearOfMoney): number => year.permanent + year.temporary

/** The largest fall: from one year to the next, or at the end of the last year with temporary money. */
function findingOf(c: Context, years: readonly YearOfMoney[]): string {
  const { t } = c
  const last = years.at(-1)
  const [fall] = years
    .slice(1)
    .map((to, index) => ({ from: years[index] ?? to, to }))
    .filter(({ from, to }) => to.year === from.year + 1)
    .sort((a, b) => sumOf(b.from) - sumOf(b.to) - (sumOf(a.from) - sumOf(a.to)))
  const steepest = fall ? sumOf(fall.from) - sumOf(fall.to) : 0
  if (last && last.temporary > 0 && last.temporary >= steepest)
    return t('site.money.stops', { year: last.year, temporary: money(c, last.temporary), total: money(c, sumOf(last)) })
  if (!fall || steepest <= 0) return t('site.money.no-fall', { year: last?.year ?? '' })
  return t('site.money.falls', {
    from: fall.from.year,
    to: fall.to.year,
    before: money(c, sumOf(fall.from)),
    after: money(c, sumOf(fall.to)),
  })
}
