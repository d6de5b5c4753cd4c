import type { ComponentChildren } from 'preact'
import type { Translate } from '../../i18n/translate.ts'

/** One state of a component, written once: the gallery shows it, the tests and axe read it. */
export type Example = { name: string; side: 'public' | 'workspace' | 'both'; show: (t: Translate) => ComponentChildren }
