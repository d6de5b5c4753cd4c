import type { VNode } from 'preact'
import type { Translations } from '../history/translation-store.ts'
import { translator } from '../i18n/translate.ts'
import {
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  TextArea,
  TextField,
} from '../web/components/index.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'
import { RecordActs } from './record-acts.tsx'
import type { TargetGroup } from './target-group-store.ts'

const NAV = { current: 'target-groups' } as const

type TargetGroupsPageProps = { frame: Frame; groups: readonly (TargetGroup & { initiatives: number })[] }

export function TargetGroupsPage({ frame, groups }: TargetGroupsPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.target-groups')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV}>
      <PageTitle title={title} sub={t('authorities.target-groups-sub')}>
        <ButtonLink href={workPaths.newTargetGroup} icon="plus">
          {t('authorities.new-target-group')}
        </ButtonLink>
      </PageTitle>
      {groups.length === 0 ? (
        <EmptyState title={t('authorities.no-target-groups')} text={t('authorities.no-target-groups-text')} />
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={title}
            captionHidden
            rows={groups}
            rowKey={group => group.id}
            columns={[
              {
                key: 'name',
                heading: t('authorities.target-group'),
                rowHeading: true,
                cell: group => <a href={workPaths.targetGroup(group.id)}>{group.name}</a>,
              },
              { key: 'description', heading: t('authorities.description'), cell: group => group.description },
              { key: 'initiatives', heading: t('authorities.initiatives'), number: true, cell: group => group.initiatives },
            ]}
          />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

type TargetGroupPageProps = {
  frame: Frame
  form: FormState
  id: string
  /** Of the group as the form began from it, and the name it is stored under; undefined for one that is about to be made. */
  stored: { revision: number; name: string } | undefined
  translations: Translations
  /** Instead of the form, for those who may not edit. */
  facts?: VNode | undefined
}

export function TargetGroupPage({ frame, form, id, stored, translations, facts }: TargetGroupPageProps) {
  const t = translator(frame.lang)
  const title = stored ? stored.name : t('authorities.new-target-group')
  const crumbs = [{ label: t('authorities.target-groups'), href: workPaths.targetGroups }, { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {stored && <RecordActs t={t} kind="target-group" id={id} deleteHref={workPaths.deleteTargetGroup(id)} />}
      </PageTitle>
      <RecordForm action={stored ? workPaths.targetGroup(id) : workPaths.newTargetGroup} facts={facts}>
        <HiddenFields csrf={frame.csrf} values={stored ? { revision: stored.revision } : { id }} />
        <div class="fs">
          <TextField {...field('name')} label={t('authorities.target-group-name')} hint={t('authorities.target-group-name-hint')} />
          <TextArea {...field('description')} label={t('authorities.description')} hint={t('authorities.description-hint')} />
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={translations}
          revision={stored?.revision}
          fields={[
            { name: 'name', label: t('authorities.target-group-name') },
            { name: 'description', label: t('authorities.description'), long: true },
          ]}
        />
        <FormEnd t={t} back={workPaths.targetGroups} />
      </RecordForm>
    </WorkspaceLayout>
  )
}
