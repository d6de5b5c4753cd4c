import { totalOf, yearTotals } from '../../domain/appropriations.ts'
import type { Row } from '../../domain/merge.ts'
import { amountText, parseAmount } from '../../domain/money.ts'
import type { Translate } from '../../i18n/translate.ts'
import { ScrollRegion, Select, TextField } from '../../web/components/index.ts'
import { rowField } from '../../web/doc-fields.ts'
import type { DocForm } from '../../web/doc-form.ts'
import { yearsIn } from '../appropriation-form.ts'
import { FUNDING_STATUSES, MONEY_KINDS, PERMANENCES } from '../initiative.ts'
import { AddRow, fieldOf, RowActs, Section, type SectionProps } from './section.tsx'

/** More columns than this no table of a form holds; longer periods get their first years, and years that have an amount. */
const MOST_YEARS = 8

export function MoneySection({ t, form, choices, action }: SectionProps) {
  const rows = form.rows('appropriations')
  const years = yearsOf(rows, choices.period)
  return (
    <Section id="penge" title={t('plans.money')}>
      <Select
        {...fieldOf(form, 'funding_status')}
        value={form.value('funding_status') || 'unclear'}
        label={t('plans.field.funding_status')}
        options={FUNDING_STATUSES.map(status => ({ value: status, label: t(`history.value.funding_status.${status}`) }))}
      />
      {rows.length === 0 && <p class="muted">{t('plans.money-none')}</p>}
      {rows.map((row, at) => (
        <Appropriation key={row.id} t={t} form={form} rows={rows} row={row} at={at} years={years} action={action} />
      ))}
      <AddRow t={t} action={action} section="penge" value="appropriations-add" label={t('plans.add-appropriation')} />
      <Totals t={t} rows={rows} />
    </Section>
  )
}

function yearsOf(rows: readonly Row[], { from, to }: SectionProps['choices']['period']): number[] {
  const stated = rows.flatMap(row => yearsIn(row).filter(year => row[`year-${year}`]))
  const first = Number((from ?? to)?.slice(0, 4) ?? stated[0] ?? 0)
  const last = Number((to ?? from)?.slice(0, 4) ?? stated.at(-1) ?? 0)
  const period = first ? Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, year) => first + year) : []
  return [...new Set([...period, ...stated])].sort((a, b) => a - b)
}

type AppropriationProps = {
  t: Translate
  form: DocForm
  rows: readonly Row[]
  row: Row
  at: number
  years: readonly number[]
  action: string
}

function Appropriation({ t, form, rows, row, at, years, action }: AppropriationProps) {
  const name = t('plans.appropriation', { number: at + 1 })
  const field = (sub: string) => fieldOf(form, rowField('appropriations', row.id, sub))
  const others = rows.flatMap((other, index) =>
    other.id === row.id
      ? []
      : [{ value: other.id, label: other['source_agreement'] || other['words'] || t('plans.appropriation', { number: index + 1 }) }],
  )
  return (
    <fieldset class="formrow">
      <legend class="form-label">{name}</legend>
      <TextField {...field('source_agreement')} label={t('plans.field.source_agreement')} hint={t('plans.field.source_agreement-hint')} />
      <div class="grid2">
        <Select
          {...field('kind')}
          label={t('plans.field.kind')}
          options={MONEY_KINDS.map(kind => ({ value: kind, label: t(`history.value.kind.${kind}`) }))}
        />
        <Select
          {...field('permanence')}
          label={t('plans.field.permanence')}
          options={PERMANENCES.map(one => ({ value: one, label: t(`history.value.permanence.${one}`) }))}
        />
        <TextField
          {...field('amount')}
          label={t('plans.field.amount')}
          hint={t('plans.field.amount-hint')}
          width="middle"
          inputmode="decimal"
        />
        <TextField {...field('price_level')} label={t('plans.field.price_level')} hint={t('plans.field.price_level-hint')} width="short" />
      </div>
      <fieldset class="years">
        <legend class="form-label">{t('plans.field.years')}</legend>
        {years.map(year => (
          <TextField key={year} {...field(`year-${year}`)} label={String(year)} inputmode="decimal" />
        ))}
      </fieldset>
      {others.length > 0 && (
        <Select {...field('part_of')} label={t('plans.field.part_of')} prompt={t('plans.field.part_of-none')} options={others} />
      )}
      <div class="grid2">
        <TextField {...field('words')} label={t('plans.field.words')} />
        <TextField {...field('note')} label={t('plans.field.money-note')} />
      </div>
      <RowActs t={t} action={action} section="penge" rows="appropriations" id={row.id} about={name} at={at} of={rows.length} />
    </fieldset>
  )
}

/** What it comes to, as far as the amounts can be read; they are counted again when the form is sent. */
function Totals({ t, rows }: { t: Translate; rows: readonly Row[] }) {
  const appropriations = rows.map(row => ({
    id: row.id,
    partOf: row['part_of'] || null,
    amount: parseAmount(row['amount'] ?? ''),
    years: new Map(yearsIn(row).map(year => [year, parseAmount(row[`year-${year}`] ?? '') ?? 0] as const)),
  }))
  const total = totalOf(appropriations)
  const years = [...yearTotals(appropriations)].filter(([, amount]) => amount > 0)
  if (total === null || total === 0) return null
  return (
    <ScrollRegion label={t('plans.money.total')}>
      <table class="table money topgap">
        <caption>{t('plans.money.total-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.money.year')}</th>
            {years.map(([year]) => (
              <th key={year} scope="col" class="tal">
                {year}
              </th>
            ))}
            <th scope="col" class="tal">
              {t('plans.money.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('plans.money.amount')}</th>
            {years.map(([year, amount]) => (
              <td key={year} class="tal">
                {amountText(amount)}
              </td>
            ))}
            <td class="tal">{amountText(total)}</td>
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  )
}
