import type { SiteAddress } from './address.ts'
import { listSearch, readListQuery } from './list/list-query.ts'
import { choicesOf, settled } from './list/listing.ts'
import type { SiteFrame } from './site-frame.ts'

/**
 * The part of an address after "?", as it is kept: known parameters with values that exist, in a fixed order. What somebody
 * adds beside them changes no page, so it must make no new one in the cache.
 */
export function canonicalSearch(frame: SiteFrame, address: SiteAddress, search: string): string {
  if (search === '') return ''
  const { page, record, format } = address
  if ((page === 'initiatives' || page === 'search') && record === undefined) {
    const query = readListQuery(search)
    const known = settled(query, choicesOf(frame, query))
    if (page === 'search') return known.words ? listSearch({ ...known, sort: 'best' }) : ''
    return listSearch(format === 'html' ? known : { ...known, page: 1, sort: known.words ? 'best' : 'number' })
  }
  if (record === undefined || format === 'csv') return ''
  if (page === 'changes') return numbered('page', search, 100_000)
  return numbered('version', search, frame.version - 1)
}

function numbered(name: 'page' | 'version', search: string, most: number): string {
  const text = new URLSearchParams(search).get(name) ?? ''
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
  const ordinary = name === 'page' ? 1 : 0
  return number > ordinary && number <= most ? `?${name}=${number}` : ''
}
