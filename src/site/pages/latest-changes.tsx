import { Icon } from '../../web/components/icon/icon.tsx'
import { Band, Timeline } from '../../web/components/index.ts'
import type { Change, Publication } from '../records/change-store.ts'
import { ChangedRecord } from './changed-record.tsx'
import { type Context, count, day } from './context.ts'
import { FieldChanges, fieldName } from './field-changes.tsx'

type LatestChangesProps = { c: Context; publication: Publication | undefined; changes: readonly Change[] }

export function LatestChanges({ c, publication, changes }: LatestChangesProps) {
  const { t, paths } = c
  if (!publication) return null
  return (
    <Band id="aendret" title={t('site.changes.latest')}>
      <Timeline
        entries={changes.map(change => ({
          id: String(change.position),
          when: day(c, change.publishedAt),
          datetime: change.publishedAt.toISOString().slice(0, 10),
          title: <ChangedRecord c={c} change={change} />,
          children: <What c={c} change={change} />,
        }))}
      />
      <p>
        <a href={paths.version(publication.version)}>
          {t('site.changes.all-of-version', { count: publication.changes, shown: count(c, publication.changes) })}
        </a>
      </p>
      <p>
        <a href={paths.page('changes')}>{t('site.changes.earlier')}</a>
      </p>
      <p>
        <a href={paths.feed}>
          <Icon name="feed" /> {t('site.feed.follow')}
        </a>
      </p>
    </Band>
  )
}

/** A status or an amount is shown as it was and is; of longer texts only that they were changed. */
function What({ c, change }: { c: Context; change: Change }) {
  if (change.kind !== 'changed') return <p>{c.t(`site.change.${change.kind}`)}</p>
  const short = change.fields.filter(({ field }) => SHORT.has(field))
  if (short.length > 0) return <FieldChanges c={c} fields={short} />
  return (
    <p>
      {c.t('site.change.changed')}: {change.fields.map(({ field }) => fieldName(c, field)).join(', ')}
    </p>
  )
}

const SHORT: ReadonlySet<string> = new Set(['status', 'amount', 'funding', 'timeframe'])
