/** What `published.change` holds of one change; written by a publication, read by the public site and the list of publications. */

/** What a change can be about; `publishing.field.<name>` is its word. */
export const CHANGE_FIELDS = [
  'number',
  'title',
  'title-en',
  'summary',
  'summary-en',
  'text',
  'text-en',
  'plan',
  'parent',
  'goals',
  'units',
  'target-groups',
  'coordinator',
  'timeframe',
  'funding',
  'amount',
  'appropriations',
  'status',
  'status-reason',
  'next-step',
  'council-status',
  'independent-status',
  'activities',
  'indicators',
  'evidence',
  'remarks',
  'articles',
  'sources',
  'own-fields',
  'carried-over',
  'priorities',
  'period',
  'adoption',
  'predecessor',
  'state',
  'kind',
  'succession',
  'issuer',
  'dated',
  'lines',
  'contact',
  'about',
  'policy',
  'languages',
] as const
export type ChangeFieldName = (typeof CHANGE_FIELDS)[number]

/** Words as they stood; several of them; for `amount` whole øre; for `status`, `funding` and `state` their code. null: nothing. */
export type ChangeValue = string | number | readonly string[] | null

/** One element of `published.change.fields`. */
export type FieldChange = { readonly field: ChangeFieldName; readonly before: ChangeValue; readonly after: ChangeValue }
