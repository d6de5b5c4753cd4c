import { Checkboxes, Select, TextArea, TextField } from '../../web/components/index.ts'
import { rowField } from '../../web/doc-fields.ts'
import { PARTS } from '../initiative.ts'
import { AddRow, fieldOf, RowActs, Section, type SectionProps } from './section.tsx'

export function OwnerSection({ t, form, choices, action }: SectionProps) {
  const rows = form.rows('owners')
  return (
    <Section id="ejer" title={t('plans.owner')}>
      <p class="muted small">{choices.units.length === 0 ? t('plans.no-units') : t('plans.field.owners-hint')}</p>
      {rows.map((row, at) => (
        <fieldset key={row.id} class="formrow">
          <legend class="sr-only">{t('plans.field.unit', { number: at + 1 })}</legend>
          <div class="grid2">
            <Select
              {...fieldOf(form, rowField('owners', row.id, 'unit'))}
              label={t('plans.field.unit', { number: at + 1 })}
              prompt={t('plans.field.unit-prompt')}
              options={choices.units.map(unit => ({ value: unit.id, label: unit.official_name }))}
            />
            <Select
              {...fieldOf(form, rowField('owners', row.id, 'part'))}
              label={t('plans.field.part', { number: at + 1 })}
              options={PARTS.map(part => ({ value: part, label: t(`plans.part.${part}`) }))}
            />
          </div>
          <RowActs
            t={t}
            action={action}
            section="ejer"
            rows="owners"
            id={row.id}
            about={t('plans.field.unit', { number: at + 1 })}
            at={at}
            of={rows.length}
          />
        </fieldset>
      ))}
      {choices.units.length > 0 && <AddRow t={t} action={action} section="ejer" value="owners-add" label={t('plans.add-unit')} />}
      <div class="grid2 topgap">
        <TextField
          {...fieldOf(form, 'coordinator_name')}
          label={t('plans.field.coordinator_name')}
          hint={t('plans.field.coordinator_name-hint')}
        />
        <TextField {...fieldOf(form, 'coordinator_email')} label={t('plans.field.coordinator_email')} type="email" />
      </div>
    </Section>
  )
}

export function PeopleSection({ t, form, choices }: SectionProps) {
  return (
    <Section id="maalgruppe" title={t('plans.people')}>
      {choices.targetGroups.length === 0 ? (
        <p class="muted small">{t('plans.no-target-groups')}</p>
      ) : (
        <Checkboxes
          name="target_groups"
          legend={t('plans.field.target_groups')}
          error={form.error('target_groups')}
          values={form.all('target_groups')}
          items={choices.targetGroups.map(group => ({ value: group.id, label: group.name }))}
        />
      )}
      <TextArea {...fieldOf(form, 'target_group_words')} label={t('plans.field.target_group_words')} rows={3} />
    </Section>
  )
}
