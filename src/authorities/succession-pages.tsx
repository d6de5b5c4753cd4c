import { SUCCESSION_KINDS } from '../domain/unit-kind.ts'
import { treeOrder } from '../domain/unit-tree.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Card, Checkboxes, ErrorSummary, HiddenFields, Notice, PageTitle, Radios, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'
import { MOVABLE, type Movable } from './unit-move-store.ts'
import type { Unit } from './unit-store.ts'

type SuccessionPageProps = {
  frame: Frame
  form: FormState
  unit: Unit
  /** Living units that can take over. */
  units: readonly Unit[]
  /** What goes on in the successors. */
  belonging: readonly Movable[]
  /** The ids that the act and a new unit will get. */
  ids: { form: string; newUnit: string }
}

export function SuccessionPage({ frame, form, unit, units, belonging, ids }: SuccessionPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.succession-of', { unit: unit.officialName })
  const crumbs = [
    { label: t('authorities.units'), href: workPaths.units },
    { label: unit.officialName, href: workPaths.unit(unit.id) },
    { label: t('authorities.record-succession') },
  ]
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'units' }} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <Notice t={t} kind="info">
        <p>{t('authorities.succession-lead')}</p>
      </Notice>
      {belonging.length > 0 && <Belonging t={t} items={belonging} />}
      <form method="post" action={workPaths.unitSuccession(unit.id)} class="card flush" novalidate>
        <div class="fs">
          <HiddenFields csrf={frame.csrf} values={{ id: ids.form, new_unit_id: ids.newUnit }} />
          <Radios
            {...field('kind')}
            legend={t('authorities.succession-kind')}
            items={SUCCESSION_KINDS.map(kind => ({
              value: kind,
              label: t(`authorities.succession-kind.${kind}`),
              hint: t(`authorities.succession-hint.${kind}`),
            }))}
          />
          <TextField {...field('new_name')} label={t('authorities.succession-new')} hint={t('authorities.succession-new-hint')} />
          <Checkboxes
            name="successors"
            legend={t('authorities.succession-to')}
            hint={t('authorities.succession-to-hint')}
            error={form.error('successors')}
            values={form.all('successors')}
            items={treeOrder(units).map(({ unit }) => ({ value: unit.id, label: unit.officialName }))}
          />
          <TextField {...field('happened_on')} label={t('authorities.succession-day')} hint={t('authorities.day-hint')} width="middle" />
          <TextArea {...field('note')} label={t('authorities.succession-note')} rows={3} />
        </div>
        <FormEnd t={t} back={workPaths.unit(unit.id)} submit={t('authorities.succession-save')} />
      </form>
    </WorkspaceLayout>
  )
}

/** What is about to go on elsewhere, each by its name, folded: a large unit owns a hundred initiatives. */
const Belonging = ({ t, items }: { t: Translate; items: readonly Movable[] }) => (
  <Card title={t('authorities.belonging')} id="foelger-med">
    {MOVABLE.map(kind => ({ kind, of: items.filter(item => item.kind === kind) }))
      .filter(({ of }) => of.length > 0)
      .map(({ kind, of }) => (
        <details key={kind}>
          <summary>{t(`authorities.movable.${kind}`, { count: of.length })}</summary>
          <ul class="dots">
            {of.map(item => (
              <li key={item.id}>{item.title}</li>
            ))}
          </ul>
        </details>
      ))}
  </Card>
)
