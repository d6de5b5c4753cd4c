import type { FastifyRequest } from 'fastify'
import { type View, viewIn, viewQuery } from '../domain/review/view.ts'
import { workPaths } from '../web/paths.ts'
import { queryText } from '../web/work-request.ts'

/** What is done to one item: each act is a page of its own below the item's address. */
export const ITEM_ACTS = {
  accept: 'godtagelse',
  correct: 'rettelse',
  merge: 'sammenlaegning',
  split: 'deling',
  skip: 'overspringelse',
  status: 'status',
  reopen: 'genaabning',
  initiative: 'initiativ',
} as const
export type ItemAct = keyof typeof ITEM_ACTS

export const itemAnchor = (itemId: string): string => `post-${itemId}`

/** The view a request is made in: links and forms of a review carry it along. */
export const viewOf = (request: FastifyRequest): View => viewIn(name => queryText(request, name))

/** An address of the review that leads back into the same view. */
export function inView(view: View, path: string): string {
  const words = viewQuery(view).map(([name, word]) => `${name}=${word}`)
  if (words.length === 0) return path
  const [address = '', anchor] = path.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}${words.join('&')}${anchor === undefined ? '' : `#${anchor}`}`
}

export const reviewPaths = {
  page: (readingId: string, page: number) => `${workPaths.review(readingId)}?side=${page}`,
  /** The page that shows the item, at the item. */
  item: (readingId: string, itemId: string) => `${workPaths.review(readingId)}?post=${itemId}#${itemAnchor(itemId)}`,
  act: (readingId: string, itemId: string, act: ItemAct) => `${workPaths.reviewItem(readingId, itemId)}/${ITEM_ACTS[act]}`,
  certain: (readingId: string) => `${workPaths.review(readingId)}/sikre`,
  statuses: (readingId: string) => `${workPaths.review(readingId)}/statusser`,
  acts: (readingId: string) => `${workPaths.review(readingId)}/handlinger`,
  undoAct: (readingId: string, actId: string) => `${workPaths.review(readingId)}/handlinger/${actId}/fortrydelse`,
  owner: (readingId: string) => `${workPaths.review(readingId)}/ansvarlig`,
  target: (readingId: string) => `${workPaths.review(readingId)}/placering`,
  undo: (readingId: string) => `${workPaths.acceptance(readingId)}/fortrydelse`,
} as const
