import { Frozen } from '../../web/components/index.ts'
import { pathOf } from '../address.ts'
import { type Context, day } from './context.ts'

/** Over a page shown as it was in an earlier version: which, of when, and the way to the present one. */
export const AsItWas = ({ c, version }: { c: Context; version: { readonly number: number; readonly publishedAt: Date } }) => (
  <Frozen>
    <p>{c.t('site.version.frozen', { version: version.number, date: day(c, version.publishedAt) })}</p>
    <p>
      <a href={pathOf(c.address)}>{c.t('site.version.present')}</a>
    </p>
  </Frozen>
)
