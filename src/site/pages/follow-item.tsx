import { Icon } from '../../web/components/icon/icon.tsx'
import { followHref, sitePaths } from '../../web/paths.ts'
import type { Context } from './context.ts'

/** Where one asks to be told by mail of what this page is about. */
export function FollowItem({ c, page, slug }: { c: Context; page: 'goals' | 'initiatives'; slug: string }) {
  const { t, lang, frame } = c
  const word = sitePaths(frame.slug, lang).page(page).split('/').at(-1) ?? ''
  return (
    <li>
      <a href={followHref(lang, frame.slug, word, slug)}>
        <Icon name="mail" />
        {t('subscriptions.follow')}
      </a>
    </li>
  )
}
