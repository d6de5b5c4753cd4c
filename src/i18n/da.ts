import { authorities } from './da/authorities.ts'
import { calendar } from './da/calendar.ts'
import { comments } from './da/comments.ts'
import { components } from './da/components.ts'
import { documents } from './da/documents.ts'
import { example } from './da/example.ts'
import { history } from './da/history.ts'
import { layout } from './da/layout.ts'
import { mail } from './da/mail.ts'
import { operations } from './da/operations.ts'
import { people } from './da/people.ts'
import { plans } from './da/plans.ts'
import { policies } from './da/policies.ts'
import { publishing } from './da/publishing.ts'
import { reading } from './da/reading.ts'
import { review } from './da/review.ts'
import { reviewDesk } from './da/review-desk.ts'
import { rounds } from './da/rounds.ts'
import { search } from './da/search.ts'
import { site } from './da/site.ts'
import { subscriptions } from './da/subscriptions.ts'
import { vocabulary } from './da/vocabulary.ts'
import { web } from './da/web.ts'

/** Danish is the source: its keys are the keys. Each slice has a file of its own, and prefixes its keys with its name. */
export const da = {
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
