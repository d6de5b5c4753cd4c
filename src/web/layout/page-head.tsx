import type { Lang } from '../../i18n/translate.ts'
import { asset } from '../asset.ts'

export type HeadProps = {
  lang: Lang
  /** Already with the site's name behind it. */
  title: string
  sheet: 'public.css' | 'workspace.css'
  description?: string | undefined
  canonical?: string | undefined
  /** The same page in the other language. */
  alternate?: { lang: Lang; href: string } | undefined
  feeds?: readonly { title: string; href: string }[] | undefined
  script?: string | undefined
  noIndex?: boolean | undefined
  /** Seconds after which the page is asked for again: for what changes by itself, and only where that can be turned off. */
  renewedEvery?: number | undefined
}

/** The regular weight is preloaded: it is on every page, and the sheet that names it comes one round trip later. */
export function PageHead({ lang, title, sheet, description, canonical, alternate, feeds = [], script, noIndex, renewedEvery }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      {renewedEvery && <meta http-equiv="refresh" content={String(renewedEvery)} />}
      {noIndex && <meta name="robots" content="noindex" />}
      {description && <meta name="description" content={description} />}
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      <link rel="preload" href={asset('plex-regular.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={asset(sheet)} />
      {canonical && <link rel="canonical" href={canonical} />}
      {canonical && <link rel="alternate" hreflang={lang} href={canonical} />}
      {alternate && (
        <link rel="alternate" hreflang={alternate.lang} href={canonical ? new URL(alternate.href, canonical).href : alternate.href} />
      )}
      {feeds.map(feed => (
        <link key={feed.href} rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
      ))}
      {script && <script src={script} type="module" />}
    </head>
  )
}
