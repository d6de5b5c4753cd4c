import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'
import { pageNumbers } from './page-numbers.ts'

export type PaginationProps = {
  t: Translate
  /** From 1. */
  page: number
  pages: number
  /** The address of a page, filters and order kept. */
  href: (page: number) => string
}

export function Pagination({ t, page, pages, href }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav class="pagination" aria-label={t('components.pages')}>
      {page > 1 && (
        <a class="button button-previous" href={href(page - 1)} rel="prev">
          <Icon name="left" />
          {t('components.previous')}
        </a>
      )}
      <ul class="pagination__items">
        {pageNumbers(page, pages).map((number, index) => (
          // A gap has no number of its own; it follows the entry before it.
          <li key={number ?? `gap-${index}`}>
            {number === null ? <span class="gap">…</span> : <PageLink t={t} number={number} current={number === page} href={href} />}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a class="button button-next" href={href(page + 1)} rel="next">
          {t('components.next')}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}

function PageLink({ t, number, current, href }: { t: Translate; number: number; current: boolean; href: (page: number) => string }) {
  return (
    <a
      class={current ? 'button button-secondary current-page' : 'button button-secondary'}
      href={href(number)}
      aria-current={current ? 'page' : undefined}
    >
      <SrOnly>{t('components.page', { page: '' })}</SrOnly>
      {number}
    </a>
  )
}
