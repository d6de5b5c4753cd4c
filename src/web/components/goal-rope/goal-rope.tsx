import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { RopeStrip } from '../rope/rope-strip.tsx'
import type { StatusCounts } from '../rope/rope-words.ts'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type GoalKnot = {
  number: string
  title: ComponentChildren
  href: string
  /** One or two sentences that stand alone. */
  text?: ComponentChildren
  counts?: StatusCounts | undefined
  /** Anything that follows the text, such as the council's voice. */
  after?: ComponentChildren
}

/** The goals in the policy's own order, on one line. */
export const GoalRope = ({ t, goals }: { t: Translate; goals: readonly GoalKnot[] }) => (
  <ol class="maal">
    {goals.map(goal => (
      <li key={goal.href}>
        <span class="nr" aria-hidden="true">
          {goal.number}
        </span>
        <div class="indhold">
          <div>
            <h3>
              <a href={goal.href}>
                <SrOnly>{t('components.goal-number', { number: goal.number })} </SrOnly>
                {goal.title}
              </a>
            </h3>
            {goal.text && <p class="ord">{goal.text}</p>}
            {goal.after}
          </div>
          {goal.counts && (
            <div class="graf">
              <RopeStrip t={t} counts={goal.counts} />
            </div>
          )}
        </div>
      </li>
    ))}
  </ol>
)
