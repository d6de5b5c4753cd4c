import type { Cell } from '../domain/rounds/matrix.ts'
import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import { Icon, ObligationMark, ScrollRegion, SrOnly, tableRoles } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { Obligation } from './obligation-store.ts'
import { UnitName } from './opening-page.tsx'
import { filterHref } from './overview.ts'
import type { OverviewPageProps } from './overview-page.tsx'

type Props = OverviewPageProps & { t: Translate }

/** Units by goals: a real table of links, that becomes cards where it cannot stand. */
export function RoundMatrix(props: Props) {
  const { t, round, overview, may } = props
  const { matrix } = overview
  const caption = t('rounds.matrix-caption', { title: round.title })
  return (
    <>
      <div class="card flush mx">
        <ScrollRegion label={caption}>
          <table class="table omloeb" {...tableRoles.table}>
            <caption class="sr-only">{caption}</caption>
            <thead {...tableRoles.group}>
              <tr {...tableRoles.row}>
                {may.waive && (
                  <th {...tableRoles.columnHeading}>
                    <SrOnly>{t('rounds.column-pick')}</SrOnly>
                  </th>
                )}
                <th {...tableRoles.columnHeading} class="unitcol">
                  {t('rounds.column-unit')}
                </th>
                {matrix.goals.map(goal => (
                  <th key={goal} {...tableRoles.columnHeading}>
                    {goalName(props, goal)}
                  </th>
                ))}
                <th {...tableRoles.columnHeading}>{t('rounds.column-missing')}</th>
              </tr>
            </thead>
            <tbody {...tableRoles.group}>
              {matrix.rows.map(row => (
                <Row key={row.unitId} {...props} row={row} />
              ))}
            </tbody>
            <tfoot {...tableRoles.group}>
              <tr {...tableRoles.row}>
                {may.waive && <td {...tableRoles.cell} class="skip-s" />}
                <th {...tableRoles.rowHeading}>{t('rounds.approved-total')}</th>
                {matrix.totals.map(({ approved, owed }, index) => (
                  <td key={matrix.goals[index]} {...tableRoles.cell} data-l={goalName(props, matrix.goals[index] ?? null)}>
                    {t('rounds.missing-of', { missing: approved, owed })}
                  </td>
                ))}
                <td {...tableRoles.cell} class="skip-s" />
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
      <p class="small muted">{t('rounds.matrix-note')}</p>
    </>
  )
}

function goalName({ t, overview }: Props, id: string | null): string {
  const goal = id === null ? undefined : overview.goals.get(id)
  return goal ? [goal.number, goal.title].filter(Boolean).join(' ') : t('rounds.without-goal')
}

function Row(props: Props & { row: OverviewPageProps['overview']['matrix']['rows'][number] }) {
  const { t, overview, may, row, form } = props
  const unit = overview.units.get(row.unitId)
  const people = overview.holders.contributors(row.unitId)
  const name = unit?.name ?? ''
  const short = unit?.abbreviation || name
  return (
    <tr {...tableRoles.row}>
      {may.waive && (
        <td {...tableRoles.cell} class="pick">
          <input
            class="form-checkbox"
            type="checkbox"
            id={`unit-${row.unitId}`}
            name="unit"
            value={row.unitId}
            checked={form.all('unit').includes(row.unitId)}
          />
          <label for={`unit-${row.unitId}`}>
            <SrOnly>{t('rounds.pick', { name })}</SrOnly>
          </label>
        </td>
      )}
      <th {...tableRoles.rowHeading}>
        <UnitName unit={unit} />
        <span class="cell-sub">
          <Icon name={people.length > 0 ? 'person' : 'warning'} class={people.length > 0 ? '' : 'warn'} />{' '}
          {people.map(person => person.name).join(', ') || t('rounds.orphan')}
        </span>
        {unit?.validTo && unit.validTo <= props.today && (
          <span class="cell-sub late">{t('rounds.unit-closed', { day: formatDay(props.frame.lang, unit.validTo) })}</span>
        )}
      </th>
      {row.cells.map((cell, index) => (
        <MatrixCell
          key={overview.matrix.goals[index]}
          {...props}
          cell={cell}
          goal={overview.matrix.goals[index] ?? null}
          unitId={row.unitId}
          short={short}
        />
      ))}
      <td {...tableRoles.cell} data-l={t('rounds.column-missing')}>
        <strong>{t('rounds.missing-of', { missing: row.missing, owed: row.owed })}</strong>
        {row.missing === 0 && <span class="cell-sub">{t('rounds.all-in')}</span>}
        {row.missing > 0 && people.length > 0 && may.waive && (
          <a class="cell-sub" href={`${workPaths.remindRound(props.round.id)}?enhed=${row.unitId}`}>
            {t('rounds.remind.one')}
            <SrOnly> {name}</SrOnly>
          </a>
        )}
      </td>
    </tr>
  )
}

type CellProps = Props & { cell: Cell<Obligation> | null; goal: string | null; unitId: string; short: string }

function MatrixCell(props: CellProps) {
  const { t, frame, round, cell, goal, unitId, short, today } = props
  const name = goalName(props, goal)
  if (!cell)
    return (
      <td {...tableRoles.cell} class="na skip-s">
        {t('rounds.not-asked')}
      </td>
    )
  const count = cell.obligations.length
  const href = filterHref(workPaths.round(round.id), { view: 'list', unit: unitId, goal: goal ?? 'intet' })
  return (
    <td {...tableRoles.cell} class={cell.state === 'returned' ? 'is-returned' : undefined} data-l={name}>
      <a class="cellink" href={href}>
        <ObligationMark t={t} state={cell.state} />
        <SrOnly>, {t('rounds.cell-about', { unit: short, goal: name })}</SrOnly>
        <span class="cell-sub">
          {cell.approved > 0 && cell.approved < count
            ? t('rounds.cell-approved', { approved: cell.approved, count })
            : t('rounds.cell-answers', { count })}
        </span>
        {cell.due !== null && cell.due !== round.deadline && cell.due >= today && (
          <span class="cell-sub">{t('rounds.cell-due', { day: formatDay(frame.lang, cell.due) })}</span>
        )}
        {cell.due !== null && cell.due < today && (
          <span class="cell-sub late">{t('rounds.cell-late', { day: formatDay(frame.lang, cell.due) })}</span>
        )}
      </a>
    </td>
  )
}
