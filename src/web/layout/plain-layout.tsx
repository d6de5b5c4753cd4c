import type { ComponentChildren } from 'preact'
import { type Lang, translator } from '../../i18n/translate.ts'
import { Icon } from '../components/icon/icon.tsx'
import { IconSet, IconSprite } from '../components/icon/icon-set.tsx'
import type { IconName } from '../components/icon/shapes.tsx'
import { PageHead } from './page-head.tsx'

export type PlainLayoutProps = {
  lang: Lang
  title: string
  /** Where the name in the bar leads; left out, it is no link. */
  homeHref?: string | undefined
  languageSwitch?: { href: string } | undefined
  hasErrors?: boolean | undefined
  /** Whose page it is, beside our own name. */
  place?: string | undefined
  /** The whole width instead of one narrow column. */
  wide?: boolean | undefined
  script?: string | undefined
  foot?: ComponentChildren
  children: ComponentChildren
}

/** A page without menus, one narrow column if nothing is said: signing in, setting up, errors that belong to no authority. */
export function PlainLayout(props: PlainLayoutProps) {
  const { lang, title, homeHref, languageSwitch, hasErrors, place, children } = props
  const t = translator(lang)
  const other: Lang = lang === 'da' ? 'en' : 'da'
  return (
    <IconSet.Provider value={new Set<IconName>()}>
      <html lang={lang}>
        <PageHead
          lang={lang}
          title={`${hasErrors ? t('layout.error-title', { title }) : title} – Tovholder`}
          sheet="workspace.css"
          script={props.script}
          noIndex
        />
        <body class="ws">
          <a class="skipnav" href="#indhold">
            {t('layout.skip')}
          </a>
          <header class="appbar">
            <a class="brand" {...(homeHref ? { href: homeHref } : {})}>
              <Icon name="knot" />
              Tovholder
            </a>
            {place && <span class="authority">{place}</span>}
            <span class="fill" />
            {languageSwitch && (
              <a class="who" href={languageSwitch.href} lang={other} hreflang={other}>
                {t('layout.language')}
              </a>
            )}
          </header>
          <main class={props.wide ? 'page open-page' : 'page plain-page'} id="indhold" tabIndex={-1}>
            {children}
          </main>
          {props.foot}
          <IconSprite />
        </body>
      </html>
    </IconSet.Provider>
  )
}
