import type { VNode } from 'preact'
import { UNIT_KINDS } from '../domain/unit-kind.ts'
import { branchOf, treeOrder } from '../domain/unit-tree.ts'
import type { Translations } from '../history/translation-store.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, ErrorSummary, HiddenFields, PageTitle, Select, TextField } from '../web/components/index.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'
import { RecordActs } from './record-acts.tsx'
import { SuccessionList } from './succession-list.tsx'
import type { Succession } from './succession-store.ts'
import type { Unit } from './unit-store.ts'

type UnitPageProps = {
  frame: Frame
  form: FormState
  id: string
  /** Of the unit as the form began from it, and the name it is stored under; undefined for one that is about to be made. */
  stored: { revision: number; name: string } | undefined
  units: readonly Unit[]
  translations: Translations
  successions: readonly Succession[]
  /** Instead of the form, for those who may not edit. */
  facts?: VNode | undefined
}

export function UnitPage(props: UnitPageProps) {
  const { frame, form, id, stored, units, translations, successions } = props
  const t = translator(frame.lang)
  const title = stored ? stored.name : t('authorities.new-unit')
  const crumbs = [{ label: t('authorities.units'), href: workPaths.units }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'units' }} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title}>
        {stored && (
          <>
            <RecordActs t={t} kind="unit" id={id} deleteHref={workPaths.deleteUnit(id)} />
            {successions.some(one => one.from.id === id) && (
              <ButtonLink href={workPaths.unitMoves(id)} variant="secondary">
                {t('authorities.moves')}
              </ButtonLink>
            )}
            <ButtonLink href={workPaths.unitSuccession(id)} variant="secondary">
              {t('authorities.record-succession')}
            </ButtonLink>
          </>
        )}
      </PageTitle>
      <RecordForm action={stored ? workPaths.unit(id) : workPaths.newUnit} facts={props.facts}>
        <HiddenFields csrf={frame.csrf} values={stored ? { revision: stored.revision } : { id }} />
        <UnitFields t={t} form={form} parents={parentOptions(units, id)} />
        <EnglishFields
          t={t}
          form={form}
          translations={translations}
          revision={stored?.revision}
          fields={[{ name: 'official_name', label: t('authorities.official-name') }]}
        />
        <FormEnd t={t} back={workPaths.units} />
      </RecordForm>
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
