import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

export const htmlText = (page: VNode): string => `<!doctype html>${renderToString(page)}`

/** Answers with a page that belongs to one person: never kept by a cache between us and her. */
export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(htmlText(page))
}
