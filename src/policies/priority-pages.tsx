import type { VNode } from 'preact'
import type { Translations } from '../history/translation-store.ts'
import { translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, Checkboxes, ErrorSummary, HiddenFields, PageTitle, TextArea } from '../web/components/index.ts'
import type { DocForm } from '../web/doc-form.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, policiesCrumb } from './policy-pages.tsx'

export type PriorityFormProps = {
  frame: Frame
  form: DocForm
  id: string
  goal: { readonly id: string; readonly number: string; readonly title: string }
  units: readonly { readonly id: string; readonly official_name: string }[]
  record?: { readonly revision: number; readonly translations: Translations; readonly facts: VNode | undefined } | undefined
}

export function PriorityFormPage({ frame, form, id, goal, units, record }: PriorityFormProps) {
  const t = translator(frame.lang)
  const title = record ? t('policies.edit-priority') : t('policies.new-priority')
  const goalName = [goal.number, goal.title].filter(Boolean).join(' ')
  const crumbs = [policiesCrumb(t), { label: goalName, href: workPaths.goal(goal.id) }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={goalName}>
        {record && (
          <>
            <ButtonLink href={workPaths.recordHistory('priority', id)} variant="tertiary" icon="history">
              {t('policies.history')}
            </ButtonLink>
            <ButtonLink href={workPaths.deletePriority(id)} variant="tertiary">
              {t('policies.delete-priority')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <RecordForm action={record ? workPaths.priority(id) : workPaths.newPriority(goal.id)} facts={record?.facts}>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <div class="fs">
          <TextArea
            name="text"
            label={t('policies.field.priority-text')}
            value={form.value('text')}
            error={form.error('text')}
            rows={5}
            maxLength={4000}
          />
          {units.length === 0 ? (
            <p class="muted">{t('policies.field.no-units')}</p>
          ) : (
            <Checkboxes
              name="units"
              legend={t('policies.field.units')}
              error={form.error('units')}
              values={form.all('units')}
              items={units.map(unit => ({ value: unit.id, label: unit.official_name }))}
            />
          )}
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={record?.translations}
          revision={record?.revision}
          fields={[{ name: 'text', label: t('policies.field.priority-text'), long: true }]}
        />
        <ActionBar>
          <ButtonLink href={workPaths.goal(goal.id)} variant="tertiary">
            {t('policies.cancel')}
          </ButtonLink>
          <Button>{record ? t('policies.save') : t('policies.create-priority')}</Button>
        </ActionBar>
      </RecordForm>
    </WorkspaceLayout>
  )
}
