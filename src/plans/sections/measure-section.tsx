import type { Row } from '../../domain/merge.ts'
import type { Translate } from '../../i18n/translate.ts'
import { Select, TextField } from '../../web/components/index.ts'
import { rowField } from '../../web/doc-fields.ts'
import type { DocForm } from '../../web/doc-form.ts'
import { AddRow, fieldOf, RowActs, Section, type SectionProps } from './section.tsx'

export function MeasureSection(props: SectionProps) {
  const { t, form, action } = props
  const rows = form.rows('indicators')
  return (
    <Section id="maaling" title={t('plans.measure')}>
      {rows.length === 0 && <p class="muted">{t('plans.measure-none')}</p>}
      {rows.map((row, at) => (
        <Indicator key={row.id} {...props} row={row} at={at} of={rows.length} />
      ))}
      <AddRow t={t} action={action} section="maaling" value="indicators-add" label={t('plans.add-indicator')} />
    </Section>
  )
}

function Indicator({ t, form, choices, action, row, at, of }: SectionProps & { row: Row; at: number; of: number }) {
  const name = t('plans.indicator', { number: at + 1 })
  const field = (sub: string) => fieldOf(form, rowField('indicators', row.id, sub))
  const observations = form.rows('observations').filter(one => one['indicator'] === row.id)
  return (
    <fieldset class="formrow">
      <legend class="form-label">{name}</legend>
      <TextField {...field('name')} label={t('plans.field.indicator-name')} />
      <div class="grid2">
        <TextField {...field('unit_of_measure')} label={t('plans.field.unit_of_measure')} hint={t('plans.field.unit_of_measure-hint')} />
        <Select
          {...field('direction')}
          label={t('plans.field.direction')}
          options={(['more', 'less'] as const).map(one => ({ value: one, label: t(`history.value.direction.${one}`) }))}
        />
      </div>
      <TextField {...field('note')} label={t('plans.field.indicator-note')} />
      <h3 class="h4">{t('plans.observations')}</h3>
      <p class="muted small">{t('plans.field.period-example')}</p>
      {observations.map((observation, index) => (
        <Observation key={observation.id} t={t} form={form} choices={choices} action={action} row={observation} at={index} />
      ))}
      <AddRow t={t} action={action} section="maaling" value={`observations-add:${row.id}`} label={t('plans.add-observation')} />
      <RowActs t={t} action={action} section="maaling" rows="indicators" id={row.id} about={name} at={at} of={of} />
    </fieldset>
  )
}

type ObservationProps = { t: Translate; form: DocForm; choices: SectionProps['choices']; action: string; row: Row; at: number }

function Observation({ t, form, choices, action, row, at }: ObservationProps) {
  const name = t('plans.observation', { number: at + 1 })
  const field = (sub: string) => fieldOf(form, rowField('observations', row.id, sub))
  return (
    <fieldset class="formrow">
      <legend class="sr-only">{name}</legend>
      <input type="hidden" name={rowField('observations', row.id, 'indicator')} value={row['indicator'] ?? ''} />
      <div class="years">
        <TextField {...field('period')} label={t('plans.field.period')} />
        <TextField {...field('measured')} label={t('plans.field.measured')} inputmode="decimal" />
        <TextField {...field('target')} label={t('plans.field.target')} inputmode="decimal" />
      </div>
      <Select
        {...field('unit')}
        label={t('plans.field.observed-unit')}
        prompt={t('plans.field.observed-unit-all')}
        options={choices.units.map(unit => ({ value: unit.id, label: unit.official_name }))}
      />
      <RowActs t={t} action={action} section="maaling" rows="observations" id={row.id} about={name} at={at} of={at + 1} movable={false} />
    </fieldset>
  )
}
