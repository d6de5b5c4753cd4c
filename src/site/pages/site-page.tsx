import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../web/components/index.ts'
import { type PublicAuthority, PublicLayout } from '../../web/layout/public-layout.tsx'
import type { SitePage as PageName } from '../../web/paths.ts'
import { pathOf } from '../address.ts'
import { type Context, inOtherLanguage, plain } from './context.ts'

type SitePageProps = {
  c: Context
  /** Names the page among all of the site's; the layout adds the authority. */
  title: string
  description?: string | undefined
  current?: PageName | 'home' | undefined
  /** Between the front page and this page's own title. */
  crumbs?: readonly Crumb[] | undefined
  wide?: boolean | undefined
  children: ComponentChildren
}

/** Every page of an authority's site: the shared frame, its ways back, its other language, its permanent address. */
export function SitePage({ c, title, description, current, crumbs, wide, children }: SitePageProps) {
  const { t, lang, frame, paths } = c
  const way = crumbs && [{ label: t('layout.home'), href: paths.home }, ...crumbs]
  return (
    <PublicLayout
      lang={lang}
      title={title}
      description={description?.slice(0, 300)}
      authority={authorityOf(c)}
      nav={{ current }}
      breadcrumbs={way}
      languageSwitch={{ href: inOtherLanguage(c) }}
      canonical={c.origin + pathOf(c.address) + c.search}
      feeds={[{ title: t('site.feed.title', { authority: frame.data.name }), href: paths.feed }]}
      version={{ number: frame.version, publishedAt: frame.publishedAt }}
      wide={wide}
    >
      {children}
    </PublicLayout>
  )
}

export function authorityOf({ frame, lang }: Context): PublicAuthority {
  const { name, contact, policy } = frame.data
  return {
    name,
    slug: frame.slug,
    policyLine: policy && plain(lang, policy.title),
    contact: contact.name ? { name: contact.name, mail: contact.email || undefined, phone: contact.phone || undefined } : undefined,
  }
}

/** On an English page whose content nobody has translated. */
export const NotTranslated = ({ c, when }: { c: Context; when: boolean }) =>
  when && c.lang === 'en' ? <p class="lille daempet">{c.t('site.not-translated')}</p> : null
