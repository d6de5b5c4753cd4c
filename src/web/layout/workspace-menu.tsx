import type { Translate } from '../../i18n/translate.ts'
import { Icon } from '../components/icon/icon.tsx'
import type { IconName } from '../components/icon/shapes.tsx'
import { workPaths } from '../paths.ts'

const ENTRIES = [
  { page: 'home', icon: 'overview' },
  { page: 'policies', icon: 'goal' },
  { page: 'plans', icon: 'plan' },
  { page: 'documents', icon: 'document' },
  { page: 'units', icon: 'unit' },
  { page: 'target-groups', icon: 'group' },
  { page: 'authority', icon: 'authority' },
  { page: 'publications', icon: 'publish' },
  { page: 'history', icon: 'history' },
  { page: 'account', icon: 'person' },
] as const satisfies readonly { page: string; icon: IconName }[]

export type WorkspacePage = (typeof ENTRIES)[number]['page']

const hrefOf = (page: WorkspacePage) => (page === 'target-groups' ? workPaths.targetGroups : workPaths[page])

/** Beside the content where there is room, else a popover; without popover it stands in the page. */
export function WorkspaceMenu({
  t,
  current,
  popoverOnly,
}: {
  t: Translate
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
        {ENTRIES.map(({ page, icon }) => (
          <li key={page}>
            <a href={hrefOf(page)} aria-current={current === page ? 'page' : undefined}>
              <Icon name={icon} />
              {t(`layout.work-${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
