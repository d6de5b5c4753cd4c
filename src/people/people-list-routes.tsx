import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { createRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { isReplay, refusalsBehind } from '../web/constraint-refusal.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { Refused } from '../web/refused.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, inWork, newIdIn, queryPage, queryText, writerOf } from '../web/work-request.ts'
import { appoint } from './appoint.ts'
import { type AppointmentInput, readAppointment } from './appointment-form.ts'
import { invite } from './invite.ts'
import { NewPersonPage } from './new-person-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { findPerson, insertPerson, listPeople, livingUnits } from './people-store.ts'
import { may } from './permission.ts'
import { PERSON, PERSON_CONSTRAINTS } from './person-record.ts'

const READ = { config: { may: ['read', 'person'] } } as const
const CREATE = { config: { may: ['create', 'person'] } } as const

export function peopleListRoutes(app: FastifyInstance, deps: AppDeps): void {
  const today = () => danishDay(deps.clock())

  app.get(workPaths.people, READ, async (request, reply) => {
    const [words, page] = [queryText(request, 'q'), queryPage(request)]
    const shown = await inWork(deps, request, tx => listPeople(tx, viewerOf(request).authorityId, { words, day: today(), page }))
    const mayInvite = may(viewerOf(request), 'create', 'person')
    return sendPage(reply, PeoplePage({ frame: frameOf(request), words, page, mayInvite, ...shown }))
  })

  app.get(workPaths.newPerson, CREATE, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, deps.newId()))),
  )

  app.post(workPaths.newPerson, CREATE, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const id = newIdIn(fields)
    const given = readAppointment(fields, today())
    const person = PERSON.parse(fields)
    const refusals = [...(person.ok ? [] : person.refusals), ...(given.ok ? [] : given.refusals)]
    const made = given.ok && person.ok ? await make(request, id, fields, given.value) : { ok: false as const, refusals }
    const done = isInvited(fields) ? 'people.done.invited' : 'people.done.added'
    if (made.ok) return reply.redirect(withFlash(workPaths.person(id), done), 303)
    return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, id, { fields, refusals: made.refusals })), 422)
  })

  /** Person, role and invitation, where there is to be one: all of it, or nothing. The appointment shares the person's id, so that the form sent twice makes one of each. */
  function make(request: FastifyRequest, id: string, fields: Fields, given: AppointmentInput): Promise<Outcome<true>> {
    const viewer = viewerOf(request)
    const writer = writerOf(deps, viewer)
    return inWork(deps, request, async (tx): Promise<Outcome<true>> => {
      const insert = (input: Parameters<typeof insertPerson>[3]) => insertPerson(tx, viewer.authorityId, id, input, writer.at)
      const created = await createRecord(tx, PERSON, writer, id, fields, insert)
      if (created.kind === 'refused') return { ok: false, refusals: created.refusals }
      if (created.kind === 'existing') return { ok: true, value: true }
      const appointed = found(await appoint(tx, writer, id, id, given))
      if (!appointed.ok) throw new Refused(appointed.refusals)
      const person = found(await findPerson(tx, viewer.authorityId, id))
      if (isInvited(fields)) await invite(tx, deps, writer, person, viewer.authorityName)
      return { ok: true, value: true }
    }).catch((error: unknown): Outcome<true> => {
      if (error instanceof Refused) return { ok: false, refusals: error.refusals }
      if (isReplay(error, 'person')) return { ok: true, value: true }
      return { ok: false, refusals: refusalsBehind(error, PERSON_CONSTRAINTS) }
    })
  }

  async function newPage(
    tx: WorkTransaction,
    request: FastifyRequest,
    id: string,
    typed?: { fields: Fields; refusals: readonly Refusal[] },
  ) {
    const { authorityId, language } = viewerOf(request)
    const form = typed
      ? refusedForm(translator(language), typed.fields, typed.refusals)
      : openedForm({ language: 'da', valid_from: today() })
    return NewPersonPage({ frame: frameOf(request), form, id, units: await livingUnits(tx, authorityId, today()) })
  }
}

/** Who answers by a personal link needs no password; she can be invited later all the same. */
const isInvited = (fields: Fields): boolean => fields.text('no_account') === ''
