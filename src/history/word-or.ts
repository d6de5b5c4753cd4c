import { isKey, type Translate } from '../i18n/translate.ts'

/** The word for a code, or the code itself where a newer program wrote one that has no word here. */
export const wordOr = (t: Translate, key: string, other: string): string => (isKey(key) ? t(key) : other)
