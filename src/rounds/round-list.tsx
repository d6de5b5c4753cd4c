import { danishDay } from '../domain/danish-day.ts'
import { daysLate, isMissing } from '../domain/rounds/obligation.ts'
import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import { ObligationMark, ResponsiveTable, SrOnly } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { Obligation } from './obligation-store.ts'
import { UnitName } from './opening-page.tsx'
import type { OverviewPageProps } from './overview-page.tsx'
import { numbered } from './round-words.ts'

/** An answer a row: the same as the matrix, for whoever reads from top to bottom. */
export function RoundList({ t, frame, round, overview, may, form, today }: OverviewPageProps & { t: Translate }) {
  const { listed, units } = overview
  if (listed.length === 0) return <p class="card">{t('rounds.list-empty')}</p>
  const pick = {
    key: 'pick',
    heading: t('rounds.column-pick'),
    bare: true,
    cell: (one: Obligation) => (
      <span class="pick">
        <input
          class="form-checkbox"
          type="checkbox"
          id={`obligation-${one.id}`}
          name="obligation"
          value={one.id}
          checked={form.all('obligation').includes(one.id)}
        />
        <label for={`obligation-${one.id}`}>
          <SrOnly>{t('rounds.pick', { name: numbered(one) })}</SrOnly>
        </label>
      </span>
    ),
  }
  return (
    <div class="card flush">
      <ResponsiveTable<Obligation>
        caption={t('rounds.list-caption', { title: round.title })}
        captionHidden
        rows={listed}
        rowKey={one => one.id}
        columns={[
          ...(may.waive ? [pick] : []),
          {
            key: 'subject',
            heading: t('rounds.column-subject'),
            rowHeading: true,
            cell: one => (
              <>
                <a href={workPaths.contribution(one.id)}>{numbered(one)}</a>
                {one.state === 'waived' && <span class="cell-sub">{one.words}</span>}
              </>
            ),
          },
          { key: 'unit', heading: t('rounds.column-unit'), cell: one => <UnitName unit={units.get(one.unitId)} /> },
          { key: 'state', heading: t('rounds.column-state'), cell: one => <ObligationMark t={t} state={one.state} /> },
          {
            key: 'due',
            heading: t('rounds.column-due'),
            cell: one => <span class={isMissing(one.state) && one.due < today ? 'late' : undefined}>{formatDay(frame.lang, one.due)}</span>,
          },
          { key: 'sent', heading: t('rounds.column-sent'), cell: one => <Sent t={t} frame={frame} one={one} /> },
        ]}
      />
    </div>
  )
}

function Sent({ t, frame, one }: { t: Translate; frame: OverviewPageProps['frame']; one: Obligation }) {
  if (!one.submittedAt) return null
  const late = daysLate(one.due, danishDay(one.submittedAt))
  return (
    <>
      {formatDay(frame.lang, one.submittedAt)}
      <span class="cell-sub">{one.submittedByName}</span>
      {one.submittedVia && <span class="cell-sub">{t(`rounds.via.${one.submittedVia}`)}</span>}
      {late > 0 && <span class="cell-sub late">{t('rounds.days-late', { days: late })}</span>}
    </>
  )
}
