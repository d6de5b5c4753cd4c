import { type Key, type Lang, type Params, type Translate, translator } from '../i18n/translate.ts'

/** Where a command speaks to the operator: results on standard output, everything else on standard error. */
export type Terminal = {
  readonly lang: Lang
  readonly t: Translate
  say(key: Key, params?: Params): void
  complain(key: Key, params?: Params): void
}

/** English where the machine is English, else Danish. A machine without a language (C, POSIX) speaks Danish. */
export function languageOf(env: NodeJS.ProcessEnv): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'da'
}

export function terminal(lang: Lang): Terminal {
  const t = translator(lang)
  return {
    lang,
    t,
    say: (key, params) => console.log(t(key, params)),
    complain: (key, params) => console.error(t(key, params)),
  }
}
