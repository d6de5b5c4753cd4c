import type { FastifyRequest } from 'fastify'
import { evidenceOf } from '../domain/review/evidence.ts'
import { headingOf, itemReference, type Reference } from '../domain/review/fields.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import type { ReviewLine, SelectOption } from '../web/components/index.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Frame, frameOf } from '../web/frame.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import type { ReferenceOptions } from './correct-fields.tsx'
import type { Choosable } from './correct-form.ts'
import { type LoadedReview, loadReview } from './loaded-review.ts'
import { sourceLines } from './reading-store.ts'
import { viewOf } from './review-paths.ts'
import { reviewLines } from './review-source.ts'
import { referenceText, type Words } from './review-words.ts'
import { wordsOf } from './words-of.ts'

/** What every page about one item needs. */
export type ItemPage = { readonly frame: Frame; readonly words: Words; readonly item: ReviewItem; readonly lines: readonly ReviewLine[] }

export async function loadItemPage(deps: AppDeps, request: FastifyRequest): Promise<ItemPage> {
  const { authorityId } = viewerOf(request)
  const frame = frameOf(request)
  return inWork(deps, request, async tx => {
    const review = found(await loadReview(tx, authorityId, idOf(request, 'reading')))
    const item = found(review.items.find(({ id }) => id === idOf(request, 'item')))
    const source = await sourceLines(tx, authorityId, review.reading.documentId, ...item.lines)
    const lines = reviewLines(review.reading, [item.lines], source, [item], evidenceOf([item]))
    return { frame, words: wordsOf(frame, review, viewOf(request)), item, lines }
  })
}

/** What an item's references may be chosen among: goals and initiatives of the reading and of its policy and plan. */
export function referenceOptions(words: Words, item: ReviewItem): ReferenceOptions {
  const { review } = words
  const own = (kind: 'goal' | 'initiative'): SelectOption[] =>
    review.items
      .filter(other => other.kind === kind && other.id !== item.id && other.state !== 'split')
      .map(other => ({ value: itemReference(other.id), label: headingOf(valuesOf(other)) }))
  const there = review.goals.map(goal => ({ value: `record:${goal.id}`, label: [goal.number, goal.title].filter(Boolean).join(' ') }))
  const named = referencesIn(item)
    .filter(reference => reference.startsWith('number:'))
    .map(value => ({ value, label: referenceText(words, value) }))
  return { goals: [...own('goal'), ...there, ...named], initiatives: own('initiative') }
}

export const choosableIn = (options: ReferenceOptions): Choosable => ({
  goals: new Set(options.goals.map(option => option.value)),
  initiatives: new Set(options.initiatives.map(option => option.value)),
})

function referencesIn(item: ReviewItem): readonly Reference[] {
  const values = valuesOf(item)
  return ['goals' in values ? values.goals : [], 'goal' in values ? values.goal : [], 'parent' in values ? values.parent : []].flat()
}

/** The items that can take this one in or be compared with it are of its own kind. */
export const othersOf = (review: LoadedReview, item: ReviewItem): readonly ReviewItem[] =>
  review.items.filter(other => other.id !== item.id)
