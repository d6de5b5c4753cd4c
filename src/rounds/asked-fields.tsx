import { treeOrder } from '../domain/unit-tree.ts'
import type { Translate } from '../i18n/translate.ts'
import { Checkboxes, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { ASKS } from './asked-form.ts'
import type { NamedUnit } from './asking-store.ts'

type AskedFieldsProps = { t: Translate; form: FormState }

const fieldOf = (form: FormState) => (name: string) => ({ name, value: form.value(name), error: form.error(name) })

/** What is asked, in the form of a round and of a template for rounds. */
export function AskedFields({ t, form }: AskedFieldsProps) {
  const field = fieldOf(form)
  return (
    <>
      <Checkboxes
        name="asks"
        values={form.all('asks')}
        error={form.error('asks')}
        legend={t('rounds.field.asks')}
        items={ASKS.map(kind => ({ value: kind, label: t(`rounds.asks.${kind}`) }))}
      />
      {ASKS.map(kind => (
        <TextArea
          key={kind}
          {...field(`question_${kind}`)}
          label={t(`rounds.field.question_${kind}`)}
          hint={t('rounds.field.question-hint')}
          rows={2}
        />
      ))}
      <TextArea {...field('instructions')} label={t('rounds.field.instructions')} hint={t('rounds.field.instructions-hint')} rows={3} />
      <TextField {...field('left_out')} label={t('rounds.field.left_out')} hint={t('rounds.field.left_out-hint')} />
      <TextField {...field('left_out_reason')} label={t('rounds.field.left_out_reason')} />
    </>
  )
}

export const ReminderDays = ({ t, form }: AskedFieldsProps) => (
  <TextField
    {...fieldOf(form)('reminder_days')}
    label={t('rounds.field.reminder_days')}
    hint={t('rounds.field.reminder_days-hint')}
    width="middle"
  />
)

/** Who is asked; each unit takes those below it along. */
export const AskedUnits = ({ t, form, units }: AskedFieldsProps & { units: readonly NamedUnit[] }) => (
  <Checkboxes
    name="units"
    values={form.all('units')}
    error={form.error('units')}
    legend={t('rounds.field.units')}
    hint={t('rounds.field.units-hint')}
    items={treeOrder(units).map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${unit.name}` }))}
  />
)
