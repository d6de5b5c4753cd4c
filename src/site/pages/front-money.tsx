import { MoneyChart } from '../../web/components/index.ts'
import type { YearOfMoney } from '../front-store.ts'
import { EVERYTHING, listSearch } from '../list/list-query.ts'
import { type Context, money } from './context.ts'

/** Where the money runs out: the largest fall from one year to the next, said in one sentence, and the years behind it. */
export function FrontMoney({ c, years }: { c: Context; years: readonly YearOfMoney[] }) {
  const { t, paths } = c
  if (years.length < 2) return null
  const fall = largestFall(years)
  return (
    <section class="baand baand--mist" aria-labelledby="h-penge">
      <div class="ramme to">
        <div>
          <h2 id="h-penge">{t('site.money.runs-out')}</h2>
          <p class="stort">
            {fall
              ? t('site.money.falls', {
                  from: fall.from.year,
                  to: fall.to.year,
                  before: money(c, sumOf(fall.from)),
                  after: money(c, sumOf(fall.to)),
                })
              : t('site.money.no-fall', { year: years.at(-1)?.year ?? '' })}
          </p>
          <p class="daempet">{t('site.money.how-counted')}</p>
          <p>
            <a href={paths.page('initiatives') + listSearch({ ...EVERYTHING, sort: 'amount' })}>{t('site.money.see-all')}</a>
          </p>
        </div>
        <MoneyChart t={t} years={years} amount={ore => money(c, ore)} />
      </div>
    </section>
  )
}

const sumOf = (year: YearOfMoney): number => year.permanent + year.temporary

function largestFall(years: readonly YearOfMoney[]): { from: YearOfMoney; to: YearOfMoney } | undefined {
  const steps = years.slice(1).map((to, index) => ({ from: years[index] ?? to, to }))
  const falls = steps.filter(({ from, to }) => to.year === from.year + 1 && sumOf(to) < sumOf(from))
  return falls.toSorted((a, b) => sumOf(b.from) - sumOf(b.to) - (sumOf(a.from) - sumOf(a.to)))[0]
}
