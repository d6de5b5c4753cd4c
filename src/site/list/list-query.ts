/** The facets of `published.initiative_facet`, in the order they stand beside the list; each is also its name in an address. */
export const FACETS = ['status', 'goal', 'unit', 'target-group', 'year', 'funding', 'plan', 'article'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['number', 'title', 'changed', 'end', 'amount'] as const
/** `best` is the search's own order, and the ordinary one while something is searched for. */
export type Sort = (typeof SORTS)[number] | 'best'

export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>

/** What a reader asks of a list. Values are as in the address: readable, not yet known to exist. */
export type ListQuery = {
  /** Trimmed; '' when nothing is searched for. */
  readonly words: string
  readonly chosen: Chosen
  readonly sort: Sort
  /** From 1. */
  readonly page: number
}

const LONGEST_WORDS = 200
const MOST_VALUES = 40
const LAST_PAGE = 100_000

/** Reads the part after "?". What it does not know is left out, so that made-up parameters make no new address. */
export function readListQuery(search: string): ListQuery {
  const params = new URLSearchParams(search)
  const words = (params.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS)
  const chosen: Partial<Record<Facet, readonly string[]>> = {}
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet).filter(Boolean))].sort().slice(0, MOST_VALUES)
    if (values.length > 0) chosen[facet] = values
  }
  return { words, chosen, sort: sortOf(params.get('sort'), words), page: pageOf(params.get('page')) }
}

const ordinarySort = (words: string): Sort => (words ? 'best' : 'number')

const sortOf = (text: string | null, words: string): Sort => SORTS.find(sort => sort === text) ?? ordinarySort(words)

function pageOf(text: string | null): number {
  const page = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(page, 1), LAST_PAGE)
}

/** The query as names and values, in a fixed order: the same question is always the same address. The ordinary is left out. */
export function listParams(query: ListQuery): [string, string][] {
  const pairs: [string, string][] = query.words ? [['q', query.words]] : []
  for (const facet of FACETS) for (const value of query.chosen[facet] ?? []) pairs.push([facet, value])
  if (query.sort !== ordinarySort(query.words)) pairs.push(['sort', query.sort])
  if (query.page > 1) pairs.push(['page', String(query.page)])
  return pairs
}

/** "?status=delayed&page=2", or '' when nothing is asked for. */
export function listSearch(query: ListQuery): string {
  const text = new URLSearchParams(listParams(query)).toString()
  return text && `?${text}`
}

export const without = (query: ListQuery, facet: Facet, value: string): ListQuery => {
  const { [facet]: values = [], ...others } = query.chosen
  const left = values.filter(other => other !== value)
  return { ...query, page: 1, chosen: left.length > 0 ? { ...others, [facet]: left } : others }
}

export const withOnly = (facet: Facet, value: string): ListQuery => ({ words: '', chosen: { [facet]: [value] }, sort: 'number', page: 1 })

export const EVERYTHING: ListQuery = { words: '', chosen: {}, sort: 'number', page: 1 }
