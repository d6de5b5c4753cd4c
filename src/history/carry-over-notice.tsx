import type { Translate } from '../i18n/translate.ts'
import { Notice } from '../web/components/index.ts'
import type { Fate } from './carry-over-store.ts'

type CarryOverNoticeProps = {
  t: Translate
  fates: readonly Fate[]
  predecessors: readonly { readonly id: string; readonly name: string }[]
  /** Where a goal or initiative, and a policy or plan, is worked on. */
  href: (id: string) => string
  wholeHref: (id: string) => string
}

/** What a goal or an initiative goes on from, and what became of it later. Nothing where there is nothing to say. */
export function CarryOverNotice({ t, fates, predecessors, href, wholeHref }: CarryOverNoticeProps) {
  if (fates.length + predecessors.length === 0) return null
  return (
    <Notice t={t} kind="info" title={t('plans.next.notice')}>
      {predecessors.map(({ id, name }) => (
        <p key={id}>
          {t('plans.next.goes-on-from')} <a href={href(id)}>{name}</a>
        </p>
      ))}
      {fates.map(({ how, reason, by, successor, into }) => (
        <p key={into.id}>
          {t(`plans.next.fate-${how}`)} {successor && <a href={href(successor.id)}>{successor.name}</a>} {t('plans.next.in')}{' '}
          <a href={wholeHref(into.id)}>{into.name}</a>. {reason} <span class="muted">({by})</span>
        </p>
      ))}
    </Notice>
  )
}
