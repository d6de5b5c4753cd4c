import { translator } from '../i18n/translate.ts'
import { Card, EmptyState, Notice, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { HandOver } from './appointment-store.ts'
import { HandOverList } from './hand-over-list.tsx'
import type { OpenWork } from './open-work.ts'
import { WorkList } from './work-list.tsx'

/** What nobody holds, and what has been handed over. */
export function HandOversPage({
  frame,
  orphans,
  handOvers,
}: {
  frame: Frame
  orphans: readonly OpenWork[]
  handOvers: readonly HandOver[]
}) {
  const t = translator(frame.lang)
  const title = t('people.hand-overs')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'people' }}
      breadcrumbs={[{ label: t('people.people'), href: workPaths.people }, { label: title }]}
    >
      <PageTitle title={title} sub={t('people.hand-overs-sub')} />
      {orphans.length > 0 ? (
        <Notice t={t} kind="warning" title={t('people.orphans', { count: orphans.length })}>
          <p>{t('people.orphans-text')}</p>
          <WorkList t={t} lang={frame.lang} work={orphans} />
        </Notice>
      ) : (
        <Notice t={t} kind="success">
          <p>{t('people.no-orphans')}</p>
        </Notice>
      )}
      {handOvers.length === 0 ? (
        <EmptyState title={t('people.no-hand-overs')} text={t('people.no-hand-overs-text')} />
      ) : (
        <Card title={t('people.handed-over')} id="overdraget">
          <HandOverList t={t} lang={frame.lang} handOvers={handOvers} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}
