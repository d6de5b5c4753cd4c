import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../domain/refusal.ts'
import type { ReviewItem } from '../domain/review.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { idOf, inWork } from '../web/work-request.ts'
import { type Decision, decide, type Rule, StaleDecision } from './decide.ts'
import { afterDecision, type Did } from './did.ts'
import { loadItemPage } from './item-page.ts'
import type { Decider } from './item-store.ts'
import { StalePage } from './stale-page.tsx'

export type Deciding = {
  readonly rule: Rule
  readonly did: Did
  /** Whether the item already is what is asked for: the same form sent twice. */
  isDone?(item: ReviewItem): boolean
  /** Shows the form again with what is wrong; else the refusal is a page of its own. */
  refuse?(refusals: readonly Refusal[]): Promise<FastifyReply>
  /** What was typed, to be shown to one who came second. */
  typed?(): readonly { readonly label: string; readonly value: string }[]
}

export function deciderOf(deps: AppDeps, request: FastifyRequest): Decider {
  const { authorityId, personId, name } = viewerOf(request)
  return { authorityId, personId, name, at: deps.clock() }
}

/** Makes one decision and goes to the next item, or says why not. */
export async function answerDecision(
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  deciding: Deciding,
): Promise<FastifyReply> {
  const who = deciderOf(deps, request)
  const revision = Number(fieldsOf(request.body).text('revision'))
  const asked = { readingId: idOf(request, 'reading'), itemId: idOf(request, 'item'), revision, act: deciding.did, newId: deps.newId }
  const decision = await inWork(deps, request, tx => decide(tx, who, asked, deciding.rule, deciding.isDone)).catch((error): Decision => {
    if (error instanceof StaleDecision) return { kind: 'stale' }
    throw error
  })
  switch (decision.kind) {
    case 'missing':
      throw new HttpError(404)
    case 'locked':
      throw new HttpError(409, { key: 'review.refused.accepted' })
    case 'done':
      return reply.redirect(afterDecision(request, decision, deciding.did), 303)
    case 'stale':
      return answerStale(deps, request, reply, deciding)
    case 'refused':
      if (deciding.refuse) return deciding.refuse(decision.refusals)
      throw new HttpError(409, decision.refusals[0])
  }
}

async function answerStale(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, deciding: Deciding): Promise<FastifyReply> {
  const { frame, words, item } = await loadItemPage(deps, request)
  return sendPage(reply, StalePage({ frame, words, item, typed: deciding.typed?.() ?? [] }), 409)
}
