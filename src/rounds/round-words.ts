import { formatDay, formatMoment } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { workPaths } from '../web/paths.ts'
import type { Obligation } from './obligation-store.ts'
import type { RoundEntry } from './round-store.ts'

export const NAV = { current: 'rounds' } as const

export const roundsCrumb = (t: Translate) => ({ label: t('rounds.title'), href: workPaths.rounds })
export const templatesCrumb = (t: Translate) => ({ label: t('rounds.templates.title'), href: workPaths.roundTemplates })
export const roundCrumb = (round: Pick<RoundEntry, 'id' | 'title'>) => ({ label: round.title, href: workPaths.round(round.id) })

/** "1. juli 2025 til 31. oktober 2026", as much of it as is known. */
export function windowWords(t: Translate, lang: Lang, { window_from, window_to }: Pick<RoundEntry, 'window_from' | 'window_to'>): string {
  const [from, to] = [window_from && formatDay(lang, window_from), window_to && formatDay(lang, window_to)]
  if (from && to) return t('rounds.window', { from, to })
  if (from) return t('rounds.window-from', { from })
  return to ? t('rounds.window-to', { to }) : t('rounds.window-none')
}

export const numbered = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  [number, title].filter(Boolean).join(' ')

/** "Mette Holm, 3. november 2026 kl. 9.12, via personligt link". */
export function sentBy(t: Translate, lang: Lang, { submittedAt, submittedByName, submittedVia }: Obligation): string | undefined {
  if (!submittedAt) return undefined
  const via = submittedVia ? t(`rounds.via.${submittedVia}`) : ''
  return [submittedByName ?? '', formatMoment(lang, submittedAt), via].filter(Boolean).join(', ')
}
