import type { FateData, Ref } from '../../publishing/published-data.ts'
import type { Fact } from '../../web/components/index.ts'
import type { SitePage } from '../../web/paths.ts'
import type { Context } from './context.ts'
import { RefLink, RefLinks } from './ref-links.tsx'
import { Said } from './said.tsx'

type Carried = { readonly fate?: FateData | undefined; readonly predecessors?: readonly Ref[] | undefined }

/** What a goal or an initiative goes on from, and what became of it: the old page shows the way to the new one. */
export function fateFacts(c: Context, page: SitePage, whole: SitePage, { fate, predecessors }: Carried): Fact[] {
  const facts: (Fact | false)[] = [
    predecessors !== undefined && { label: c.t('site.fact.goes-on-from'), value: <RefLinks c={c} page={page} to={predecessors} /> },
    fate !== undefined && {
      label: c.t(`site.fact.fate-${fate.how}`),
      value: fate.successor ? <RefLink c={c} page={page} to={fate.successor} /> : <RefLink c={c} page={whole} to={fate.into} />,
      note: fate.reason && <Said lang={c.lang} text={fate.reason} />,
    },
  ]
  return facts.filter(fact => fact !== false)
}
