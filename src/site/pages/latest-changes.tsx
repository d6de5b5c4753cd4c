import { Icon } from '../../web/components/icon/icon.tsx'
import { Timeline } from '../../web/components/index.ts'
import type { Change, Publication } from '../records/change-store.ts'
import { ChangedRecord } from './changed-record.tsx'
import { type Context, count, day } from './context.ts'

type LatestChangesProps = { c: Context; publication: Publication | undefined; changes: readonly Change[] }

export function LatestChanges({ c, publication, changes }: LatestChangesProps) {
  const { t, paths } = c
  if (!publication) return null
  return (
    <section class="baand" aria-labelledby="h-aendret">
      <div class="ramme">
        <h2 id="h-aendret">{t('site.changes.latest')}</h2>
        <Timeline
          entries={changes.map(change => ({
            id: String(change.position),
            when: day(c, change.publishedAt),
            datetime: change.publishedAt.toISOString().slice(0, 10),
            title: <ChangedRecord c={c} change={change} />,
            children: <p>{t(`site.change.${change.kind}`)}</p>,
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
      </div>
    </section>
  )
}
