/**
 * What was read out of a document, before a person has seen it. A draft is plain data: it can be printed as JSON,
 * kept while someone reviews it, and thrown away. Nothing in it is a record yet.
 *
 * Line numbers are 1-based and count the lines of the text that was read; ranges include both ends.
 * Confidence runs from 0 (a guess) to 1 (printed in so many words).
 */

export type LineRange = readonly [from: number, to: number]

export type DocumentKind = 'status' | 'action-plan' | 'policy' | 'national-report' | 'memo' | 'hearing-statement' | 'unknown'

export type Language = 'da' | 'nb' | 'sv' | 'en'

/** Years ("2015") or ISO dates cut at what was printed ("2025-03", "2025-03-01"). */
export type PrintedDate = string

export type DatePrecision = 'year' | 'half-year' | 'quarter' | 'month' | 'day'

export type DraftTimeframe = {
  /** The printed words, line breaks joined. */
  readonly text: string
  readonly from: PrintedDate | null
  readonly to: PrintedDate | null
  readonly precision: DatePrecision | null
  /** "løbende": work that has no end in sight. */
  readonly ongoing: boolean
  /** "varig": made permanent. */
  readonly permanent: boolean
}

/** `part-of`: one of the parts of a total that is printed too, so never to be added to it. */
export type AmountRole = 'total' | 'part-of' | 'single'

/** What the money is for: running the thing, or building and buying it. */
export type AmountKind = 'operating' | 'capital'

export type DraftAmount = {
  /** As printed, e.g. "44,2 mio. kr." */
  readonly text: string
  /** Whole units of the currency: 44200000. */
  readonly amount: number
  readonly currency: 'DKK' | 'NOK' | 'SEK' | 'EUR'
  /** The sentence the amount stands in. */
  readonly note: string
  /** "årligt": the amount comes again every year. */
  readonly recurring: boolean
  readonly role: AmountRole
  /** Only where the words say it. */
  readonly kind?: AmountKind
  /** The prices it is counted in, as printed: "2024-p/l". Only where they are named. */
  readonly priceLevel?: string
  readonly line: number
}

export type FundingStatus = 'funded' | 'within-budget' | 'partly-funded' | 'unfunded' | 'unclear' | 'not-applicable'

export type DraftPriority = {
  readonly text: string
  readonly responsible: readonly string[]
  readonly line: number
  readonly lines: LineRange
  readonly confidence: number
}

export type DraftGoal = {
  readonly number: string | null
  readonly title: string
  /** The first line it is printed on; `lines` covers its heading and the text that belongs to it alone. */
  readonly line: number
  readonly lines: LineRange
  readonly text: string | null
  /** Number of the goal above it, where it is a sub-goal. */
  readonly parent: string | null
  /** Articles of the UN Convention that the text names. */
  readonly crpdArticles: readonly number[]
  readonly priorities: readonly DraftPriority[]
  readonly confidence: number
}

export type InitiativeField =
  | 'number'
  | 'title'
  | 'parent'
  | 'text'
  | 'goal'
  | 'responsible'
  | 'targetGroup'
  | 'timeframe'
  | 'funding'
  | 'fundingStatus'

export const initiativeFields: readonly InitiativeField[] = [
  'number',
  'title',
  'parent',
  'text',
  'goal',
  'responsible',
  'targetGroup',
  'timeframe',
  'funding',
  'fundingStatus',
]

/** What a text rests on: a law, a political agreement, an article of the UN Convention (its number), a recommendation. */
export type DraftReference = { readonly kind: 'law' | 'agreement' | 'article' | 'recommendation'; readonly text: string }

export type DraftInitiative = {
  /** As printed, without a closing full stop. */
  readonly number: string | null
  /** The printed heading; null where there is none. */
  readonly title: string | null
  /** The initiative heading this one stands under. */
  readonly parent: string | null
  /** The whole text: line breaks joined, hyphenation undone, broken glyphs mended. */
  readonly text: string
  /** Number of the goal or section it stands under. */
  readonly goal: string | null
  /** The headings it stands under, outermost first. */
  readonly section: readonly string[]
  /** Official names, abbreviations expanded. */
  readonly responsible: readonly string[]
  readonly targetGroup: string | null
  readonly timeframe: DraftTimeframe | null
  readonly funding: readonly DraftAmount[]
  readonly fundingStatus: FundingStatus | null
  /** Laws, agreements, articles and recommendations that its text names. */
  readonly references: readonly DraftReference[]
  /** "line 888": where the same initiative is printed first. */
  readonly duplicateOf: string | null
  readonly lines: LineRange
  readonly confidence: number
  /** Only the fields that have a value are present. */
  readonly fieldConfidence: Readonly<Partial<Record<InitiativeField, number>>>
  /** The lines each field was read from. */
  readonly evidence: Readonly<Partial<Record<InitiativeField, LineRange>>>
}

export type DraftFigureRow = {
  readonly unit: string
  readonly actual: number | null
  readonly target: number | null
  readonly attainmentPct: number | null
  readonly line: number
}

export type DraftFigure = {
  readonly title: string
  readonly line: number
  readonly lines: LineRange
  readonly rows: readonly DraftFigureRow[]
}

export type DraftRemark = {
  readonly author: string
  readonly date: PrintedDate | null
  /** Number of the goal it is about; null for the document as a whole. */
  readonly goal: string | null
  readonly text: string
  readonly lines: LineRange
  readonly confidence: number
}

export type DraftSection = { readonly title: string; readonly lines: LineRange }

export type FindingCode =
  | 'broken-digits'
  | 'broken-glyphs'
  | 'total-mismatch'
  | 'percentage-mismatch'
  | 'duplicate'
  | 'contradiction'
  | 'numbering-gap'
  | 'missing-owner'
  | 'missing-timeframe'
  | 'cut-by-link'
  | 'personal-number'
  | 'pages-without-text'
  | 'unreadable-font'

/** A fault in the document, or something a person must look at. `params` fills the sentence `reading.finding.<code>` in `i18n/`. */
export type DraftFinding = {
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string | number>>
  readonly line: number
}

export type Draft = {
  /** The file's own name. */
  readonly source: string
  readonly title: string | null
  readonly issuer: string | null
  readonly kind: DocumentKind
  readonly language: Language
  readonly period: { readonly from: string; readonly to: string } | null
  readonly vision: string | null
  /** Units found in the document, with the abbreviation it uses for them. */
  readonly units: readonly { readonly name: string; readonly abbreviation: string | null }[]
  readonly goals: readonly DraftGoal[]
  readonly initiatives: readonly DraftInitiative[]
  readonly figures: readonly DraftFigure[]
  readonly remarks: readonly DraftRemark[]
  readonly otherSections: readonly DraftSection[]
  readonly findings: readonly DraftFinding[]
  /** Lines of the headings and unit names that records stand under; they are read into `section` and `responsible`. */
  readonly headings: readonly number[]
  /** Non-blank lines known to say nothing: page numbers, running heads. */
  readonly noise: readonly number[]
}
