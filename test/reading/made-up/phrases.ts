export type LabelName = 'description' | 'aim' | 'targetGroup' | 'responsible' | 'timeframe' | 'funding' | 'title'

/** The words that made-up documents are put together from, in one language. All of them are our own. */
export type Phrases = {
  readonly language: 'da' | 'nb' | 'sv'
  readonly authority: string
  readonly policy: string
  readonly units: readonly string[]
  readonly and: string
  readonly goals: readonly string[]
  readonly titles: readonly string[]
  readonly subjects: readonly string[]
  readonly verbs: readonly string[]
  readonly objects: readonly string[]
  readonly endings: readonly string[]
  readonly targetGroups: readonly string[]
  readonly ongoing: readonly string[]
  readonly within: readonly string[]
  readonly unfunded: readonly string[]
  readonly funded: (amount: string, year: string) => string
  readonly money: string
  readonly labels: Readonly<Record<LabelName, readonly string[]>>
  readonly goalWord: readonly string[]
  readonly initiativeWord: readonly string[]
  readonly initiativesHeading: readonly string[]
  readonly prioritiesLead: string
  readonly introduction: readonly string[]
  readonly introText: string
  /** Departments named after what they do, as many municipalities have them. */
  readonly plainUnits: readonly [string, string]
  readonly planWord: string
  readonly contents: string
  readonly pageWord: string
  /** A sheet that asks its reader: what for, what, who, when. */
  readonly questions: Readonly<Record<'aim' | 'description' | 'responsible' | 'timeframe', string>>
  readonly willLead: readonly string[]
  readonly listOfYear: (year: string) => string
  /** What is said of a whole list at its foot: all of it is paid for already. */
  readonly saidOfAll: string
  /** A council's remarks: the heading they stand under, who remarks, and what it says. */
  readonly remarks: { readonly heading: string; readonly author: string; readonly texts: readonly string[] }
  readonly figures: { readonly title: string; readonly head: readonly string[]; readonly total: string }
  /** A ministry with its agency, for national reports. */
  readonly agencies: readonly (readonly [string, string])[]
  readonly articles: (numbers: readonly number[]) => string
  readonly numberWord: string
  readonly goalColumn: string
  /** What the first of several owners is called. */
  readonly leadWord: string
}
