import type { ComponentChildren } from 'preact'
import { formatMoment } from '../../i18n/format.ts'
import { type Lang, translator } from '../../i18n/translate.ts'
import { asset } from '../asset.ts'
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs/breadcrumbs.tsx'
import { Flash, type FlashMessage } from '../components/flash/flash.tsx'
import { IconSet, IconSprite } from '../components/icon/icon-set.tsx'
import type { IconName } from '../components/icon/shapes.tsx'
import { OpenActs, type Opens } from '../open-acts.tsx'
import { sitePaths } from '../paths.ts'
import { PageHead } from './page-head.tsx'
import { WorkspaceBar } from './workspace-bar.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'
import type { WorkspacePage } from './workspace-pages.ts'

export type WorkspaceLayoutProps = {
  lang: Lang
  title: string
  who: { name: string }
  authority: { name: string; slug: string }
  /** The pages of the menu that the one who is signed in may open. */
  pages: readonly WorkspacePage[]
  /** Which addresses are open to the one who is signed in; left out, every one. */
  opens?: Opens | undefined
  /** For the sign-out form. */
  csrf: string
  nav: { current?: WorkspacePage | undefined }
  breadcrumbs?: readonly Crumb[] | undefined
  /** On paper only: as of when, and where it stands. */
  printed?: { at: Date; address: string } | undefined
  /** What the last act did: a status line above the content. */
  flash?: FlashMessage | undefined
  /** Begins the title with "Fejl:". */
  hasErrors?: boolean | undefined
  /** No side menu, the whole width: the review of a document. */
  wide?: boolean | undefined
  /** Seconds after which the page is asked for again. */
  renewedEvery?: number | undefined
  children: ComponentChildren
}

const everything: Opens = () => true

export function WorkspaceLayout(props: WorkspaceLayoutProps) {
  const { lang, authority, breadcrumbs, flash } = props
  const t = translator(lang)
  const title = props.hasErrors ? t('layout.error-title', { title: props.title }) : props.title
  return (
    <IconSet.Provider value={new Set<IconName>()}>
      <html lang={lang}>
        <PageHead
          lang={lang}
          title={`${title} – Tovholder, ${authority.name}`}
          sheet="workspace.css"
          script={asset('workspace.js')}
          noIndex
          renewedEvery={props.renewedEvery}
        />
        <body class="ws">
          <a class="skipnav" href="#indhold">
            {t('layout.skip')}
          </a>
          <WorkspaceBar t={t} lang={lang} who={props.who} authority={authority} csrf={props.csrf} wide={props.wide} />
          <div class={props.wide ? 'shell no-nav' : 'shell'}>
            <WorkspaceMenu t={t} pages={props.pages} current={props.nav.current} popoverOnly={props.wide} />
            <main class="page" id="indhold" tabIndex={-1}>
              <OpenActs.Provider value={props.opens ?? everything}>
                {breadcrumbs && <Breadcrumbs t={t} crumbs={breadcrumbs} />}
                {flash && <Flash {...flash} />}
                {props.children}
              </OpenActs.Provider>
            </main>
          </div>
          <footer class="pagefoot">
            <span>{t('layout.drafts')}</span>
            <a href={sitePaths(authority.slug, lang).home}>{t('layout.public-site')}</a>
            <a href={sitePaths(authority.slug, lang).page('accessibility')}>{t('layout.accessibility')}</a>
          </footer>
          {props.printed && (
            <p class="printed">
              {t('layout.printed', { name: authority.name, date: formatMoment(lang, props.printed.at) })}
              <br />
              {props.printed.address}
            </p>
          )}
          <IconSprite />
        </body>
      </html>
    </IconSet.Provider>
  )
}
