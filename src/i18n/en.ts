import type { da } from './da.ts'
import { authorities } from './en/authorities.ts'
import { calendar } from './en/calendar.ts'
import { comments } from './en/comments.ts'
import { components } from './en/components.ts'
import { documents } from './en/documents.ts'
import { example } from './en/example.ts'
import { history } from './en/history.ts'
import { layout } from './en/layout.ts'
import { mail } from './en/mail.ts'
import { operations } from './en/operations.ts'
import { people } from './en/people.ts'
import { plans } from './en/plans.ts'
import { policies } from './en/policies.ts'
import { publishing } from './en/publishing.ts'
import { reading } from './en/reading.ts'
import { review } from './en/review.ts'
import { reviewDesk } from './en/review-desk.ts'
import { rounds } from './en/rounds.ts'
import { search } from './en/search.ts'
import { site } from './en/site.ts'
import { subscriptions } from './en/subscriptions.ts'
import { vocabulary } from './en/vocabulary.ts'
import { web } from './en/web.ts'

export const en: Readonly<Record<keyof typeof da, string>> = {
  ...authorities,
  ...calendar,
  ...comments,
  ...components,
  ...documents,
  ...example,
  ...history,
  ...layout,
  ...mail,
  ...operations,
  ...people,
  ...plans,
  ...policies,
  ...publishing,
  ...reading,
  ...review,
  ...reviewDesk,
  ...rounds,
  ...search,
  ...site,
  ...subscriptions,
  ...vocabulary,
  ...web,
}
