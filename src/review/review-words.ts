import type { DraftFinding } from '../domain/draft.ts'
import { unsureFields } from '../domain/review/certainty.ts'
import { headingOf, type MoneyFields, type Reference, type TimeFields } from '../domain/review/fields.ts'
import { findingsIn } from '../domain/review/findings.ts'
import type { View } from '../domain/review/view.ts'
import { isSkipReason, type ReviewItem, valuesOf } from '../domain/review.ts'
import { parseStatedDate } from '../domain/timeframe.ts'
import { formatMoney, formatStated } from '../i18n/format.ts'
import { isKey, type Key, type Lang, type Translate } from '../i18n/translate.ts'
import { type LoadedReview, referenceWords } from './loaded-review.ts'

/** What the pages of a review speak with: the person's language, the reading's own names, and the view every link leads back to. */
export type Words = { readonly t: Translate; readonly lang: Lang; readonly review: LoadedReview; readonly view: View }

export const kindWord = (t: Translate, item: ReviewItem): string =>
  t(item.kind === 'section' && item.fields.loose ? 'review.kind.loose' : `review.kind.${item.kind}`)

export const headingWords = (t: Translate, item: ReviewItem): string => headingOf(valuesOf(item)) || t('review.untitled')

export function referenceText({ t, review }: Words, reference: Reference): string {
  const words = referenceWords(review, reference)
  if (words === undefined) return ''
  if (words === 'gone') return t('review.reference-gone')
  return 'words' in words ? words.words : t('review.reference-number', { number: words.number })
}

/** "fra 2015 til 1. halvår 2018, løbende". */
export function timeText({ t, lang }: Pick<Words, 't' | 'lang'>, time: TimeFields): string {
  const from = stated(lang, time.from)
  const to = stated(lang, time.to)
  const span =
    from && to ? t('review.from-to', { from, to }) : from ? t('review.from-only', { from }) : to ? t('review.to-only', { to }) : ''
  return [span, time.ongoing && t('review.ongoing'), time.permanent && t('review.permanent')].filter(Boolean).join(', ')
}

function stated(lang: Lang, notation: string): string {
  const date = parseStatedDate(notation)
  return date ? formatStated(lang, date.start, date.precision) : notation
}

/** "2,5 mio. kr., hvert år". What is printed stands beside. */
export function moneyText({ t, lang }: Pick<Words, 't' | 'lang'>, money: MoneyFields): string {
  const amount = money.ore === null ? t('review.no-amount') : formatMoney(lang, money.ore)
  const role = money.role === 'part-of' ? `${t('review.part-of')} ` : ''
  const kind = money.kind && t(`history.value.kind.${money.kind}`).toLowerCase()
  const said = [`${role}${amount}`, money.permanent && t('review.yearly'), kind, money.priceLevel]
  return said.filter(Boolean).join(', ')
}

/** Why an item wants a person's eye, in words: its findings, and the fields read least surely. */
export function doubtWords({ t, review }: Pick<Words, 't' | 'review'>, item: ReviewItem): readonly string[] {
  const unsure = unsureFields(item).map(field => t(`review.field.${field as 'title'}`).toLowerCase())
  return [
    ...findingsIn(item, review.reading.findings).map(finding => findingText(t, finding).title),
    ...(unsure.length > 0 ? [t('review.doubt.unsure', { fields: unsure.join(', ') })] : []),
  ]
}

export const reasonText = (t: Translate, reason: string): string => (isSkipReason(reason) ? t(`review.reason.${reason}`) : reason)

export function stateText({ t, review }: Words, item: ReviewItem): string {
  switch (item.state) {
    case 'merged':
      return t('review.state.merged', { position: review.items.find(other => other.id === item.mergedInto)?.position ?? '' })
    case 'skipped':
      return t('review.state.skipped', { reason: reasonText(t, item.skipReason) })
    case 'accepted':
    case 'corrected':
      if (item.status) return t('review.state.status', { phase: t(`history.value.phase.${item.status.phase}`).toLowerCase() })
      return t(item.takes ? 'review.state.updates' : `review.state.${item.state}`)
    case 'split':
      return t('review.state.split')
    case 'open':
      return ''
  }
}

/** A finding's heading and what to do about it. Sums are of persons or øre-free kroner: printed as they stand. */
export function findingText(t: Translate, { code, params }: DraftFinding): { readonly title: string; readonly text: string } {
  const unread: Key | undefined =
    code === 'broken-digits' && params['meant'] === undefined ? 'review.finding.broken-digits.unread' : undefined
  const key = unread ?? `review.finding.${code}.text`
  return { title: t(`review.finding.${code}`, params), text: isKey(key) ? t(key, params) : '' }
}
