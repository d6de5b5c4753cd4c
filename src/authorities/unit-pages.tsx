import { UNIT_KINDS } from '../domain/unit-kind.ts'
import { branchOf, treeOrder } from '../domain/unit-tree.ts'
import type { Translations } from '../history/translation-store.ts'
import { formatDay } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import {
  Abbreviation,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  Select,
  Tag,
  TextField,
} from '../web/components/index.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'
import { RecordActs } from './record-acts.tsx'
import { SuccessionList } from './succession-list.tsx'
import type { Succession } from './succession-store.ts'
import type { Unit } from './unit-store.ts'

const NAV = { current: 'units' } as const

export function UnitsPage({ frame, units }: { frame: Frame; units: readonly Unit[] }) {
  const t = translator(frame.lang)
  const title = t('authorities.units')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV}>
      <PageTitle title={title} sub={t('authorities.units-sub', { count: units.filter(unit => unit.validTo === null).length })}>
        <ButtonLink href={workPaths.newUnit} icon="plus">
          {t('authorities.new-unit')}
        </ButtonLink>
      </PageTitle>
      {units.length === 0 ? (
        <EmptyState title={t('authorities.no-units')} text={t('authorities.no-units-text')} />
      ) : (
        <Card flush>
          <UnitTable t={t} lang={frame.lang} units={units} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

function UnitTable({ t, lang, units }: { t: Translate; lang: Lang; units: readonly Unit[] }) {
  return (
    <ResponsiveTable
      caption={t('authorities.units')}
      captionHidden
      rows={treeOrder(units)}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          key: 'name',
          heading: t('authorities.unit'),
          rowHeading: true,
          // The indent is drawn with a sign: it must also be seen where the style sheet turns rows into blocks.
          cell: ({ unit, depth }) => (
            <>
              {depth > 0 && <span aria-hidden="true">{'– '.repeat(depth)}</span>}
              <a href={workPaths.unit(unit.id)}>{unit.officialName}</a>{' '}
              {unit.abbreviation && <Abbreviation short={unit.abbreviation} name={unit.officialName} />}
            </>
          ),
        },
        { key: 'kind', heading: t('authorities.unit-kind'), cell: ({ unit }) => t(`authorities.unit-kind.${unit.kind}`) },
        {
          key: 'parent',
          heading: t('authorities.parent'),
          cell: ({ unit }) => units.find(({ id }) => id === unit.parentId)?.officialName ?? '',
        },
        { key: 'valid', heading: t('authorities.valid'), cell: ({ unit }) => <Validity t={t} lang={lang} unit={unit} /> },
      ]}
    />
  )
}

function Validity({ t, lang, unit }: { t: Translate; lang: Lang; unit: Unit }) {
  if (unit.validTo) return <Tag>{t('authorities.until', { day: formatDay(lang, unit.validTo) })}</Tag>
  return <>{unit.validFrom && t('authorities.since', { day: formatDay(lang, unit.validFrom) })}</>
}

type UnitPageProps = {
  frame: Frame
  form: FormState
  id: string
  /** 0 for a unit that is about to be made. */
  revision: number
  /** The name it is stored under. */
  name: string
  units: readonly Unit[]
  translations: Translations
  successions: readonly Succession[]
}

export function UnitPage(props: UnitPageProps) {
  const { frame, form, id, revision, name, units, translations, successions } = props
  const t = translator(frame.lang)
  const isNew = revision === 0
  const title = isNew ? t('authorities.new-unit') : name
  const crumbs = [{ label: t('authorities.units'), href: workPaths.units }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {!isNew && (
          <>
            <RecordActs t={t} kind="unit" id={id} deleteHref={workPaths.deleteUnit(id)} />
            <ButtonLink href={workPaths.unitSuccession(id)} variant="secondary">
              {t('authorities.record-succession')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <form method="post" action={isNew ? workPaths.newUnit : workPaths.unit(id)} class="card flush" novalidate>
        <HiddenFields csrf={frame.csrf} values={isNew ? { id } : { revision }} />
        <UnitFields t={t} form={form} parents={parentOptions(units, id)} />
        <EnglishFields
          t={t}
          form={form}
          translations={translations}
          revision={revision}
          fields={[{ name: 'official_name', label: t('authorities.official-name') }]}
        />
        <FormEnd t={t} back={workPaths.units} />
      </form>
      {successions.length > 0 && <SuccessionList t={t} lang={frame.lang} successions={successions} />}
    </WorkspaceLayout>
  )
}

type UnitFieldsProps = { t: Translate; form: FormState; parents: readonly { value: string; label: string }[] }

function UnitFields({ t, form, parents }: UnitFieldsProps) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <div class="fs">
      <TextField {...field('official_name')} label={t('authorities.official-name')} />
      <TextField {...field('short_name')} label={t('authorities.short-name')} hint={t('authorities.short-name-hint')} width="middle" />
      <TextField {...field('abbreviation')} label={t('authorities.abbreviation')} hint={t('authorities.abbreviation-hint')} width="short" />
      <Select
        {...field('kind')}
        label={t('authorities.unit-kind')}
        options={UNIT_KINDS.map(kind => ({ value: kind, label: t(`authorities.unit-kind.${kind}`) }))}
      />
      <Select {...field('parent')} label={t('authorities.parent')} prompt={t('authorities.parent-none')} options={parents} />
      <TextField {...field('valid_from')} label={t('authorities.valid-from')} hint={t('authorities.day-hint')} width="middle" />
      <TextField {...field('valid_to')} label={t('authorities.valid-to')} hint={t('authorities.valid-to-hint')} width="middle" />
    </div>
  )
}

/** Every unit but the unit itself and what is under it, drawn as the tree it is. */
function parentOptions(units: readonly Unit[], id: string) {
  const branch = branchOf(units, id)
  return treeOrder(units)
    .filter(({ unit }) => !branch.has(unit.id))
    .map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${unit.officialName}` }))
}
