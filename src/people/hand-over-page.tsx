import { translator } from '../i18n/translate.ts'
import { Select, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { PeopleFormPage } from './people-form-page.tsx'

type Named = { readonly id: string; readonly name: string }
type HandOverPageProps = {
  frame: Frame
  form: FormState
  id: string
  title: string
  /** Who gives it away. */
  person: Named
  people: readonly (Named & { readonly email: string })[]
  action: string
  isLeave: boolean
}

export function HandOverPage({ frame, form, id, title, person, people, action, isLeave }: HandOverPageProps) {
  const t = translator(frame.lang)
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const sub = t(isLeave ? 'people.leave-sub' : 'people.hand-over-sub', { name: person.name })
  const submit = t(isLeave ? 'people.leave-submit' : 'people.hand-over-submit')
  return (
    <PeopleFormPage frame={frame} form={form} title={title} sub={sub} person={person} action={action} hidden={{ id }} submit={submit}>
      <Select
        {...field('receiver')}
        label={t(isLeave ? 'people.deputy' : 'people.receiver')}
        prompt={t('people.receiver-choose')}
        options={people.filter(one => one.id !== person.id).map(one => ({ value: one.id, label: `${one.name} (${one.email})` }))}
      />
      <TextField {...field('first_day')} label={t('people.first-day')} hint={t('people.hand-over-first-hint')} width="middle" />
      <TextField
        {...field('last_day')}
        label={t('people.last-day')}
        hint={t(isLeave ? 'people.leave-last-hint' : 'people.hand-over-last-hint', { name: person.name })}
        width="middle"
      />
      <TextArea {...field('reason')} label={t('people.hand-over-reason')} hint={t('people.hand-over-reason-hint')} rows={3} />
    </PeopleFormPage>
  )
}
