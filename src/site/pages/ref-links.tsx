import type { Ref } from '../../publishing/published-data.ts'
import type { SitePage } from '../../web/paths.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'

/** The way to another record, by its number and title. */
export const RefLink = ({ c, page, to }: { c: Context; page: SitePage; to: Ref }) => (
  <a href={c.paths.record(page, to.slug)}>
    {to.number && `${to.number}. `}
    <Said lang={c.lang} text={to.title} />
  </a>
)

/** One, or a list of several. */
export function RefLinks({ c, page, to }: { c: Context; page: SitePage; to: readonly Ref[] }) {
  const [only] = to
  if (only && to.length === 1) return <RefLink c={c} page={page} to={only} />
  return (
    <ul class="plain">
      {to.map(ref => (
        <li key={ref.id}>
          <RefLink c={c} page={page} to={ref} />
        </li>
      ))}
    </ul>
  )
}
