import type { ComponentChildren } from 'preact'
import type { Text } from '../../publishing/published-data.ts'
import { Section, SiteTitle } from '../../web/components/index.ts'
import type { Change } from '../records/change-store.ts'
import type { RecordPageName } from '../records/page-of.ts'
import { AsItWas } from './as-it-was.tsx'
import { type Context, plain } from './context.ts'
import type { Linked } from './linked-initiatives.tsx'
import { RecordChanges } from './record-changes.tsx'
import { Said } from './said.tsx'
import { NotTranslated, SitePage } from './site-page.tsx'

/** What stands around any record: its changes, its initiatives, and the version it is shown in when that is not the present one. */
export type RecordFrame = {
  readonly c: Context
  readonly changes: readonly Change[]
  readonly version?: { readonly number: number; readonly publishedAt: Date } | undefined
  readonly linked?: Linked | undefined
}

type RecordPageProps = {
  frame: RecordFrame
  recordId: string
  page: RecordPageName
  number?: string
  title: Text
  over?: ComponentChildren
  lead?: Text | undefined
  danishOnly: boolean
  children: ComponentChildren
}

/** The page of a goal, a unit, a plan, a policy, a target group or a document. */
export function RecordPage({ frame, recordId, page, number, title, over, lead, danishOnly, children }: RecordPageProps) {
  const { c, version, changes } = frame
  const { t, lang, paths } = c
  const name = [number, plain(lang, title)].filter(Boolean).join(' ')
  return (
    <SitePage
      c={c}
      title={version ? t('site.version.title', { title: name, version: version.number }) : t(`site.${page}.one`, { title: name })}
      description={lead && plain(lang, lead)}
      current={page}
      crumbs={[{ label: t(`site.${page}`), href: paths.page(page) }, { label: <Said lang={lang} text={title} /> }]}
    >
      {version && <AsItWas c={c} version={version} />}
      <SiteTitle over={over} title={<Said lang={lang} text={title} />} lead={lead?.da ? <Said lang={lang} text={lead} /> : undefined}>
        <NotTranslated c={c} when={danishOnly} />
      </SiteTitle>
      {children}
      {changes.length > 0 && (
        <Section id="aendret" title={t('site.changed')}>
          <RecordChanges c={c} changes={changes} recordId={recordId} />
        </Section>
      )}
    </SitePage>
  )
}
