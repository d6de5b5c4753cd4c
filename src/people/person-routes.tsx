import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { type DocForm, docForm } from '../web/doc-form.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { appoint } from './appoint.ts'
import { AppointmentFields } from './appointment-fields.tsx'
import { readAppointment } from './appointment-form.ts'
import { appointmentsOf, handOvers } from './appointment-store.ts'
import { invitationsOf } from './invitation-store.ts'
import { invite, withdrawInvitations } from './invite.ts'
import { PeopleFormPage } from './people-form-page.tsx'
import { findPerson, livingUnits } from './people-store.ts'
import { may } from './permission.ts'
import { PersonFields } from './person-fields.tsx'
import { PersonPage } from './person-page.tsx'
import { PERSON, PERSON_CONSTRAINTS } from './person-record.ts'

const rights = <V extends 'read' | 'create' | 'edit' | 'delete', N extends 'person' | 'appointment' | 'invitation'>(verb: V, noun: N) =>
  ({ config: { may: [verb, noun] } }) as const

export function personRoutes(app: FastifyInstance, deps: AppDeps): void {
  const today = () => danishDay(deps.clock())

  app.get(workPaths.person(':id'), rights('read', 'person'), async (request, reply) => {
    const viewer = viewerOf(request)
    const { authorityId } = viewer
    const id = idOf(request)
    const shown = await inWork(deps, request, async tx => ({
      person: found(await findPerson(tx, authorityId, id)),
      appointments: await appointmentsOf(tx, authorityId, id),
      invitations: await invitationsOf(tx, authorityId, id, deps.clock()),
      handOvers: await handOvers(tx, authorityId, id),
    }))
    const can = {
      edit: may(viewer, 'edit', 'person'),
      appoint: may(viewer, 'create', 'appointment'),
      invite: may(viewer, 'create', 'invitation'),
      handOver: may(viewer, 'create', 'hand-over'),
    }
    return sendPage(reply, PersonPage({ frame: frameOf(request), today: today(), can, ...shown }))
  })

  app.get(workPaths.editPerson(':id'), rights('edit', 'person'), async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.editPerson(':id'), rights('edit', 'person'), (request, reply) => {
    const id = idOf(request)
    const t = words(request)
    return answerEdit(request, reply, {
      deps,
      kind: PERSON,
      id,
      constraints: PERSON_CONSTRAINTS,
      done: withFlash(workPaths.person(id), 'people.done.saved'),
      page: (tx, { revision, fields, refusals }) => editPage(tx, request, { revision, form: docForm(t, fields, refusals) }),
      merge: () => ({ nav: { current: 'people' }, breadcrumbs: [{ label: t('people.people'), href: workPaths.people }] }),
    })
  })

  app.get(workPaths.newAppointment(':id'), rights('create', 'appointment'), async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => appointPage(tx, request, deps.newId()))),
  )

  app.post(workPaths.newAppointment(':id'), rights('create', 'appointment'), async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [personId, id] = [idOf(request), newIdIn(fields)]
    const read = readAppointment(fields, today())
    const given = read.ok
      ? found(await inWork(deps, request, tx => appoint(tx, writerOf(deps, viewerOf(request)), personId, id, read.value)))
      : read
    if (given.ok) return reply.redirect(withFlash(workPaths.person(personId), 'people.done.appointed'), 303)
    return sendPage(reply, await inWork(deps, request, tx => appointPage(tx, request, id, { fields, refusals: given.refusals })), 422)
  })

  app.post(workPaths.personInvitation(':id'), rights('create', 'invitation'), async (request, reply) => {
    const viewer = viewerOf(request)
    await inWork(deps, request, async tx => {
      const person = found(await findPerson(tx, viewer.authorityId, idOf(request), true))
      await invite(tx, deps, writerOf(deps, viewer), person, viewer.authorityName)
    })
    return reply.redirect(withFlash(workPaths.person(idOf(request)), 'people.done.invited'), 303)
  })

  app.post(workPaths.revokeInvitation(':id'), rights('delete', 'invitation'), async (request, reply) => {
    const viewer = viewerOf(request)
    await inWork(deps, request, async tx => {
      const person = found(await findPerson(tx, viewer.authorityId, idOf(request), true))
      await withdrawInvitations(tx, writerOf(deps, viewer), person)
    })
    return reply.redirect(withFlash(workPaths.person(idOf(request)), 'people.done.revoked'), 303)
  })

  async function editPage(tx: WorkTransaction, request: FastifyRequest, typed?: { revision: number; form: DocForm }) {
    const id = idOf(request)
    const stored = found(await readRecord(tx, PERSON, viewerOf(request).authorityId, id))
    const t = words(request)
    const form = typed?.form ?? docForm(t, fieldsOfDoc(stored.doc))
    return PeopleFormPage({
      frame: frameOf(request),
      form,
      title: t('people.edit-person', { name: stored.title }),
      person: { id, name: stored.title },
      action: workPaths.editPerson(id),
      hidden: { revision: typed?.revision ?? stored.revision },
      submit: t('people.save'),
      children: PersonFields({ t, form }),
    })
  }

  async function appointPage(
    tx: WorkTransaction,
    request: FastifyRequest,
    id: string,
    typed?: { fields: Fields; refusals: readonly Refusal[] },
  ) {
    const { authorityId } = viewerOf(request)
    const person = found(await findPerson(tx, authorityId, idOf(request)))
    const t = words(request)
    const form = typed ? refusedForm(t, typed.fields, typed.refusals) : openedForm({ valid_from: today() })
    return PeopleFormPage({
      frame: frameOf(request),
      form,
      title: t('people.appoint', { name: person.name }),
      person,
      action: workPaths.newAppointment(person.id),
      hidden: { id },
      submit: t('people.appoint-submit'),
      children: AppointmentFields({ t, form, units: await livingUnits(tx, authorityId, today()) }),
    })
  }
}

const words = (request: FastifyRequest) => translator(viewerOf(request).language)
