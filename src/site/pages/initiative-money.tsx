import type { AppropriationData, InitiativeData } from '../../publishing/published-data.ts'
import { MoneyChart, ResponsiveTable } from '../../web/components/index.ts'
import type { YearOfMoney } from '../front-store.ts'
import { type Context, money } from './context.ts'
import { fundingWords } from './facet-words.tsx'
import { Said } from './said.tsx'

/** What is set aside, until when, and from where. */
export function InitiativeMoney({ c, data }: { c: Context; data: InitiativeData }) {
  const { t } = c
  const years = yearsOf(data.appropriations)
  return (
    <>
      <p class="stort">{finding(c, data, years)}</p>
      {years.length > 0 && <MoneyChart t={t} years={years} amount={ore => money(c, ore)} caption={t('site.money.by-year')} />}
      {data.appropriations.length > 0 && <Appropriations c={c} appropriations={data.appropriations} />}
    </>
  )
}

/** One sentence that is true by itself. */
function finding(c: Context, { amountOre, fundingStatus, appropriations }: InitiativeData, years: readonly YearOfMoney[]): string {
  const { t } = c
  if (amountOre === undefined) return t('site.money.only-status', { status: fundingWords(t, fundingStatus) })
  const whole = appropriations.filter(each => each.partOf === undefined)
  const last = years.filter(year => year.temporary > 0).at(-1)
  const ends = whole.length > 0 && whole.every(each => each.permanence === 'temporary') && last
  const amount = money(c, amountOre)
  if (ends) return t('site.money.ends', { amount, year: last.year, next: last.year + 1 })
  return whole.every(each => each.permanence === 'permanent') ? t('site.money.permanent', { amount }) : t('site.money.amount', { amount })
}

function yearsOf(appropriations: readonly AppropriationData[]): YearOfMoney[] {
  const years = new Map<number, YearOfMoney>()
  for (const { permanence, partOf, years: own } of appropriations) {
    // What is part of another appropriation is already in that one's figures.
    if (partOf !== undefined) continue
    for (const { year, amountOre } of own) {
      const known = years.get(year) ?? { year, permanent: 0, temporary: 0 }
      years.set(year, { ...known, [permanence]: known[permanence] + amountOre })
    }
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

function Appropriations({ c, appropriations }: { c: Context; appropriations: readonly AppropriationData[] }) {
  const { t, lang } = c
  return (
    <ResponsiveTable
      caption={t('site.money.appropriations')}
      rows={appropriations}
      rowKey={row => row.id}
      columns={[
        {
          key: 'words',
          heading: t('site.column.appropriation'),
          rowHeading: true,
          cell: row => <Said lang={lang} text={row.words || row.sourceAgreement || t('site.money.unnamed')} />,
        },
        {
          key: 'amount',
          heading: t('site.column.amount'),
          number: true,
          cell: row => (row.amountOre === undefined ? '' : money(c, row.amountOre)),
        },
        {
          key: 'kind',
          heading: t('site.column.kind'),
          cell: row => t('site.money.kind', { kind: t(`site.money.kind.${row.kind}`), permanence: t(`site.money.${row.permanence}-word`) }),
        },
        { key: 'source', heading: t('site.column.source'), cell: row => <Said lang={lang} text={sourceOf(row)} /> },
        { key: 'note', heading: t('site.column.note'), cell: row => <NoteOf c={c} row={row} all={appropriations} /> },
      ]}
    />
  )
}

const sourceOf = ({ words, sourceAgreement, priceLevel }: AppropriationData): string =>
  [words ? sourceAgreement : '', priceLevel].filter(Boolean).join(', ')

function NoteOf({ c, row, all }: { c: Context; row: AppropriationData; all: readonly AppropriationData[] }) {
  const whole = all.find(({ id }) => id === row.partOf)
  return (
    <>
      {row.partOf !== undefined && (
        <>{c.t('site.money.part-of', { whole: whole?.words || whole?.sourceAgreement || c.t('site.money.another') })} </>
      )}
      {row.note && <Said lang={c.lang} text={row.note} />}
    </>
  )
}
