import { mentionedIn, type Named } from '../domain/mentions.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

const LONGEST = 5000

export type CommentInput = {
  readonly text: string
  /** Those chosen, and those named in the text. */
  readonly called: readonly string[]
  readonly threadId: string | null
}

export function parseComment(fields: Fields, colleagues: readonly Named[]): Outcome<CommentInput> {
  const form = new FormReader(fields.text, fields.all)
  const text = form.text('comment', { required: true, max: LONGEST })
  const chosen = form.ids('notify')
  if (!chosen.every(id => colleagues.some(one => one.id === id))) form.refuse('comments.cannot-follow', 'notify')
  const threadId = form.id('thread')
  form.refusals.push(...fields.refusals.filter(({ field }) => field === 'comment'))
  return form.outcome({ text, called: [...new Set([...chosen, ...mentionedIn(text, colleagues)])], threadId })
}
