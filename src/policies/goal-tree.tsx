import type { Translate } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, ResponsiveTable } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { GoalEntry } from './goal-store.ts'

/** The goals of a policy, each right before its sub-goals. The printed number says the level; the indent only repeats it. */
export function GoalTree({ t, policyId, goals }: { t: Translate; policyId: string; goals: readonly GoalEntry[] }) {
  if (goals.length === 0)
    return (
      <EmptyState title={t('policies.no-goals-title')} text={t('policies.no-goals')}>
        <ButtonLink href={workPaths.newGoal(policyId)}>{t('policies.new-goal')}</ButtonLink>
      </EmptyState>
    )
  return (
    <Card title={t('policies.goals')} id="goals" flush>
      <ResponsiveTable
        caption={t('policies.goals-caption')}
        captionHidden
        class="tree"
        rows={goals}
        rowKey={goal => goal.id}
        columns={[
          {
            key: 'goal',
            heading: t('policies.column-goal'),
            rowHeading: true,
            cell: goal => (
              <span class={`depth-${Math.min(goal.depth, 3)}`}>
                {goal.number && <span class="no">{goal.number}</span>} <a href={workPaths.goal(goal.id)}>{goal.title}</a>
              </span>
            ),
          },
          { key: 'articles', heading: t('policies.column-articles'), cell: goal => goal.convention_articles.join(', ') || '–' },
          { key: 'priorities', heading: t('policies.column-priorities'), number: true, cell: goal => goal.priorities },
          { key: 'initiatives', heading: t('policies.column-initiatives'), number: true, cell: goal => goal.initiatives },
        ]}
      />
    </Card>
  )
}
