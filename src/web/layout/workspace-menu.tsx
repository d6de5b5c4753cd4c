import type { Translate } from '../../i18n/translate.ts'
import { Icon } from '../components/icon/icon.tsx'
import { WORKSPACE_PAGES, type WorkspacePage } from './workspace-pages.ts'

/** Beside the content where there is room, else a popover; without popover it stands in the page. */
export function WorkspaceMenu({
  t,
  pages,
  current,
  popoverOnly,
}: {
  t: Translate
  pages: readonly WorkspacePage[]
  current: WorkspacePage | undefined
  popoverOnly: boolean | undefined
}) {
  return (
    <nav class={popoverOnly ? 'nav aside' : 'nav'} id="menu" popover="auto" aria-label={t('layout.work-menu')}>
      <button class="close" type="button" popovertarget="menu" popovertargetaction="hide">
        <Icon name="cross" />
        {t('layout.close-menu')}
      </button>
      <ul class="plain">
        {WORKSPACE_PAGES.filter(({ page }) => pages.includes(page)).map(({ page, icon, href }) => (
          <li key={page}>
            <a href={href} aria-current={current === page ? 'page' : undefined}>
              <Icon name={icon} />
              {t(`layout.work-${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
