import { translator } from '../i18n/translate.ts'
import {
  Button,
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
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { type English, EnglishField, EnglishFits } from './english-field.tsx'
import { RecordLinks } from './record-links.tsx'
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
  /** 0 for a group that is about to be made. */
  revision: number
  /** What it is stored under. */
  name: string
  english: English
}

export function TargetGroupPage({ frame, form, id, revision, name, english }: TargetGroupPageProps) {
  const t = translator(frame.lang)
  const isNew = revision === 0
  const title = isNew ? t('authorities.new-target-group') : name
  const crumbs = [{ label: t('authorities.target-groups'), href: workPaths.targetGroups }, { label: title }]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <Card>
        <form method="post" action={isNew ? workPaths.newTargetGroup : workPaths.targetGroup(id)} novalidate>
          <HiddenFields csrf={frame.csrf} values={isNew ? { id } : { revision }} />
          <TextField {...field('name')} label={t('authorities.target-group-name')} hint={t('authorities.target-group-name-hint')} />
          <TextArea {...field('description')} label={t('authorities.description')} hint={t('authorities.description-hint')} />
          <EnglishField t={t} form={form} english={english} field="name" label={t('authorities.target-group-name-en')} />
          <EnglishField t={t} form={form} english={english} field="description" label={t('authorities.description-en')} long />
          <EnglishFits t={t} english={english} />
          <Button>{t('authorities.save')}</Button>
        </form>
      </Card>
      {!isNew && <RecordLinks t={t} kind="target-group" id={id} deleteHref={workPaths.deleteTargetGroup(id)} />}
    </WorkspaceLayout>
  )
}
