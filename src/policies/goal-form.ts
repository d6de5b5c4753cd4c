import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export type GoalInput = {
  readonly number: string
  readonly parentId: string | null
  readonly title: string
  readonly text: string
  /** Articles of the convention, 1-50. */
  readonly articles: readonly number[]
}

export function parseGoal(fields: Fields): Outcome<GoalInput> {
  const read = new FormReader(fields.text, fields.all)
  return read.outcome({
    number: read.text('number', { max: 20 }),
    parentId: read.id('parent'),
    title: read.text('title', { required: true, max: 500 }),
    text: read.text('text'),
    articles: read.articles('articles'),
  })
}

export const goalDoc = (goal: GoalInput): Doc => ({
  number: goal.number,
  parent: goal.parentId ?? '',
  title: goal.title,
  text: goal.text,
  articles: goal.articles.map(String),
})
