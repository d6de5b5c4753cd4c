import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inAuthority } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { hashOf, keyText, newToken, parseKey } from '../people/session-token.ts'
import type { AppDeps } from '../web/deps.ts'
import { withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { calendarFile, workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { authorityNameOf } from './authority-store.ts'
import { feedText } from './feed.ts'
import { addLink, linkBehind, readLink, type Shows, withdrawLink } from './link-store.ts'
import { yearPage } from './year-routes.tsx'

/** Addresses for calendar programs: made, taken back, and read. */
export function linkRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.post(workPaths.calendarLinks, { config: { may: ['create', 'calendar-link'] } }, (request, reply) => make(deps, request, reply, 'all'))
  app.post(workPaths.publicCalendarLinks, { config: { may: ['create', 'year-entry'] } }, (request, reply) =>
    make(deps, request, reply, 'public'),
  )
  app.post(workPaths.withdrawCalendarLink(':id'), { config: { may: ['delete', 'calendar-link'] } }, (request, reply) =>
    withdraw(deps, request, reply, 'all'),
  )
  app.post(workPaths.withdrawPublicCalendarLink(':id'), { config: { may: ['delete', 'year-entry'] } }, (request, reply) =>
    withdraw(deps, request, reply, 'public'),
  )

  app.get(calendarFile(':key'), async (request, reply) => {
    const { key: text } = request.params as { key: string }
    const key = parseKey(text)
    if (!key) throw new HttpError(404)
    const [now, today] = [deps.clock(), danishDay(deps.clock())]
    const feed = await inAuthority(deps.work, key.authorityId, async tx => {
      const { shows } = found(await linkBehind(tx, key.authorityId, hashOf(key.token), today))
      const authorityName = await authorityNameOf(tx, key.authorityId)
      return feedText(tx, { authorityId: key.authorityId, authorityName, shows, origin: deps.origin, today, now })
    })
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('cache-control', 'private, max-age=900')
      .header('x-robots-tag', 'noindex')
      .send(feed)
  })
}

/** The address is on the page that answers and nowhere else afterwards, so this form does not lead on to another page. */
async function make(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, shows: Shows): Promise<FastifyReply> {
  const viewer = viewerOf(request)
  const [writer, id, token] = [writerOf(deps, viewer), deps.newId(), newToken()]
  const page = await inWork(deps, request, async tx => {
    await addLink(tx, writer, id, shows, hashOf(token))
    await audit(tx, { ...auditOf(writer), act: 'created', recordKind: 'calendar-link', recordId: id, after: { shows } })
    const address = `${deps.origin}${calendarFile(keyText({ authorityId: viewer.authorityId, token }))}`
    return yearPage(tx, deps, request, { address, shows })
  })
  return sendPage(reply, page)
}

/** One's own, or the public ones for those who keep the year. */
async function withdraw(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, shows: Shows): Promise<FastifyReply> {
  const [writer, id] = [writerOf(deps, viewerOf(request)), idOf(request)]
  await inWork(deps, request, async tx => {
    const link = await readLink(tx, writer.authorityId, id)
    if (link?.shows !== shows || (shows === 'all' && link.personId !== writer.personId)) throw new HttpError(404)
    if (await withdrawLink(tx, writer, id))
      await audit(tx, { ...auditOf(writer), act: 'withdrawn', recordKind: 'calendar-link', recordId: id, before: { shows } })
  })
  return reply.redirect(withFlash(workPaths.yearWheel, 'calendar.done.withdrawn'), 303)
}
