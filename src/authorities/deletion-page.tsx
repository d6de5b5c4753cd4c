import { translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, HiddenFields, Notice, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout, type WorkspaceLayoutProps } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { ReferenceKind, References } from './reference-store.ts'

type DeletionPageProps = {
  frame: Frame
  nav: WorkspaceLayoutProps['nav']
  /** The list the record stands in, and its own page. */
  list: { label: string; href: string }
  record: { title: string; href: string }
  action: string
  references: readonly References[]
  /** Why it cannot go though nothing refers to it, or what to do instead where something does. */
  advice: string | undefined
  /** Of the record, as it was when the question was asked. */
  revision: number
  /** Changed since the question was asked. */
  stale: boolean
}

/** What a reference is seen on; an appointment has no page of its own. */
const HREF: Readonly<Record<ReferenceKind, ((id: string) => string) | undefined>> = {
  unit: workPaths.unit,
  initiative: workPaths.initiative,
  priority: workPaths.priority,
  'initiative-indicator': workPaths.initiative,
  'goal-indicator': workPaths.goal,
  appointment: undefined,
  succession: workPaths.unit,
}

/** Asks before deleting; where something refers to the record there is nothing to ask, only to tell. */
export function DeletionPage({ frame, nav, list, record, action, references, advice, revision, stale }: DeletionPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.delete-title', { title: record.title })
  const crumbs = [list, { label: record.title, href: record.href }, { label: t('authorities.delete') }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={nav} breadcrumbs={crumbs}>
      <PageTitle title={title} />
      {references.length > 0 ? (
        <Notice t={t} kind="warning" title={t('authorities.delete-in-use')}>
          <ReferenceLists references={references} lang={frame.lang} />
          <p>{advice}</p>
        </Notice>
      ) : advice ? (
        <Notice t={t} kind="warning">
          <p>{advice}</p>
        </Notice>
      ) : (
        <Card>
          <p>{t(stale ? 'authorities.delete-stale' : 'authorities.delete-lead')}</p>
          <form method="post" action={action} class="row topgap">
            <HiddenFields csrf={frame.csrf} values={{ revision }} />
            <ButtonLink href={record.href} variant="secondary">
              {t('authorities.cancel')}
            </ButtonLink>
            <Button>{t('authorities.delete-submit', { title: record.title })}</Button>
          </form>
        </Card>
      )}
    </WorkspaceLayout>
  )
}

function ReferenceLists({ references, lang }: { references: readonly References[]; lang: Frame['lang'] }) {
  const t = translator(lang)
  return (
    <ul class="stack-s">
      {references.map(({ kind, count, first }) => (
        <li key={kind}>
          {t(`authorities.reference.${kind}`, { count })}
          <ul class="stack-s">
            {first.map(({ id, title }) => (
              <li key={`${id} ${title}`}>
                <ReferenceLink kind={kind} id={id} title={title} />
              </li>
            ))}
            {count > first.length && <li>{t('authorities.reference-more', { count: count - first.length })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function ReferenceLink({ kind, id, title }: { kind: ReferenceKind; id: string; title: string }) {
  const href = HREF[kind]?.(id)
  return href ? <a href={href}>{title}</a> : <span>{title}</span>
}
