import type { Lang } from '../i18n/translate.ts'
import { htmlText } from '../web/html.ts'

const FONT = 'font-family: "IBM Plex Sans", Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a;'

/** An address that stands alone on its line, or the place of a secret one. */
const ALONE = /^(?:https?:\/\/\S+|\{link\})$/

/** The plain text as a page: mail programs keep only styles that stand in the elements themselves, and images track who reads. */
export const htmlBody = (lang: Lang, subject: string, text: string): string =>
  htmlText(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style="margin: 0; background: #ffffff;">
        <main style={`max-width: 40em; margin: 0 auto; padding: 24px; ${FONT}`}>
          <h1 style="font-size: 22px; line-height: 1.3; margin: 0 0 16px;">{subject}</h1>
          {text.split(/\n{2,}/).map((paragraph, index) => (
            // Paragraphs never move: they are written once.
            <p key={`${index}`} style="margin: 0 0 16px;">
              <Lines text={paragraph} />
            </p>
          ))}
        </main>
      </body>
    </html>,
  )

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {ALONE.test(line) ? (
        <a href={line} style="color: #00527a; overflow-wrap: anywhere;">
          {line}
        </a>
      ) : (
        line
      )}
    </>
  ))
}
