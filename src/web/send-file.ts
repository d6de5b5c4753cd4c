import type { FastifyReply } from 'fastify'

export type FileToSend = { readonly fileName: string; readonly content: Buffer }

/**
 * The bytes as they came, to be saved and never shown: whatever is inside, a browser must not run it as a page of ours.
 * The plain name is for old browsers; the encoded one keeps æ, ø and å (RFC 6266).
 */
export function sendFile(reply: FastifyReply, file: FileToSend): FastifyReply {
  const plain = file.fileName.normalize('NFD').replace(/[^\w. -]/g, '_')
  return reply
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded(file.fileName)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .type('application/octet-stream')
    .send(file.content)
}

/** encodeURIComponent lets five signs through that RFC 5987 does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
