/** A record's own text: blank lines part paragraphs, single line breaks stay. */
export const Prose = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="tekst" lang={lang}>
    {text
      .split(/\n\s*\n/)
      .filter(paragraph => paragraph.trim() !== '')
      .map(paragraph => (
        <p key={paragraph}>{lines(paragraph.trim())}</p>
      ))}
  </div>
)

const lines = (paragraph: string) =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={`${index} ${line}`} />, line]))
