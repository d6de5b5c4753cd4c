import { workPaths } from '../web/paths.ts'

/** What is done to one item: each act is a page of its own below the item's address. */
export const ITEM_ACTS = {
  accept: 'godtagelse',
  correct: 'rettelse',
  merge: 'sammenlaegning',
  split: 'deling',
  skip: 'overspringelse',
  reopen: 'genaabning',
  initiative: 'initiativ',
} as const
export type ItemAct = keyof typeof ITEM_ACTS

export const itemAnchor = (itemId: string): string => `post-${itemId}`

export const reviewPaths = {
  page: (readingId: string, page: number) => `${workPaths.review(readingId)}?side=${page}`,
  /** The page that shows the item, at the item. */
  item: (readingId: string, itemId: string) => `${workPaths.review(readingId)}?post=${itemId}#${itemAnchor(itemId)}`,
  act: (readingId: string, itemId: string, act: ItemAct) => `${workPaths.reviewItem(readingId, itemId)}/${ITEM_ACTS[act]}`,
  certain: (readingId: string, section?: number) => `${workPaths.review(readingId)}/sikre${section ? `?afsnit=${section}` : ''}`,
  target: (readingId: string) => `${workPaths.review(readingId)}/placering`,
  undo: (readingId: string) => `${workPaths.acceptance(readingId)}/fortrydelse`,
} as const
