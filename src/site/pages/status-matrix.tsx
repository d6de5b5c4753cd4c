import type { ComponentChildren } from 'preact'
import type { ReportGoal } from '../../domain/rounds/report.ts'
import { STATUSES } from '../../domain/status.ts'
import { Icon, ScrollRegion, SrOnly, StatusKey } from '../../web/components/index.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'

type MatrixProps = {
  c: Context
  goals: readonly ReportGoal[]
  nameOf: (goal: ReportGoal) => ComponentChildren
  anchorOf: (index: number) => string
}

/** How many answers of each status, by goal and unit: counts with their words, never a share. */
export function StatusMatrix({ c, goals, nameOf, anchorOf }: MatrixProps) {
  const { t } = c
  const units = [...new Set(goals.flatMap(goal => goal.answers.map(answer => answer.unit)))]
  if (units.length === 0) return null
  const caption = t('site.report.matrix')
  return (
    <>
      <ScrollRegion label={caption}>
        <table class="table matrix">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('site.report.goal')}</th>
              {units.map(unit => (
                <th key={unit} scope="col">
                  <Said lang={c.lang} text={unit} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map((goal, index) => (
              <tr key={goal.id}>
                <th scope="row">
                  <a href={`#${anchorOf(index)}`}>{nameOf(goal)}</a>
                </th>
                {units.map(unit => (
                  <td key={unit}>
                    <Counts c={c} goal={goal} unit={unit} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <StatusKey t={t} />
    </>
  )
}

function Counts({ c, goal, unit }: { c: Context; goal: ReportGoal; unit: string }) {
  const own = goal.answers.filter(answer => answer.unit === unit)
  if (own.length === 0) return <span class="daempet">{c.t('site.report.no-answers')}</span>
  return (
    <>
      {STATUSES.map(status => {
        const count = own.filter(answer => answer.status === status).length
        return count > 0 ? (
          <span key={status} class={`st st--${status}`}>
            <Icon name={status} />
            {count}
            <SrOnly> {c.t(`components.status.${status}`)}</SrOnly>
          </span>
        ) : null
      })}
    </>
  )
}
