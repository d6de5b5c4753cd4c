import type { FieldChange } from '../../publishing/published-change.ts'
import { ResponsiveTable } from '../../web/components/index.ts'
import type { Change } from '../records/change-store.ts'
import { type Context, day } from './context.ts'
import { FieldChanges } from './field-changes.tsx'
import { Said } from './said.tsx'

type RecordChangesProps = { c: Context; changes: readonly Change[]; recordId: string; changedAt?: Date }

/** What has happened to one record since it was first published, newest first, and the way back to how it was. */
export function RecordChanges({ c, changes, changedAt }: RecordChangesProps) {
  const { t, lang } = c
  if (changes.length === 0) return changedAt ? <p>{t('site.changed-on', { date: day(c, changedAt) })}</p> : null
  const [only] = changes
  if (only && changes.length === 1 && only.kind === 'added')
    return (
      <p>
        {t('site.changed.since')} <a href={c.paths.version(only.version)}>{day(c, only.publishedAt)}</a>
      </p>
    )
  return (
    <>
      <ResponsiveTable
        caption={t('site.changed.caption')}
        captionHidden
        rows={changes}
        rowKey={row => `${row.version} ${row.position}`}
        columns={[
          {
            key: 'date',
            heading: t('site.column.date'),
            rowHeading: true,
            cell: row => <a href={c.paths.version(row.version)}>{day(c, row.publishedAt)}</a>,
          },
          { key: 'what', heading: t('site.column.what'), cell: row => t(`site.change.${row.kind}`) },
          { key: 'fields', heading: t('site.column.before-after'), cell: row => <FieldChanges c={c} fields={shown(row)} /> },
          { key: 'reason', heading: t('site.column.reason'), cell: row => row.reason && <Said lang={lang} text={row.reason} /> },
        ]}
      />
      <EarlierVersions c={c} changes={changes} />
    </>
  )
}

/** A new record's fields stand on the page itself; only what was altered is shown as before and after. */
const shown = (change: Change): readonly FieldChange[] => (change.kind === 'changed' ? change.fields : [])

function EarlierVersions({ c, changes }: { c: Context; changes: readonly Change[] }) {
  const earlier = changes.slice(1).filter(change => change.kind === 'added' || change.kind === 'changed')
  if (earlier.length === 0) return null
  return (
    <ul class="raekke">
      {earlier.map(({ version, publishedAt }) => (
        <li key={version}>
          <a href={`?version=${version}`}>{c.t('site.version.see', { date: day(c, publishedAt), version })}</a>
        </li>
      ))}
    </ul>
  )
}
