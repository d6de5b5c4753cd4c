import type { ComponentChildren } from 'preact'
import { type Lang, translator } from '../../i18n/translate.ts'
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs/breadcrumbs.tsx'
import { IconSet, IconSprite } from '../components/icon/icon-set.tsx'
import type { IconName } from '../components/icon/shapes.tsx'
import { type SitePage, sitePaths } from '../paths.ts'
import { PageHead } from './page-head.tsx'
import { PublicFooter } from './public-footer.tsx'
import { PublicHeader } from './public-header.tsx'

export type PublicAuthority = {
  name: string
  slug: string
  /** The line under the name: "Handicappolitik 2023–2026". */
  policyLine?: string | undefined
  /** Whom to ask, as a sentence's object: "handicapkoordinatoren på …". Left out: the authority itself. */
  contact?: { name: string; mail?: string | undefined; phone?: string | undefined } | undefined
}

export type PublicLayoutProps = {
  lang: Lang
  /** The page's own title; the layout adds the authority. */
  title: string
  description?: string | undefined
  authority: PublicAuthority
  nav: { current?: SitePage | 'home' | undefined }
  /** From the front page down to this one; the last is the page itself and needs no address. */
  breadcrumbs?: readonly Crumb[] | undefined
  /** The same page in the other language. */
  languageSwitch: { href: string }
  feeds?: readonly { title: string; href: string }[] | undefined
  /** Absolute address of this page in this language. */
  canonical?: string | undefined
  version?: { number: number; publishedAt: Date } | undefined
  /** The front page: bands from edge to edge, so the content brings its own frame. */
  wide?: boolean | undefined
  /** Begins the title with "Fejl:". */
  hasErrors?: boolean | undefined
  children: ComponentChildren
}

export function PublicLayout(props: PublicLayoutProps) {
  const { lang, authority, breadcrumbs, children } = props
  const t = translator(lang)
  const title = props.hasErrors ? t('layout.error-title', { title: props.title }) : props.title
  const other: Lang = lang === 'da' ? 'en' : 'da'
  const feeds = props.feeds ?? [{ title: authority.name, href: sitePaths(authority.slug, lang).feed }]
  return (
    <IconSet.Provider value={new Set<IconName>()}>
      <html lang={lang}>
        <PageHead
          lang={lang}
          title={`${title} – ${authority.name}`}
          sheet="public.css"
          description={props.description}
          canonical={props.canonical}
          alternate={{ lang: other, href: props.languageSwitch.href }}
          feeds={feeds}
        />
        <body>
          <a class="skipnav" href="#indhold">
            {t('layout.skip')}
          </a>
          <PublicHeader t={t} lang={lang} authority={authority} current={props.nav.current} languageHref={props.languageSwitch.href} />
          {breadcrumbs && <Breadcrumbs t={t} crumbs={breadcrumbs} framed />}
          <main id="indhold" tabIndex={-1}>
            {props.wide ? children : <div class="ramme">{children}</div>}
          </main>
          <PublicFooter
            t={t}
            lang={lang}
            authority={authority}
            languageHref={props.languageSwitch.href}
            version={props.version}
            address={props.canonical}
          />
          <IconSprite />
        </body>
      </html>
    </IconSet.Provider>
  )
}
