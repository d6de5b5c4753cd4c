import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PublicDatabase } from '../../db/connect.ts'
import type { FindInitiatives } from '../../search/search-store.ts'
import { pathOf } from '../address.ts'
import { CSV_TYPE, JSON_TYPE } from '../answer.tsx'
import { readListQuery } from '../list/list-query.ts'
import type { Context } from '../pages/context.ts'
import { initiativeBatches } from './initiative-batches.ts'
import { initiativesCsv, initiativesJson } from './initiative-files.ts'

/** A list of any length as a file, written as it is read: a hundred thousand initiatives take no more memory than a thousand. */
export function sendInitiatives(
  open: PublicDatabase,
  find: FindInitiatives,
  c: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { frame, lang, address, search } = c
  const csv = address.format === 'csv'
  const name = createHash('sha256')
    .update(pathOf(address) + search)
    .digest('base64url')
    .slice(0, 12)
  // Weak: the compressed and the plain file say the same in different bytes.
  const tag = `W/"${frame.version}-${name}"`
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'accept-encoding', 'content-language': lang })
  if (request.headers['if-none-match']?.includes(`"${frame.version}-${name}"`)) return reply.code(304).send()
  reply.type(csv ? CSV_TYPE : JSON_TYPE)
  if (csv) reply.header('content-disposition', `attachment; filename="${frame.slug}-${lang === 'da' ? 'indsatser' : 'initiatives'}.csv"`)
  if (request.method === 'HEAD') return reply.send('')
  const batches = initiativeBatches({ open, frame, lang, find }, readListQuery(search))
  const text = Readable.from(csv ? initiativesCsv(c, batches) : initiativesJson(c, batches))
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(text)
  const packed = createGzip()
  // What breaks on the way breaks the file: the reader sees that it is not whole.
  pipeline(text, packed, error => error && request.log.warn({ err: error }, 'a file was not sent whole'))
  return reply.header('content-encoding', 'gzip').send(packed)
}
