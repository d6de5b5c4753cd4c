import type { Translate } from '../i18n/translate.ts'
import type { DoneAct } from './act-store.ts'

/** "Godtaget: 26 · Flere ramper" or "Det, der er sikkert (91 poster)". */
export const actWords = (t: Translate, { act, title, items }: Pick<DoneAct, 'act' | 'title' | 'items'>): string =>
  t(`review.act-done.${act}`, { title, count: items })
