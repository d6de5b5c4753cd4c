import { translator } from '../i18n/translate.ts'
import { Button, ButtonLink, type Crumb, HiddenFields, Notice, PageTitle } from './components/index.ts'
import type { Frame } from './frame.ts'
import { WorkspaceLayout, type WorkspaceLayoutProps } from './layout/workspace-layout.tsx'

export type DeletePageProps = {
  frame: Frame
  nav: WorkspaceLayoutProps['nav']
  breadcrumbs: readonly Crumb[]
  title: string
  revision: number
  action: string
  back: string
  /** Why it cannot be deleted; then nothing is asked. */
  refusal?: string | undefined
}

/** Asks before a record goes: unlike an edit, it cannot be taken back by another one. */
export function DeletePage({ frame, nav, breadcrumbs, title, revision, action, back, refusal }: DeletePageProps) {
  const t = translator(frame.lang)
  const heading = t('policies.delete-title', { title })
  return (
    <WorkspaceLayout {...frame} title={heading} nav={nav} breadcrumbs={breadcrumbs}>
      <PageTitle title={heading} />
      {refusal ? (
        <Notice t={t} kind="error">
          <p>{refusal}</p>
        </Notice>
      ) : (
        <p>{t('policies.delete-text')}</p>
      )}
      <form method="post" action={action} class="row topgap">
        <HiddenFields csrf={frame.csrf} values={{ revision }} />
        <ButtonLink href={back} variant="secondary">
          {t('policies.delete-keep')}
        </ButtonLink>
        {!refusal && <Button>{t('policies.delete')}</Button>}
      </form>
    </WorkspaceLayout>
  )
}
