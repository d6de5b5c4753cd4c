import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import { Notice, Select, TextArea } from '../web/components/index.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { Refused, refusalsThrown } from '../web/refused.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { appointmentsOf } from './appointment-store.ts'
import { depart } from './depart.ts'
import { PeopleFormPage } from './people-form-page.tsx'
import { findPerson, livingPeople } from './people-store.ts'
import { roleWords } from './role-words.ts'

const EDIT = { config: { may: ['edit', 'person'] } } as const

export function departureRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.departure(':id'), EDIT, (request, reply) => show(request, reply, openedForm()))

  app.post(workPaths.departure(':id'), EDIT, async (request, reply) => {
    const [fields, viewer] = [fieldsOf(request.body), viewerOf(request)]
    const form = new FormReader(fields.text, fields.all)
    form.refusals.push(...fields.refusals)
    const read = form.outcome({ receiverId: form.id('receiver'), reason: form.text('reason', { max: 2000 }) })
    const done = read.ok
      ? await inWork(deps, request, async tx => {
          const ids = { form: deps.newId(), more: deps.newId }
          const left = found(await depart(tx, writerOf(deps, viewer), idOf(request), read.value, ids))
          if (!left.ok) throw new Refused(left.refusals)
          return left
        }).catch(refusalsThrown)
      : read
    if (done.ok) return reply.redirect(withFlash(workPaths.people, 'people.done.departed'), 303)
    return show(request, reply, refusedForm(translator(viewer.language), fields, done.refusals), 422)
  })

  async function show(request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200): Promise<FastifyReply> {
    const [id, { authorityId, language }] = [idOf(request), viewerOf(request)]
    const t = translator(language)
    const shown = await inWork(deps, request, async tx => {
      const person = found(await findPerson(tx, authorityId, id))
      return {
        person: found(person.hasLeft ? undefined : person),
        held: await appointmentsOf(tx, authorityId, id),
        people: await livingPeople(tx, authorityId),
      }
    })
    const { person, held, people } = shown
    const page = PeopleFormPage({
      frame: frameOf(request),
      form,
      title: t('people.depart-title', { name: person.name }),
      sub: t('people.depart-sub'),
      person,
      action: workPaths.departure(id),
      hidden: {},
      submit: t('people.depart-submit', { name: person.name }),
      lead: held.length > 0 && (
        <Notice t={t} kind="info" title={t('people.depart-holds')}>
          <ul>
            {held.map(one => (
              <li key={one.id}>{roleWords(t, { role: one.role, unit: one.unitName })}</li>
            ))}
          </ul>
        </Notice>
      ),
      children: (
        <>
          <Select
            name="receiver"
            value={form.value('receiver')}
            error={form.error('receiver')}
            label={t('people.depart-receiver')}
            hint={t('people.depart-receiver-hint')}
            prompt={t('people.depart-nobody')}
            options={people.filter(one => one.id !== id).map(one => ({ value: one.id, label: `${one.name} (${one.email})` }))}
          />
          <TextArea name="reason" value={form.value('reason')} error={form.error('reason')} label={t('people.hand-over-reason')} rows={2} />
        </>
      ),
    })
    return sendPage(reply, page, status)
  }
}
