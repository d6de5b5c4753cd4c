import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PublicDatabase } from '../db/connect.ts'
import type { FindInitiatives } from '../search/search-store.ts'
import { htmlText } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { pathOf, type ReadAddress, readAddress, type SiteAddress } from './address.ts'
import { type Answer, HTML_TYPE, missing } from './answer.tsx'
import { canonicalSearch } from './canonical-search.ts'
import { sendInitiatives } from './open-data/send-initiatives.ts'
import { contextOf } from './pages/context.ts'
import { PageFile } from './serving/page-file.ts'
import type { Kept } from './serving/serve-kept-pages.ts'
import { siteAnswer } from './site-answers.tsx'
import type { SiteFrame } from './site-frame.ts'
import { Outdated, type SiteFrames } from './site-frames.ts'

export type SiteServer = {
  readonly open: PublicDatabase
  readonly kept: Kept
  readonly frames: SiteFrames
  readonly find: FindInitiatives
  readonly origin: string
}

/** Publications may come one after another; a third look that is still too old is a fault. */
const LOOKS = 3

/** One public request that no kept page answered. */
export async function answerSite(server: SiteServer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [path = '', search = ''] = (request.raw.url ?? '').split(/\?(.*)/s)
  const read = readAddress(path)
  if (read.kind === 'elsewhere') return reply.redirect(search ? `${read.path}?${search}` : read.path, 301)
  for (let look = 1; ; look++) {
    try {
      return await lookOnce(server, request, reply, read, search)
    } catch (error) {
      if (!(error instanceof Outdated) || look === LOOKS) throw error
    }
  }
}

async function lookOnce(
  server: SiteServer,
  request: FastifyRequest,
  reply: FastifyReply,
  read: Exclude<ReadAddress, { kind: 'elsewhere' }>,
  search: string,
): Promise<FastifyReply> {
  const frame = await server.frames.present(read.kind === 'address' ? read.address.slug : read.slug)
  if (!frame) throw new HttpError(404)
  if (read.kind === 'address') return answerAddress(server, request, reply, frame, read.address, search)
  const address = { slug: frame.slug, lang: read.lang, page: 'home', format: 'html' } as const
  const c = contextOf({ frame, address, search: '', origin: server.origin })
  return send(request, reply, pageFile(missing(c), read.lang, reply))
}

async function answerAddress(
  server: SiteServer,
  request: FastifyRequest,
  reply: FastifyReply,
  frame: SiteFrame,
  address: SiteAddress,
  asked: string,
): Promise<FastifyReply> {
  const { frames, kept, find, origin } = server
  const search = canonicalSearch(frame, address, asked)
  const c = contextOf({ frame, address, search, origin })
  if (address.page === 'initiatives' && address.record === undefined && address.format !== 'html')
    return sendInitiatives(server.open, find, c, request, reply)
  const page = await kept.cache.through(pathOf(address) + search, frame.version, async () => {
    const answer = await frames.read(frame, db => siteAnswer({ db, c, find }))
    // What does not exist has no end of addresses; and what is searched for is asked once.
    const keep = !(answer.kind === 'page' && answer.status === 404) && !search.startsWith('?q=')
    return { page: pageFile(answer, address.lang, reply), keep }
  })
  return send(request, reply, page)
}

/** The headers that guard every page were set on the reply before this; they are kept with the page and sent with it each time. */
export function pageFile(answer: Answer, lang: string, reply: FastifyReply): PageFile {
  const guards = Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))
  const always = [...guards, 'cache-control', 'public, max-age=0, must-revalidate', 'vary', 'accept-encoding']
  if (answer.kind === 'moved') return new PageFile(301, '', [...always, 'location', answer.path])
  const type = answer.kind === 'page' ? HTML_TYPE : answer.type
  const text = answer.kind === 'page' ? htmlText(answer.page) : answer.text
  return new PageFile(answer.kind === 'page' ? answer.status : 200, text, [...always, 'content-type', type, 'content-language', lang])
}

function send(request: FastifyRequest, reply: FastifyReply, page: PageFile): FastifyReply {
  reply.hijack()
  page.send(request.raw, reply.raw)
  return reply
}
