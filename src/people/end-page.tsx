import { translator } from '../i18n/translate.ts'
import { Notice, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import type { StoredAppointment } from './appointment-store.ts'
import type { OpenWork } from './open-work.ts'
import { PeopleFormPage } from './people-form-page.tsx'
import { roleWords } from './role-words.ts'
import { WorkList } from './work-list.tsx'

type EndPageProps = {
  frame: Frame
  form: FormState
  appointment: StoredAppointment
  /** What nobody would hold any more. */
  orphans: readonly OpenWork[]
}

export function EndPage({ frame, form, appointment, orphans }: EndPageProps) {
  const t = translator(frame.lang)
  const role = roleWords(t, { role: appointment.role, unit: appointment.unitName })
  const lead = orphans.length > 0 && (
    <Notice t={t} kind="warning" title={t('people.end-orphans', { count: orphans.length })}>
      <WorkList t={t} lang={frame.lang} work={orphans} />
      <p>
        <a href={workPaths.handOver(appointment.id)}>{t('people.end-hand-over')}</a>
      </p>
    </Notice>
  )
  return (
    <PeopleFormPage
      frame={frame}
      form={form}
      title={t('people.end-title', { role })}
      sub={t('people.end-sub', { name: appointment.personName })}
      person={{ id: appointment.personId, name: appointment.personName }}
      action={workPaths.endAppointment(appointment.id)}
      hidden={{}}
      submit={t('people.end-submit')}
      lead={lead}
    >
      <TextField
        name="last_day"
        label={t('people.last-day')}
        hint={t('people.end-day-hint')}
        value={form.value('last_day')}
        error={form.error('last_day')}
        width="middle"
      />
    </PeopleFormPage>
  )
}
