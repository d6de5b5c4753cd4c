import type { VNode } from 'preact'
import { CommentSection } from '../comments/comment-section.tsx'
import type { Talk } from '../comments/talk.ts'
import { CarryOverNotice } from '../history/carry-over-notice.tsx'
import type { carriedOver } from '../history/carry-over-store.ts'
import type { Translations } from '../history/translation-store.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  Select,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import type { DocForm } from '../web/doc-form.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { GoalEntry } from './goal-store.ts'
import { NAV, policiesCrumb } from './policy-pages.tsx'
import type { PriorityEntry } from './priority-store.ts'

export type GoalFormProps = {
  frame: Frame
  form: DocForm
  id: string
  policy: { readonly id: string; readonly title: string }
  /** Goals it may stand under. */
  parents: readonly GoalEntry[]
  record?:
    | {
        readonly title: string
        readonly revision: number
        readonly translations: Translations
        readonly priorities: readonly PriorityEntry[]
        readonly carried: Awaited<ReturnType<typeof carriedOver>>
        readonly talk: Talk | undefined
        /** Instead of the form, for those who may not edit. */
        readonly facts: VNode | undefined
      }
    | undefined
}

export function GoalFormPage(props: GoalFormProps) {
  const { frame, form, id, policy, parents, record } = props
  const t = translator(frame.lang)
  const title = record ? record.title : t('policies.new-goal')
  const crumbs = [policiesCrumb(t), { label: policy.title, href: workPaths.policy(policy.id) }, { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>{record && <GoalActs t={t} id={id} />}</PageTitle>
      {record && <CarryOverNotice t={t} {...record.carried} href={workPaths.goal} wholeHref={workPaths.policy} />}
      <RecordForm action={record ? workPaths.goal(id) : workPaths.newGoal(policy.id)} facts={record?.facts}>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <div class="fs">
          <div class="grid4">
            <TextField {...field('number')} label={t('policies.field.number')} hint={t('policies.field.number-hint')} width="short" />
            <TextField {...field('title')} label={t('policies.field.goal-title')} />
          </div>
          <Select
            {...field('parent')}
            label={t('policies.field.parent')}
            prompt={t('policies.field.parent-none')}
            options={parents.map(goal => ({ value: goal.id, label: [goal.number, goal.title].filter(Boolean).join(' ') }))}
          />
          <TextArea {...field('text')} label={t('policies.field.text')} rows={8} />
          <TextField
            name="articles"
            value={form.all('articles').join(', ')}
            error={form.error('articles')}
            label={t('policies.field.articles')}
            hint={t('policies.field.articles-hint')}
            width="middle"
          />
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={record?.translations}
          revision={record?.revision}
          fields={[
            { name: 'title', label: t('policies.field.goal-title') },
            { name: 'text', label: t('policies.field.text'), long: true },
          ]}
        />
        <ActionBar>
          <ButtonLink href={workPaths.policy(policy.id)} variant="tertiary">
            {t('policies.cancel')}
          </ButtonLink>
          <Button>{record ? t('policies.save') : t('policies.create-goal')}</Button>
        </ActionBar>
      </RecordForm>
      {record && <Priorities t={t} goalId={id} priorities={record.priorities} />}
      {record && <CommentSection frame={frame} talk={record.talk} />}
    </WorkspaceLayout>
  )
}

const GoalActs = ({ t, id }: { t: Translate; id: string }) => (
  <>
    <ButtonLink href={workPaths.recordHistory('goal', id)} variant="tertiary" icon="history">
      {t('policies.history')}
    </ButtonLink>
    <ButtonLink href={workPaths.deleteGoal(id)} variant="tertiary">
      {t('policies.delete-goal')}
    </ButtonLink>
  </>
)

function Priorities({ t, goalId, priorities }: { t: Translate; goalId: string; priorities: readonly PriorityEntry[] }) {
  return (
    <Card title={t('policies.priorities')} id="priorities">
      {priorities.length === 0 && <p class="muted">{t('policies.no-priorities')}</p>}
      <ul class="plain">
        {priorities.map(priority => (
          <li key={priority.id} class="summaryrow">
            <span>
              <a href={workPaths.priority(priority.id)}>{priority.text}</a>
              <span class="cell-sub">
                {priority.units.length > 0 ? t('policies.answerable', { units: priority.units.join(', ') }) : t('policies.no-answerable')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p class="topgap">
        <ButtonLink href={workPaths.newPriority(goalId)} variant="secondary" small icon="plus">
          {t('policies.new-priority')}
        </ButtonLink>
      </p>
    </Card>
  )
}
