import { ASSESSMENTS, PHASES } from '../domain/status.ts'
import type { Translate } from '../i18n/translate.ts'
import { Button, Chips, Select, TextField } from '../web/components/index.ts'
import { filterHref, filterName, type TreeFilter } from './plan-tree-filter.ts'

export type TreeFilterFormProps = {
  t: Translate
  action: string
  filter: TreeFilter
  choices: {
    readonly goals: readonly { readonly id: string; readonly number: string; readonly title: string }[]
    readonly units: readonly { readonly id: string; readonly official_name: string }[]
  }
}

/** Narrows the list by a form that makes an address; what is chosen stands beside as links that take it away. */
export function TreeFilterForm({ t, action, filter, choices }: TreeFilterFormProps) {
  const goals = choices.goals.map(goal => ({ value: goal.id, label: [goal.number, goal.title].filter(Boolean).join(' ') }))
  const units = choices.units.map(unit => ({ value: unit.id, label: unit.official_name }))
  const phases = PHASES.map(phase => ({ value: phase, label: t(`history.value.phase.${phase}`) }))
  const assessments = ASSESSMENTS.map(one => ({ value: one, label: t(`history.value.assessment.${one}`) }))
  const without = (key: keyof TreeFilter) => filterHref(action, { ...filter, [key]: key === 'text' ? '' : null })
  const chips = [
    ...(filter.text ? [{ label: `»${filter.text}«`, href: without('text') }] : []),
    ...(['unit', 'goal', 'phase', 'assessment'] as const).flatMap(key => {
      const chosen = { unit: units, goal: goals, phase: phases, assessment: assessments }[key].find(option => option.value === filter[key])
      return chosen ? [{ label: chosen.label, href: without(key) }] : []
    }),
  ]
  return (
    <search>
      <form action={action} class="narrowing" aria-label={t('plans.tree.narrow')}>
        {filter.gap && <input type="hidden" name={filterName('gap')} value={filter.gap} />}
        <TextField name={filterName('text')} label={t('plans.tree.search')} value={filter.text} />
        <Select
          name={filterName('goal')}
          label={t('plans.tree.goal-filter')}
          prompt={t('plans.tree.any')}
          value={filter.goal}
          options={goals}
        />
        <Select name={filterName('unit')} label={t('plans.tree.unit')} prompt={t('plans.tree.any')} value={filter.unit} options={units} />
        <Select
          name={filterName('phase')}
          label={t('plans.status.phase')}
          prompt={t('plans.tree.any')}
          value={filter.phase}
          options={phases}
        />
        <Select
          name={filterName('assessment')}
          label={t('plans.status.assessment')}
          prompt={t('plans.tree.any')}
          value={filter.assessment}
          options={assessments}
        />
        <Button variant="secondary">{t('plans.tree.show')}</Button>
      </form>
      <Chips t={t} chips={chips} clearHref={action} />
    </search>
  )
}
