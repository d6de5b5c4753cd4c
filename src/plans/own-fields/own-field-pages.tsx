import { HIDEABLE_FIELDS, type HideableField, OWN_KINDS, type OwnField, VISIBILITIES } from '../../domain/own-fields.ts'
import type { Translations } from '../../history/translation-store.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Checkboxes,
  Choices,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  TextArea,
  TextField,
} from '../../web/components/index.ts'
import type { DocForm } from '../../web/doc-form.ts'
import { EnglishFields } from '../../web/english-fields.tsx'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { RecordForm } from '../../web/open-acts.tsx'
import { workPaths } from '../../web/paths.ts'
import { NAV, plansCrumb } from '../plan-pages.tsx'

type ListProps = {
  frame: Frame
  fields: readonly OwnField[]
  uses: ReadonlyMap<string, number>
  internal: readonly HideableField[]
}

/** The authority's own fields, and which of the others stay in the house. */
export function OwnFieldsPage({ frame, fields, uses, internal }: ListProps) {
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('plans.own.title')} nav={NAV} breadcrumbs={[plansCrumb(t), { label: t('plans.own.title') }]}>
      <PageTitle title={t('plans.own.title')} sub={t('plans.own.sub')}>
        <ButtonLink href={workPaths.newOwnField} icon="plus">
          {t('plans.own.new')}
        </ButtonLink>
      </PageTitle>
      <Card title={t('plans.own.list')} id="egne" flush={fields.length > 0}>
        {fields.length === 0 ? <p>{t('plans.own.none')}</p> : <FieldTable t={t} fields={fields} uses={uses} />}
      </Card>
      <Card title={t('plans.own.visibility-title')} id="synlighed">
        <RecordForm action={workPaths.fieldVisibility} class="">
          <HiddenFields csrf={frame.csrf} values={{}} />
          {internal.map(field => (
            <input type="hidden" name="was" value={field} key={field} />
          ))}
          <Checkboxes
            name="internal"
            legend={t('plans.own.internal')}
            hint={t('plans.own.internal-hint')}
            values={internal}
            items={HIDEABLE_FIELDS.map(field => ({ value: field, label: t(`history.field.${field}`) }))}
          />
          <p class="topgap">
            <Button>{t('plans.own.save-visibility')}</Button>
          </p>
        </RecordForm>
      </Card>
    </WorkspaceLayout>
  )
}

const FieldTable = ({ t, fields, uses }: { t: Translate; fields: readonly OwnField[]; uses: ReadonlyMap<string, number> }) => (
  <ResponsiveTable
    caption={t('plans.own.list')}
    captionHidden
    rows={fields}
    rowKey={field => field.id}
    columns={[
      {
        key: 'name',
        heading: t('plans.own.name'),
        rowHeading: true,
        cell: field => <a href={workPaths.ownField(field.id)}>{field.name}</a>,
      },
      { key: 'kind', heading: t('plans.own.kind'), cell: field => t(`history.value.kind.${field.kind}`) },
      { key: 'visibility', heading: t('plans.own.visibility'), cell: field => t(`history.value.visibility.${field.visibility}`) },
      { key: 'lists', heading: t('plans.own.in-lists'), cell: field => t(field.inLists ? 'plans.own.yes' : 'plans.own.no') },
      { key: 'state', heading: t('plans.own.state'), cell: field => t(field.inUse ? 'plans.own.used' : 'plans.own.retired') },
      { key: 'uses', heading: t('plans.own.uses'), number: true, cell: field => uses.get(field.id) ?? 0 },
    ]}
  />
)

type FormProps = {
  frame: Frame
  form: DocForm
  id: string
  record?: { readonly title: string; readonly revision: number; readonly translations: Translations }
}

/** What one of the authority's own fields asks for, and who sees it. */
export function OwnFieldPage({ frame, form, id, record }: FormProps) {
  const t = translator(frame.lang)
  const title = record?.title ?? t('plans.own.new')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const crumbs = [plansCrumb(t), { label: t('plans.own.title'), href: workPaths.ownFields }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>{record && <FieldActs t={t} id={id} />}</PageTitle>
      <RecordForm action={record ? workPaths.ownField(id) : workPaths.newOwnField}>
        <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
        <div class="fs">
          <TextField {...field('name')} label={t('plans.own.name')} hint={t('plans.own.name-hint')} />
          <TextField {...field('hint')} label={t('plans.own.hint')} hint={t('plans.own.hint-hint')} />
          <Choices
            {...field('kind')}
            legend={t('plans.own.kind')}
            items={OWN_KINDS.map(kind => ({ value: kind, label: t(`history.value.kind.${kind}`) }))}
          />
          <TextArea {...field('choices')} label={t('plans.own.choices')} hint={t('plans.own.choices-hint')} rows={4} />
          <Choices
            {...field('visibility')}
            legend={t('plans.own.visibility')}
            hint={t('plans.own.visibility-hint')}
            items={VISIBILITIES.map(one => ({ value: one, label: t(`history.value.visibility.${one}`) }))}
          />
          <Checkbox name="in_lists" label={t('plans.own.show-in-lists')} checked={form.value('in_lists') !== ''} />
          {record && <Checkbox name="retired" label={t('plans.own.retire')} checked={form.value('retired') !== ''} />}
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={record?.translations}
          revision={record?.revision}
          fields={[{ name: 'name', label: t('plans.own.name') }]}
        />
        <ActionBar>
          <ButtonLink href={workPaths.ownFields} variant="tertiary">
            {t('plans.cancel')}
          </ButtonLink>
          <Button>{record ? t('plans.save') : t('plans.own.create')}</Button>
        </ActionBar>
      </RecordForm>
    </WorkspaceLayout>
  )
}

const FieldActs = ({ t, id }: { t: Translate; id: string }) => (
  <>
    <ButtonLink href={workPaths.recordHistory('own-field', id)} variant="tertiary" icon="history">
      {t('plans.history')}
    </ButtonLink>
    <ButtonLink href={workPaths.deleteOwnField(id)} variant="tertiary">
      {t('plans.own.delete')}
    </ButtonLink>
  </>
)
