import { parseArticles } from '../domain/articles.ts'
import { decimalText, parseDecimal } from '../domain/decimal.ts'
import type { FundingStatus } from '../domain/draft.ts'
import { amountText, parseAmount } from '../domain/money.ts'
import { accepted, type Outcome, type Refusal } from '../domain/refusal.ts'
import type {
  AnyFields,
  FigureFields,
  FigureRowFields,
  GoalFields,
  InitiativeFields,
  ItemKind,
  MoneyFields,
  PriorityFields,
  Reference,
  RemarkFields,
} from '../domain/review/fields.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import type { Fields } from '../web/fields.ts'

export const FUNDING: readonly FundingStatus[] = ['funded', 'within-budget', 'partly-funded', 'unfunded', 'unclear', 'not-applicable']
export const MONEY_ROLES = ['single', 'total', 'part-of'] as const
export const AMOUNT_KINDS = ['operating', 'capital'] as const

/** Rows a form shows below those that are filled, for one who works without script. */
export const BLANK_ROWS = 1
/** Real plans have at most some ten amounts and thirty rows; a form that claims more is none of ours. */
const MOST_ROWS = 200

/** What a reference may be changed to: the values of the selects that were shown. */
export type Choosable = { readonly goals: ReadonlySet<Reference>; readonly initiatives: ReadonlySet<Reference> }

/** A correction as typed, for the kind of item it is about; or every refusal by field. Rules about the values are the domain's. */
export function parseCorrection(item: ReviewItem, fields: Fields, choosable: Choosable): Outcome<AnyFields> {
  const reader = new CorrectionReader(fields, choosable)
  const values = READ[item.kind](reader, valuesOf(item))
  const refusals = [...fields.refusals, ...reader.refusals]
  return refusals.length > 0 ? { ok: false, refusals } : accepted(values)
}

const READ: { readonly [K in ItemKind]: (reader: CorrectionReader, now: AnyFields) => AnyFields } = {
  goal: (reader): GoalFields => ({
    number: reader.text('number'),
    title: reader.text('title'),
    text: reader.text('text'),
    parent: reader.reference('parent', 'goals'),
    articles: reader.articles(),
  }),
  priority: (reader): PriorityFields => ({
    text: reader.text('text'),
    goal: reader.reference('goal', 'goals'),
    units: reader.lines('units'),
  }),
  initiative: (reader): InitiativeFields => ({
    number: reader.text('number'),
    title: reader.text('title'),
    text: reader.text('text'),
    goals: reader.references('goals', 'goals'),
    parent: reader.reference('parent', 'initiatives'),
    units: reader.lines('units'),
    together: reader.text('sharing') === 'together',
    targetGroup: reader.text('targetGroup'),
    time: {
      words: reader.text('time-words'),
      from: reader.text('from'),
      to: reader.text('to'),
      ongoing: reader.yes('ongoing'),
      permanent: reader.yes('permanent'),
    },
    money: reader.rows('money').flatMap(row => reader.money(row)),
    funding: FUNDING.find(status => status === reader.text('funding')) ?? '',
  }),
  figure: (reader): FigureFields => ({
    title: reader.text('title'),
    about: reader.reference('about', 'both'),
    unitOfMeasure: reader.text('unitOfMeasure'),
    period: reader.text('period'),
    rows: reader.rows('row').flatMap(row => reader.row(row)),
  }),
  remark: (reader): RemarkFields => ({
    author: reader.text('author'),
    said: reader.text('said'),
    goal: reader.reference('goal', 'both'),
    text: reader.text('text'),
  }),
  // A section has no form: its lines are made into an initiative, which has one.
  section: (_reader, now) => now,
}

class CorrectionReader {
  readonly refusals: Refusal[] = []
  readonly #fields: Fields
  readonly #choosable: Choosable

  constructor(fields: Fields, choosable: Choosable) {
    this.#fields = fields
    this.#choosable = choosable
  }

  readonly text = (name: string): string => this.#fields.text(name)
  readonly yes = (name: string): boolean => this.#fields.text(name) !== ''

