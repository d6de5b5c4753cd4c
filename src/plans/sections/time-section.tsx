import { Checkbox, DateField, TextField } from '../../web/components/index.ts'
import { rowField } from '../../web/doc-fields.ts'
import { AddRow, fieldOf, RowActs, Section, type SectionProps } from './section.tsx'

export function TimeSection({ t, form }: SectionProps) {
  return (
    <Section id="tid" title={t('plans.time')}>
      <div class="grid2">
        <DateField {...fieldOf(form, 'starts')} t={t} label={t('plans.field.starts')} />
        <DateField {...fieldOf(form, 'ends')} t={t} label={t('plans.field.ends')} printed={form.value('timeframe_words')} />
      </div>
      <Checkbox name="ongoing" value="yes" label={t('plans.field.ongoing')} checked={form.value('ongoing') !== ''} />
      <Checkbox name="permanent" value="yes" label={t('plans.field.permanent')} checked={form.value('permanent') !== ''} />
      <TextField {...fieldOf(form, 'timeframe_words')} label={t('plans.field.timeframe_words')} />
    </Section>
  )
}

export function ActivitySection({ t, form, action }: SectionProps) {
  const rows = form.rows('activities')
  return (
    <Section id="aktiviteter" title={t('plans.activities')}>
      {rows.length === 0 && <p class="muted">{t('plans.activities-none')}</p>}
      {rows.map((row, at) => {
        const name = t('plans.activity', { number: at + 1 })
        const field = (sub: string) => fieldOf(form, rowField('activities', row.id, sub))
        return (
          <fieldset key={row.id} class="formrow">
            <legend class="form-label">{name}</legend>
            <div class="grid4">
              <TextField {...field('number')} label={t('plans.field.number')} width="short" />
              <TextField {...field('title')} label={t('plans.field.activity-title')} />
            </div>
            <div class="grid2">
              <TextField {...field('actors')} label={t('plans.field.actors')} />
              <TextField {...field('aim')} label={t('plans.field.aim')} />
              <DateField {...field('deadline')} t={t} label={t('plans.field.deadline')} printed={row['deadline_words']} />
              <TextField {...field('done_on')} label={t('plans.field.done_on')} hint={t('plans.field.done_on-hint')} width="middle" />
            </div>
            <input type="hidden" name={rowField('activities', row.id, 'deadline_words')} value={row['deadline_words'] ?? ''} />
            <RowActs t={t} action={action} section="aktiviteter" rows="activities" id={row.id} about={name} at={at} of={rows.length} />
          </fieldset>
        )
      })}
      <AddRow t={t} action={action} section="aktiviteter" value="activities-add" label={t('plans.add-activity')} />
    </Section>
  )
}
