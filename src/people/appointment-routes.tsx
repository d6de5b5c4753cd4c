import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { addDays } from '../domain/rounds/days.ts'
import type { Writer } from '../history/revision-store.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { endRole, type HandOverIds, handOver, leave } from './appoint.ts'
import { type HandOverInput, readHandOver } from './appointment-form.ts'
import { findAppointment, handOvers } from './appointment-store.ts'
import { EndPage } from './end-page.tsx'
import { HandOverPage } from './hand-over-page.tsx'
import { HandOversPage } from './hand-overs-page.tsx'
import { orphanedBy, orphanedWork } from './orphans.ts'
import { findPerson, livingPeople } from './people-store.ts'
import { roleWords } from './role-words.ts'

const END = { config: { may: ['edit', 'appointment'] } } as const
const READ = { config: { may: ['read', 'hand-over'] } } as const
const HAND_OVER = { config: { may: ['create', 'hand-over'] } } as const

export function appointmentRoutes(app: FastifyInstance, deps: AppDeps): void {
  const today = () => danishDay(deps.clock())

  app.get(workPaths.handOvers, READ, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const shown = await inWork(deps, request, async tx => ({
      orphans: await orphanedWork(tx, authorityId, today()),
      handOvers: await handOvers(tx, authorityId),
    }))
    return sendPage(reply, HandOversPage({ frame: frameOf(request), ...shown }))
  })

  app.get(workPaths.endAppointment(':id'), END, (request, reply) => showEnd(request, reply, openedForm({ last_day: today() })))

  app.post(workPaths.endAppointment(':id'), END, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const form = new FormReader(fields.text, fields.all)
    const lastDay = form.day('last_day') ?? today()
    const read = form.outcome(lastDay)
    const ended = read.ok
      ? found(await inWork(deps, request, tx => endRole(tx, writerOf(deps, viewerOf(request)), idOf(request), lastDay)))
      : read
    if (!ended.ok) return showEnd(request, reply, refusedForm(words(request), fields, ended.refusals), 422)
    return reply.redirect(withFlash(workPaths.person(ended.value.personId), 'people.done.ended'), 303)
  })

  async function showEnd(request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const page = await inWork(deps, request, async tx => {
      const appointment = found(await findAppointment(tx, authorityId, idOf(request)))
      const orphans = await orphanedBy(tx, authorityId, appointment.id, addDays(today(), 1))
      return EndPage({ frame: frameOf(request), form, appointment, orphans })
    })
    return sendPage(reply, page, status)
  }

  app.get(workPaths.handOver(':id'), HAND_OVER, (request, reply) => showHandOver(request, reply, openedForm(), deps.newId()))

  app.post(workPaths.handOver(':id'), HAND_OVER, async (request, reply) => {
    const { personId } = found(await inWork(deps, request, tx => findAppointment(tx, viewerOf(request).authorityId, idOf(request))))
    return passOn(request, reply, {
      isLeave: false,
      done: withFlash(workPaths.person(personId), 'people.done.handed-over'),
      act: async (tx, writer, input, ids) => found(await handOver(tx, writer, idOf(request), input, ids)),
      again: (form, id) => showHandOver(request, reply, form, id, 422),
    })
  })

  app.get(workPaths.personLeave(':id'), HAND_OVER, (request, reply) => showLeave(request, reply, openedForm(), deps.newId()))

  app.post(workPaths.personLeave(':id'), HAND_OVER, (request, reply) =>
    passOn(request, reply, {
      isLeave: true,
      done: withFlash(workPaths.person(idOf(request)), 'people.done.leave'),
      act: (tx, writer, input, ids) => leave(tx, writer, idOf(request), input, ids),
      again: (form, id) => showLeave(request, reply, form, id, 422),
    }),
  )

  type Passing = {
    readonly isLeave: boolean
    readonly done: string
    act(tx: WorkTransaction, writer: Writer, input: HandOverInput, ids: HandOverIds): Promise<Outcome<true>>
    again(form: FormState, id: string): Promise<FastifyReply>
  }

  async function passOn(request: FastifyRequest, reply: FastifyReply, passing: Passing): Promise<FastifyReply> {
    const fields = fieldsOf(request.body)
    const id = newIdIn(fields)
    const read = readHandOver(fields, passing.isLeave)
    const refuse = (refusals: readonly Refusal[]) => passing.again(refusedForm(words(request), fields, refusals), id)
    if (!read.ok) return refuse(read.refusals)
    const ids = { form: id, more: deps.newId }
    const passed = await inWork(deps, request, tx => passing.act(tx, writerOf(deps, viewerOf(request)), read.value, ids))
    return passed.ok ? reply.redirect(passing.done, 303) : refuse(passed.refusals)
  }

  async function showHandOver(
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormState,
    id: string,
    status = 200,
  ): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const t = words(request)
    const page = await inWork(deps, request, async tx => {
      const one = found(await findAppointment(tx, authorityId, idOf(request)))
      const role = roleWords(t, { role: one.role, unit: one.unitName })
      const person = { id: one.personId, name: one.personName }
      const given = { title: t('people.hand-over-title', { role }), action: workPaths.handOver(one.id), isLeave: false }
      return HandOverPage({ frame: frameOf(request), form, id, person, people: await livingPeople(tx, authorityId), ...given })
    })
    return sendPage(reply, page, status)
  }

  async function showLeave(request: FastifyRequest, reply: FastifyReply, form: FormState, id: string, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const page = await inWork(deps, request, async tx => {
      const person = found(await findPerson(tx, authorityId, idOf(request)))
      const given = {
        title: words(request)('people.leave-title', { name: person.name }),
        action: workPaths.personLeave(person.id),
        isLeave: true,
      }
      return HandOverPage({ frame: frameOf(request), form, id, person, people: await livingPeople(tx, authorityId), ...given })
    })
    return sendPage(reply, page, status)
  }
}

const words = (request: FastifyRequest) => translator(viewerOf(request).language)
