import type { FastifyRequest } from 'fastify'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { checkCsrf } from '../people/csrf.ts'
import { defaultLimits } from './reading/limits.ts'

export type ReceivedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer }

/** Plain text only is read so far, and nobody prints 20 MB of it. The server as a whole takes larger bodies than this page does. */
export const FILE_LIMIT = defaultLimits.maxBytes

/** A form around a file is some hundred bytes; what is longer than this cannot be a file within the limit. */
const AROUND_THE_FILE = 100_000

/** What a body says that it holds, as far as a file may; one that does not say may hold as much. */
export const announcedBytes = ({ headers }: FastifyRequest): number => Math.min(Number(headers['content-length'] ?? FILE_LIMIT), FILE_LIMIT)

/**
 * The file of an upload, read to its end and held in memory, never on disk. A body that says it is too long is refused before
 * a byte of it is kept. The form's token comes before the file and is believed before the file is read.
 */
export async function receiveFile(
  request: FastifyRequest,
  limit = FILE_LIMIT,
  checkToken: (token: unknown) => void = token => checkCsrf(request, token),
): Promise<Outcome<ReceivedFile>> {
  if (Number(request.headers['content-length'] ?? 0) > limit + AROUND_THE_FILE) return tooLarge(limit)
  if (!request.isMultipart()) return missing
  let token: unknown
  for await (const part of request.parts({ limits: { fileSize: limit } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'csrf') token = part.value
      continue
    }
    checkToken(token)
    const bytes = await part.toBuffer().catch(error => {
      if (isTooLarge(error)) return undefined
      throw error
    })
    if (!bytes) return tooLarge(limit)
    if (part.filename === '' && bytes.length === 0) return missing
    return accepted({ name: cleanName(part.filename), mediaType: part.mimetype.slice(0, 100), bytes })
  }
  checkToken(token)
  return missing
}

const tooLarge = (limit: number) => refused({ key: 'documents.too-large', field: 'file', params: { megabytes: limit / 1_000_000 } })
const missing = refused({ key: 'documents.file-missing', field: 'file' })

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'

/** The last part of whatever path a browser sent, without control characters, at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .normalize('NFC')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-200) || 'dokument.txt'
  )
}
