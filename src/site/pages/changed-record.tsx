import type { Change } from '../records/change-store.ts'
import { pageOf } from '../records/page-of.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'

/** What was changed: its number and title, and the way to it while it is public. */
export function ChangedRecord({ c, change }: { c: Context; change: Change }) {
  const page = pageOf(change.recordKind)
  const name = (
    <>
      {change.number && `${change.number} `}
      {change.title ? <Said lang={c.lang} text={change.title} /> : c.t('publishing.withdrawn-title')}
    </>
  )
  return page && change.slug ? <a href={c.paths.record(page, change.slug)}>{name}</a> : name
}
