import { translator } from '../i18n/translate.ts'
import { Checkbox } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import { AppointmentFields, type ChoosableUnit } from './appointment-fields.tsx'
import { INVITATION_DAYS } from './invite.ts'
import { PeopleFormPage } from './people-form-page.tsx'
import { PersonFields } from './person-fields.tsx'

type NewPersonPageProps = { frame: Frame; form: FormState; id: string; units: readonly ChoosableUnit[] }

export function NewPersonPage({ frame, form, id, units }: NewPersonPageProps) {
  const t = translator(frame.lang)
  const title = t('people.invite')
  const sub = t('people.invite-sub', { days: INVITATION_DAYS })
  const given = { frame, form, title, sub, action: workPaths.newPerson, hidden: { id }, submit: t('people.add') }
  return (
    <PeopleFormPage {...given}>
      <PersonFields t={t} form={form} />
      <AppointmentFields t={t} form={form} units={units} />
      <Checkbox
        name="no_account"
        checked={form.value('no_account') !== ''}
        label={t('people.no-account')}
        hint={t('people.no-account-hint')}
      />
    </PeopleFormPage>
  )
}
