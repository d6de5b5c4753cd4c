export type HitPart = { text: string; hit: boolean }

/** A text with what was found marked. Marks are told by underline and weight too: forced colours drop the tint. */
export const Highlight = ({ parts }: { parts: readonly HitPart[] }) => (
  <>{parts.map(({ text, hit }, index) => (hit ? <mark key={`${index} ${text}`}>{text}</mark> : text))}</>
)
