import { hardSentences } from '../domain/hard-sentences.ts'
import { LIX_TARGET, lixBand, lixOf } from '../domain/lix.ts'
import type { Translate } from '../i18n/translate.ts'

/** How hard the text is to read, and which sentences make it so. Advice: it stops nobody. */
export function ReadingCheck({ t, text }: { t: Translate; text: string }) {
  const lix = lixOf(text)
  if (!lix) return <p class="small muted">{t('rounds.reading.empty')}</p>
  const { parts, hardest } = hardSentences(text)
  return (
    <>
      <p>
        {t('rounds.reading.lix')} <strong>{lix.value}</strong> {t(`rounds.reading.band.${lixBand(lix.value)}`)}.{' '}
        <span class="small muted">{t('rounds.reading.target', { target: LIX_TARGET })}</span>
      </p>
      {hardest.length > 0 && (
        <>
          <p class="small">
            <strong>{t('rounds.reading.hard', { count: hardest.length })}</strong>
          </p>
          <p class="marked">
            {parts.map((part, index) =>
              part.hard === null ? (
                part.text
              ) : (
                // Sentences in their order; their place is their identity.
                <span key={`${index} ${part.hard}`} class="hard">
                  {part.text}
                  <sup>{part.hard}</sup>
                </span>
              ),
            )}
          </p>
          <ol class="small">
            {hardest.map(one => (
              <li key={one.text}>{t('rounds.reading.sentence', { words: one.words, long: one.long })}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
