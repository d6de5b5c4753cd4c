import type { ComponentChildren } from 'preact'
import type { Key, Lang, Params, Translate } from '../../i18n/translate.ts'
import type { Text } from '../../publishing/published-data.ts'

/**
 * Words of the authority. On an English page those that nobody has translated are marked as Danish, so that a screen reader
 * reads them with a Danish voice.
 */
export function said(lang: Lang, text: Text | string): ComponentChildren {
  const { da, en } = typeof text === 'string' ? { da: text } : text
  if (lang === 'da') return da
  return en ?? <span lang="da">{da}</span>
}

export const Said = ({ lang, text }: { lang: Lang; text: Text | string }) => <>{said(lang, text)}</>

/** No text holds it: an invisible separator. */
const EDGE = '\u2063'

/** A sentence of ours with words of the authority in it, each of them marked where it is Danish on an English page. */
export function saidIn(
  { t, lang }: { readonly t: Translate; readonly lang: Lang },
  key: Key,
  words: Readonly<Record<string, string>>,
  params: Params = {},
): ComponentChildren {
  const places = Object.fromEntries(Object.keys(words).map(name => [name, EDGE + name + EDGE]))
  const parts = t(key, { ...params, ...places }).split(EDGE)
  return parts.map((part, index) => (index % 2 === 0 ? part : <Said key={part} lang={lang} text={words[part] ?? ''} />))
}

/** Longer text: a paragraph for each blank line, lines kept together. */
export function Paragraphs({ lang, text, class: name }: { lang: Lang; text: Text | string; class?: string }) {
  const { da, en } = typeof text === 'string' ? { da: text } : text
  const words = lang === 'en' ? (en ?? da) : da
  const paragraphs = words.split(/\n\s*\n/).filter(part => part.trim())
  if (paragraphs.length === 0) return null
  return (
    <div class={name ?? 'tekst'} lang={lang === 'en' && !en ? 'da' : undefined}>
      {paragraphs.map((part, index) => (
        // A text's paragraphs have no name but their place.
        <p key={`${index} ${part.length}`}>{part.trim()}</p>
      ))}
    </div>
  )
}

export const isDanishOnly = (lang: Lang, ...texts: readonly (Text | string)[]): boolean =>
  lang === 'en' && texts.some(text => typeof text === 'string' || (text.da !== '' && !text.en))
