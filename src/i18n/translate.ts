import { da } from './da.ts'
import { en } from './en.ts'

export type Lang = 'da' | 'en'
export const LANGS: readonly Lang[] = ['da', 'en']
export type Key = keyof typeof da
export type Params = Readonly<Record<string, string | number>>
export type Translate = (key: Key, params?: Params) => string

const TEXTS: Readonly<Record<Lang, Readonly<Record<Key, string>>>> = { da, en }

/**
 * The text of a key. `{name}` stands for a parameter; `{count?one|other}` chooses by a number, so that a sentence
 * agrees with it: "{count} {count?indsats|indsatser}". A parameter that is not given stays visible as its name.
 */
export function translator(lang: Lang): Translate {
  const texts = TEXTS[lang]
  return (key, params = {}) => fill(texts[key], params)
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)(?:\?([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other
    return value === undefined ? whole : String(value)
  })
}

export const isKey = (text: string): text is Key => Object.hasOwn(da, text)
