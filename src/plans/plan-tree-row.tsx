import type { ComponentChildren } from 'preact'
import { decimalText } from '../domain/decimal.ts'
import type { YearFrame } from '../domain/time-bar.ts'
import { formatMoney } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { Abbreviation, Icon, SrOnly, StatusMark, tableRoles } from '../web/components/index.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { initiativeTitle } from './initiative-store.ts'
import { Bars } from './plan-tree-bars.tsx'
import type { TreeRow } from './plan-tree-store.ts'
import { timeWords } from './time-words.ts'

/** The ticks stand in the table and the form below it: a table inside a form would send every filter along. */
export const BULK_FORM = 'samlet'

type RowProps = { t: Translate; lang: Lang; planId: string; row: TreeRow; frame: YearFrame; isHidden: boolean }

/** One initiative of a plan's list. */
export function Row({ t, lang, planId, row, frame, isHidden }: RowProps) {
  return (
    <tr {...tableRoles.row} class={row.parent_id ? 'sub' : undefined} hidden={isHidden}>
      <th {...tableRoles.rowHeading}>
        <Only to={workPaths.bulkChange(planId)}>
          <span class="pick">
            <input class="form-checkbox" type="checkbox" id={`valgt-${row.id}`} name="valgt" value={row.id} form={BULK_FORM} />
            <label for={`valgt-${row.id}`}>
              <SrOnly>{t('plans.bulk.pick', { title: initiativeTitle(row) })}</SrOnly>
            </label>
          </span>
        </Only>
        <a href={workPaths.initiative(row.id)}>
          {row.number && <span class="no">{row.number}</span>} {row.title}
        </a>
        {row.is_draft && <span class="cell-sub">{t('plans.draft.mark')}</span>}
        {row.own.length > 0 && <span class="cell-sub">{row.own.map(({ name, value }) => `${name}: ${value}`).join('. ')}</span>}
      </th>
      <Cell label={t('plans.tree.column-owner')}>
        <Owners t={t} units={row.units} />
      </Cell>
      <Cell label={t('plans.tree.column-time')}>
        {timeWords(t, lang, row) || <Missing text={t('plans.missing.time')} />}
        <Bars row={row} frame={frame} />
      </Cell>
      <Cell label={t('plans.tree.column-money')}>
        <Money t={t} lang={lang} row={row} />
      </Cell>
      <Cell label={t('plans.tree.column-measure')}>{measureWords(t, row) || <span class="muted">{t('plans.missing.measure')}</span>}</Cell>
      <Cell label={t('plans.tree.column-status')}>
        <StatusMark t={t} status={row.status} />
      </Cell>
    </tr>
  )
}

const Cell = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <td {...tableRoles.cell} data-l={label}>
    <div>{children}</div>
  </td>
)

const Missing = ({ text }: { text: string }) => (
  <span class="lack">
    <Icon name="error" /> {text}
  </span>
)

function Owners({ t, units }: { t: Translate; units: TreeRow['units'] }) {
  const answerable = units.filter(unit => unit.part !== 'partner')
  const partners = units.filter(unit => unit.part === 'partner')
  return (
    <>
      {answerable.length === 0 && <Missing text={t('plans.missing.owner')} />}
      {answerable.map(unit => (
        <Abbreviation key={unit.name} short={unit.short} name={unit.name} />
      ))}
      {partners.length > 0 && <span class="cell-sub">{t('plans.tree.with', { units: partners.map(unit => unit.short).join(', ') })}</span>}
    </>
  )
}

function Money({ t, lang, row }: { t: Translate; lang: Lang; row: TreeRow }) {
  if (row.amount_ore === null) return <>{t(`history.value.funding_status.${row.funding_status}`)}</>
  const until = row.money_last === null ? t('plans.tree.temporary-money') : t('plans.tree.money-until', { year: row.money_last })
  return (
    <>
      {formatMoney(lang, row.amount_ore)}
      <span class="cell-sub">{row.permanent_money ? t('plans.tree.permanent-money') : until}</span>
    </>
  )
}

function measureWords(t: Translate, { measured, target, unit_of_measure }: TreeRow): string {
  const unit = unit_of_measure ?? ''
  const [is, goal] = [decimalText(measured), decimalText(target)]
  if (is && goal) return t('plans.tree.measured-of', { measured: is, target: goal, unit }).trim()
  if (is) return t('plans.tree.measured', { measured: is, unit }).trim()
  return goal && t('plans.tree.target', { target: goal, unit }).trim()
}
