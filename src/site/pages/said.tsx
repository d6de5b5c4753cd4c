import type { ComponentChildren } from 'preact'
import type { Lang } from '../../i18n/translate.ts'
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
