import type { ComponentChildren } from 'preact'
import { translator } from '../i18n/translate.ts'
import { ErrorSummary, HiddenFields, PageTitle } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'

type PeopleFormPageProps = {
  frame: Frame
  form: FormState
  title: string
  sub?: string | undefined
  /** The person it is about, when there is one. */
  person?: { readonly id: string; readonly name: string } | undefined
  action: string
  hidden: Readonly<Record<string, string | number>>
  submit: string
  /** Above the form: what to know before. */
  lead?: ComponentChildren
  children: ComponentChildren
}

/** Every form about a person: the same frame, errors first, back to where one came from. */
export function PeopleFormPage({ frame, form, title, sub, person, action, hidden, submit, lead, children }: PeopleFormPageProps) {
  const t = translator(frame.lang)
  const above = person ? [{ label: person.name, href: workPaths.person(person.id) }] : []
  const crumbs = [{ label: t('people.people'), href: workPaths.people }, ...above, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'people' }} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={sub} />
      {lead}
      <form method="post" action={action} class="card flush" novalidate>
        <div class="fs">
          <HiddenFields csrf={frame.csrf} values={hidden} />
          {children}
        </div>
        <FormEnd t={t} back={person ? workPaths.person(person.id) : workPaths.people} submit={submit} />
      </form>
    </WorkspaceLayout>
  )
}
