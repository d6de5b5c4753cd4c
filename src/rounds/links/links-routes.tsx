import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import { accepted, type Outcome, refused } from '../../domain/refusal.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import { translator } from '../../i18n/translate.ts'
import type { AppDeps } from '../../web/deps.ts'
import { fieldsOf } from '../../web/fields.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../../web/work-request.ts'
import { mailAbout } from '../news/answer-mail.ts'
import { readReceiver } from '../reminder-store.ts'
import { readRound } from '../round-store.ts'
import { linksOfRound, lockLinksOf } from './answer-link-store.ts'
import { type AskedPerson, askedPeople } from './asked-people.ts'
import { LinksPage, withoutLink } from './links-page.tsx'
import { withdrawLinks } from './make-link.ts'

/** Where the coordinator makes links, sees their use, and takes them back. */
export function linksRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.answerLinks(':id'), { config: { may: ['read', 'answer-link'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request))),
  )

  app.post(workPaths.answerLinks(':id'), { config: { may: ['create', 'answer-link'] } }, async (request, reply) => {
    const personId = fieldsOf(request.body).text('person')
    const refusedPage = await inWork(deps, request, async tx => {
      const sent = await sendLinks(tx, deps, request, personId)
      if (sent.ok) return undefined
      return page(tx, deps, request, sent.refusals.map(one => refusalText(translator(viewerOf(request).language), one)).join(' '))
    })
    if (refusedPage) return sendPage(reply, refusedPage, 422)
    return reply.redirect(withFlash(workPaths.answerLinks(idOf(request)), 'rounds.done.links-sent'), 303)
  })

  app.post(workPaths.revokeAnswerLinks(':id'), { config: { may: ['delete', 'answer-link'] } }, async (request, reply) => {
    const personId = fieldsOf(request.body).text('person')
    const writer = writerOf(deps, viewerOf(request))
    await inWork(deps, request, async tx => {
      const round = found(await readRound(tx, writer.authorityId, idOf(request)))
      const people = await askedPeople(tx, writer.authorityId, round.id, danishDay(writer.at))
      await withdrawLinks(tx, writer, round, found(people.find(({ person }) => person.id === personId)).person)
    })
    return reply.redirect(withFlash(workPaths.answerLinks(idOf(request)), 'rounds.done.links-revoked'), 303)
  })
}

/** To the one who was chosen, or to all who have no account and no link yet: pressing twice sends one each. */
async function sendLinks(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, personId: string): Promise<Outcome<null>> {
  const writer = writerOf(deps, viewerOf(request))
  const { authorityId, at } = writer
  const round = found(await readRound(tx, authorityId, idOf(request)))
  if (round.stage !== 'open') return refused({ key: 'rounds.links.not-open' })
  await lockLinksOf(tx, authorityId, round.id)
  const people = await askedPeople(tx, authorityId, round.id, danishDay(at))
  const chosen: readonly AskedPerson[] =
    personId === ''
      ? withoutLink(people, await linksOfRound(tx, authorityId, round.id))
      : [found(people.find(({ person }) => person.id === personId))]
  if (chosen.every(({ missing }) => missing.length === 0)) return refused({ key: 'rounds.links.nothing-missing' })
  for (const { person: asked, missing } of chosen) {
    const receiver = await readReceiver(tx, authorityId, asked.id)
    if (!receiver) continue
    // A link that was asked for comes also to one who could sign in.
    const person = { ...receiver, hasAccount: false }
    await mailAbout(tx, deps, writer, { template: 'answer-link', round, person, obligations: missing })
  }
  return accepted(null)
}

async function page(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, refusedWith?: string): Promise<VNode> {
  const { authorityId } = viewerOf(request)
  const round = found(await readRound(tx, authorityId, idOf(request)))
  const people = await askedPeople(tx, authorityId, round.id, danishDay(deps.clock()))
  const links = await linksOfRound(tx, authorityId, round.id)
  return <LinksPage frame={frameOf(request)} round={round} people={people} links={links} refused={refusedWith} />
}
