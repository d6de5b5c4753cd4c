import type { Lang, Translate } from '../../i18n/translate.ts'
import { Icon } from '../components/icon/icon.tsx'
import { type SitePage, sitePaths } from '../paths.ts'
import type { PublicAuthority } from './public-layout.tsx'

const MENU = ['goals', 'initiatives', 'status', 'units', 'target-groups', 'documents', 'changes'] as const satisfies readonly SitePage[]

type HeaderProps = { t: Translate; lang: Lang; authority: PublicAuthority; current: SitePage | 'home' | undefined; languageHref: string }

/** The menu is an HTML popover on narrow screens; a browser without it shows the list in the page. */
export function PublicHeader({ t, lang, authority, current, languageHref }: HeaderProps) {
  const paths = sitePaths(authority.slug, lang)
  const other: Lang = lang === 'da' ? 'en' : 'da'
  return (
    <header class="header">
      <div class="ramme hoved">
        <a class="ejer" href={paths.home}>
          <Icon name="authority" />
          <span>
            {authority.name}
            {authority.policyLine && <small>{authority.policyLine}</small>}
          </span>
        </a>
        <div class="genveje">
          <a href={languageHref} lang={other} hreflang={other}>
            {t('layout.language')}
          </a>
          <a href={paths.page('search')}>
            <Icon name="search" />
            {t('layout.search')}
          </a>
          <button class="menuknap" type="button" popovertarget="menu">
            {t('layout.menu')}
          </button>
        </div>
      </div>
      <nav class="navigation-menu" id="menu" popover="auto" aria-label={t('layout.main-menu')}>
        <button class="lukmenu" type="button" popovertarget="menu" popovertargetaction="hide">
          {t('layout.close-menu')}
        </button>
        <div class="ramme">
          <ul class="mainmenu">
            <li>
              <a class="nav-link" href={paths.home} aria-current={current === 'home' ? 'page' : undefined}>
                {t('layout.home')}
              </a>
            </li>
            {MENU.map(page => (
              <li key={page}>
                <a class="nav-link" href={paths.page(page)} aria-current={current === page ? 'true' : undefined}>
                  {t(`layout.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  )
}
