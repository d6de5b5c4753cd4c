import type { Term } from '../domain/hand-over.ts'
import type { Role } from '../domain/role.ts'
import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'

/** "Bidragyder i Social": what and where. */
export const roleWords = (t: Translate, { role, unit }: { role: Role; unit: string | null }): string =>
  unit === null ? t('people.role-whole', { role: t(`people.role.${role}`) }) : t('people.role-in', { role: t(`people.role.${role}`), unit })

/** "fra 1. marts 2026 til 31. december 2026". */
export const termWords = (t: Translate, lang: Lang, { from, to }: Term): string =>
  to === null
    ? t('people.term-open', { from: formatDay(lang, from) })
    : t('people.term', { from: formatDay(lang, from), to: formatDay(lang, to) })
