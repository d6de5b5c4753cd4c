export type Named = { readonly id: string; readonly name: string }

/** A piece of a comment; `person` when it calls on somebody: "@Karen Holm". */
export type TextPart = { readonly text: string; readonly person?: Named }

/**
 * Cuts a comment at its mentions. The longest name that fits counts ("@Karen Holm Sø" is not "@Karen Holm"), in any case of
 * letters; an e-mail address mentions nobody. Put together again the pieces are the text.
 */
export function textParts(text: string, people: readonly Named[]): readonly TextPart[] {
  const longestFirst = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const parts: TextPart[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from || isWordSign(text[at - 1])) continue
    const person = longestFirst.find(one => namesAt(text, at + 1, one.name))
    if (!person) continue
    const end = at + 1 + person.name.length
    if (at > from) parts.push({ text: text.slice(from, at) })
    parts.push({ text: text.slice(at, end), person })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/** Everyone a comment calls on by name, each once; two people of one name are both called on. */
export function mentionedIn(text: string, people: readonly Named[]): readonly string[] {
  const names = textParts(text, people).flatMap(({ person }) => (person ? [person.name] : []))
  return people.filter(({ name }) => names.includes(name)).map(({ id }) => id)
}

const namesAt = (text: string, at: number, name: string): boolean =>
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() && !isWordSign(text[at + name.length])

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

const MINUTE = 60_000
/** So long a comment may be taken back before anybody is mailed. */
const PAUSE = 5 * MINUTE
/** So much time lies between two mails to one person, however much is written. */
const BETWEEN = 60 * MINUTE

/** Whether what waits for a person is to be mailed now, in one mail. */
export const isMentionDue = (oldest: Date, lastMail: Date | null, now: Date): boolean =>
  now.getTime() - oldest.getTime() >= PAUSE && (lastMail === null || now.getTime() - lastMail.getTime() >= BETWEEN)
