import type { Translate } from '../../../i18n/translate.ts'
import { SrOnly } from '../sr-only/sr-only.tsx'

/** A text in pieces: kept, taken out, put in. */
export type ChangePart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Sign and line by the style sheet, words for readers (most do not announce `ins` and `del`), tint last. */
export const ChangeText = ({ t, parts }: { t: Translate; parts: readonly ChangePart[] }) => (
  <>
    {parts.map((part, index) => (
      // The pieces are a sequence; their place is their identity.
      <Part key={`${index} ${part.kind}`} t={t} part={part} />
    ))}
  </>
)

function Part({ t, part }: { t: Translate; part: ChangePart }) {
  if (part.kind === 'same') return <>{part.text}</>
  const Tag = part.kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <SrOnly>{t(`components.${part.kind}`)} </SrOnly>
      {part.text}
      <SrOnly> {t('components.change-end')}</SrOnly>
    </Tag>
  )
}