  lines(name: string): readonly string[] {
    const lines = this.text(name).split('\n')
    return [...new Set(lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean))]
  }

  articles(): readonly number[] {
    const articles = parseArticles(this.text('articles'))
    if (!articles) this.refusals.push({ key: 'review.problem.articles', field: 'articles' })
    return articles ?? []
  }

  reference(name: string, among: 'goals' | 'initiatives' | 'both'): Reference {
    return this.#known(name, this.text(name), among)
  }

  references(name: string, among: 'goals' | 'initiatives'): readonly Reference[] {
    return [...new Set(this.#fields.all(name).map(reference => this.#known(name, reference, among)))]
  }

  #known(name: string, reference: Reference, among: 'goals' | 'initiatives' | 'both'): Reference {
    const { goals, initiatives } = this.#choosable
    const isKnown = (among !== 'initiatives' && goals.has(reference)) || (among !== 'goals' && initiatives.has(reference))
    if (reference !== '' && !isKnown) this.refusals.push({ key: 'review.problem.choice', field: name })
    return reference
  }

  /** The numbers of the rows that were sent: `money-0-words`, `money-1-words`, … */
  rows(prefix: string): readonly string[] {
    const pattern = new RegExp(`^${prefix}-(\\d{1,3})-`)
    const numbers = this.#fields.names.flatMap(name => pattern.exec(name)?.[1] ?? [])
    const rows = [...new Set(numbers)]
    if (rows.length > MOST_ROWS)
      this.refusals.push({
        key: 'review.problem.too-many-rows',
        field: prefix === 'row' ? 'rows' : `${prefix}-0-words`,
        params: { max: MOST_ROWS },
      })
    return rows.map(number => `${prefix}-${number}`)
  }

  money(row: string): readonly MoneyFields[] {
    const words = this.text(`${row}-words`)
    const typed = this.text(`${row}-amount`)
    const note = this.text(`${row}-note`)
    const priceLevel = this.text(`${row}-price-level`)
    if (this.yes(`${row}-remove`)) return []
    if (words === '' && typed === '' && note === '') {
      if (priceLevel !== '') this.refusals.push({ key: 'review.problem.amount', field: `${row}-amount` })
      return []
    }
    const ore = typed === '' ? null : parseAmount(typed)
    if (typed !== '' && ore === null) this.refusals.push({ key: 'review.problem.amount', field: `${row}-amount` })
    const role = MONEY_ROLES.find(known => known === this.text(`${row}-role`)) ?? 'single'
    const kind = AMOUNT_KINDS.find(known => known === this.text(`${row}-kind`))
    const named = { ...(kind && { kind }), ...(priceLevel && { priceLevel }) }
    return [{ words: words || typed, ore, permanent: this.yes(`${row}-permanent`), role, note, ...named }]
  }

  row(row: string): readonly FigureRowFields[] {
    const unit = this.text(`${row}-unit`)
    const measured = this.#decimal(`${row}-measured`)
    const target = this.#decimal(`${row}-target`)
    if (measured !== null || target !== null) return [{ unit, measured, target }]
    const isTyped = this.text(`${row}-measured`) !== '' || this.text(`${row}-target`) !== ''
    if (unit !== '' && !isTyped) this.refusals.push({ key: 'review.problem.row-empty', field: `${row}-measured`, params: { unit } })
    return []
  }

  #decimal(name: string): number | null {
    const typed = this.text(name)
    if (typed === '') return null
    const value = parseDecimal(typed)
    if (value === null) this.refusals.push({ key: 'review.problem.number', field: name })
    return value
  }
}

/** An item's values in the notation of its form. */
export function correctionValues(
  item: ReviewItem,
  values: AnyFields = valuesOf(item),
): Readonly<Record<string, string | readonly string[]>> {
  const shown: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string') shown[name] = value
  if ('articles' in values) shown['articles'] = values.articles.join(', ')
  if ('units' in values) shown['units'] = values.units.join('\n')
  if ('goals' in values) shown['goals'] = values.goals
  if ('money' in values) Object.assign(shown, initiativeOnly(values))
  if ('rows' in values)
    values.rows.forEach((row, at) => {
      shown[`row-${at}-unit`] = row.unit
      shown[`row-${at}-measured`] = decimalText(row.measured)
      shown[`row-${at}-target`] = decimalText(row.target)
    })
  return shown
}

function initiativeOnly(values: InitiativeFields): Record<string, string> {
  const { time, money, together } = values
  const shown: Record<string, string> = {
    sharing: together ? 'together' : 'lead',
    'time-words': time.words,
    from: time.from,
    to: time.to,
    ongoing: time.ongoing ? 'on' : '',
    permanent: time.permanent ? 'on' : '',
  }
  money.forEach((amount, at) => {
    shown[`money-${at}-words`] = amount.words
    shown[`money-${at}-amount`] = amount.ore === null ? '' : amountText(amount.ore)
    shown[`money-${at}-permanent`] = amount.permanent ? 'on' : ''
    shown[`money-${at}-role`] = amount.role
    shown[`money-${at}-note`] = amount.note
    shown[`money-${at}-kind`] = amount.kind ?? ''
    shown[`money-${at}-price-level`] = amount.priceLevel ?? ''
  })
  return shown
}
