import { Checkboxes, Select } from '../../web/components/index.ts'
import { fieldOf, Section, type SectionProps } from './section.tsx'

const numbered = ({ number, title }: { number: string; title: string }) => [number, title].filter(Boolean).join(' ')

export function PlaceSection({ t, form, choices }: SectionProps) {
  return (
    <Section id="maal" title={t('plans.place')}>
      {choices.goals.length === 0 ? (
        <p class="muted">{t('plans.field.no-goals')}</p>
      ) : (
        <Checkboxes
          name="goals"
          legend={t('plans.field.goals')}
          error={form.error('goals')}
          values={form.all('goals')}
          items={choices.goals.map(goal => ({ value: goal.id, label: numbered(goal) }))}
        />
      )}
      <div class="grid2">
        <Select
          {...fieldOf(form, 'parent')}
          label={t('plans.field.parent')}
          prompt={t('plans.field.parent-none')}
          options={choices.parents.map(parent => ({ value: parent.id, label: numbered(parent) }))}
        />
        <Select
          {...fieldOf(form, 'plan')}
          label={t('plans.field.plan')}
          hint={t('plans.field.plan-hint')}
          options={choices.plans.map(plan => ({ value: plan.id, label: plan.title }))}
        />
      </div>
    </Section>
  )
}
