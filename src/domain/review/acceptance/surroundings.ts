import type { ReviewItem } from '../../review.ts'
import type { KnownUnit, NameChoice } from '../unit-names.ts'
import type { Target } from './target.ts'

/** What an acceptance must know of what is there already. */
export type Surroundings = {
  readonly target: Target
  /** By the name as printed or typed. */
  readonly names: ReadonlyMap<string, NameChoice>
  readonly units: readonly KnownUnit[]
  /** Goals of the policy chosen, initiatives of the plan chosen; none where these are new. */
  readonly goals: readonly { readonly id: string; readonly number: string }[]
  readonly initiatives: readonly { readonly id: string; readonly number: string }[]
  readonly targetGroups: readonly { readonly id: string; readonly name: string }[]
}

export type AcceptanceInput = Surroundings & {
  readonly items: readonly ReviewItem[]
  /** How many lines the document has. */
  readonly lineCount: number
  readonly newId: () => string
}
