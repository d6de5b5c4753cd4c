import type { ComponentChildren } from 'preact'
import type { Status } from '../../domain/status.ts'
import { isKey, type Translate } from '../../i18n/translate.ts'
import type { Facet } from '../list/list-query.ts'
import type { FacetValue } from '../site-frame.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'

/** A facet's value as people say it: a status, "1. Mere tillid", "2026", "Artikel 24: Uddannelse". */
export function facetWords(c: Context, facet: Facet, { value, number, title }: FacetValue): ComponentChildren {
  if (title)
    return (
      <>
        {number && `${number}. `}
        <Said lang={c.lang} text={title} />
      </>
    )
  if (facet === 'status') return c.t(`components.status.${value as Status}`)
  if (facet === 'funding') return fundingWords(c.t, value)
  return facet === 'article' ? articleWords(c.t, Number(value)) : value
}

export function fundingWords(t: Translate, status: string): string {
  const key = `site.funding.${status}`
  return isKey(key) ? t(key) : status
}

/** Articles 34-50 are about the convention's own procedure and carry no name here. */
export function articleWords(t: Translate, article: number): string {
  const key = `site.article.${article}`
  return isKey(key) ? t('site.article.named', { article, name: t(key) }) : t('site.article', { article })
}
