export type SourceLine = { number: number; text: string }

/** Lines of a document as printed, with their numbers: a quotation, never a paraphrase. */
export const SourceLines = ({ lines, lang = 'da' }: { lines: readonly SourceLine[]; lang?: string }) => (
  <ol class="kildelinjer" lang={lang}>
    {lines.map(line => (
      <li key={line.number} value={line.number}>
        <span>{line.number}</span>
        <span>{line.text}</span>
      </li>
    ))}
  </ol>
)
