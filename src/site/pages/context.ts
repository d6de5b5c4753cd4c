import { formatDay, formatMoney, formatNumber } from '../../i18n/format.ts'
import { type Lang, type Translate, translator } from '../../i18n/translate.ts'
import type { Text } from '../../publishing/published-data.ts'
import { sitePaths } from '../../web/paths.ts'
import { pathOf, type SiteAddress } from '../address.ts'
import type { SiteFrame } from '../site-frame.ts'

/** What every page of one authority's site is made with. */
export type Context = {
  readonly t: Translate
  readonly lang: Lang
  readonly frame: SiteFrame
  readonly address: SiteAddress
  /** The part of the address after the path, as it is kept: "?page=2", or ''. */
  readonly search: string
  /** "https://…" without a closing slash. */
  readonly origin: string
  readonly paths: ReturnType<typeof sitePaths>
}

export function contextOf(from: Pick<Context, 'frame' | 'address' | 'search' | 'origin'>): Context {
  const { lang } = from.address
  return { ...from, lang, t: translator(lang), paths: sitePaths(from.frame.slug, lang) }
}

/** The same page in the other language, with the same filters. */
export const inOtherLanguage = ({ address, search }: Context): string =>
  pathOf({ ...address, lang: address.lang === 'da' ? 'en' : 'da' }) + search

export const day = (c: Context, on: string | Date): string => formatDay(c.lang, on)
export const money = (c: Context, ore: number): string => formatMoney(c.lang, ore)
export const count = (c: Context, number: number): string => formatNumber(c.lang, number)

/** A text as plain words in the page's language, or the Danish ones: for titles of windows, feeds and files. */
export const plain = (lang: Lang, text: Text): string => (lang === 'en' ? (text.en ?? text.da) : text.da)
