import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What the browser keeps: which authority to look in, and 32 random bytes as base64url. */
export type SessionKey = { readonly authorityId: string; readonly token: string }

const SHAPE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/

export const newToken = (): string => randomBytes(32).toString('base64url')

/** A token has 256 bits of chance, so a plain hash is as good as a slow one: nobody can guess through it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export const keyText = ({ authorityId, token }: SessionKey): string => `${authorityId}.${token}`

/** null for anything that is not the text of a key; it then never reaches the database. */
export function parseKey(text: string | undefined): SessionKey | null {
  const [, authorityId, token] = SHAPE.exec(text ?? '') ?? []
  return authorityId && token ? { authorityId, token } : null
}

/** The token of a session's forms. It follows from the session's own secret, so it ends with the session. */
export const csrfTokenOf = (secret: string, tokenHash: Buffer): string => createHmac('sha256', secret).update(tokenHash).digest('base64url')

/** Compares in a time that does not tell how much of the guess was right. */
export const sameToken = (given: string, right: string): boolean => timingSafeEqual(hashOf(given), hashOf(right))
