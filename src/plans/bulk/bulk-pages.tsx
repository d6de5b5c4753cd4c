import { BULK_KINDS, type BulkKind } from '../../domain/bulk-change.ts'
import type { RecordNames } from '../../history/record-names-store.ts'
import { formatMoment } from '../../i18n/format.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import {
  ActionBar,
  Button,
  ButtonLink,
  Card,
  Choices,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  Notice,
  PageTitle,
  Select,
  TextField,
} from '../../web/components/index.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { workPaths } from '../../web/paths.ts'
import { NAV, plansCrumb } from '../plan-pages.tsx'
import type { Bulk } from './bulk-store.ts'
import { BulkTable } from './bulk-table.tsx'
import type { Foreseen } from './change-many.ts'

type Plan = { readonly id: string; readonly title: string }
type Latest = readonly {
  readonly id: string
  readonly kind: BulkKind
  readonly made_by_name: string
  readonly made_at: Date
  readonly items: number | null
}[]

type ChoosePageProps = {
  frame: Frame
  form: FormState
  plan: Plan
  chosen: readonly { readonly id: string; readonly title: string }[]
  units: readonly { readonly id: string; readonly official_name: string }[]
  latest: Latest
}

/** What is to be changed in the initiatives that were ticked. */
export function BulkChoosePage({ frame, form, plan, chosen, units, latest }: ChoosePageProps) {
  const t = translator(frame.lang)
  const title = t('plans.bulk.title', { count: chosen.length })
  const crumbs = [plansCrumb(t), { label: plan.title, href: workPaths.plan(plan.id) }, { label: t('plans.bulk.crumb') }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      {chosen.length === 0 ? (
        <EmptyState title={t('plans.bulk.none-title')} text={t('plans.bulk.none')}>
          <ButtonLink href={workPaths.plan(plan.id)}>{t('plans.bulk.back')}</ButtonLink>
        </EmptyState>
      ) : (
        <ChooseForm t={t} form={form} plan={plan} chosen={chosen} units={units} />
      )}
      {latest.length > 0 && (
        <Card title={t('plans.bulk.latest')} id="seneste">
          <ul class="plain">
            {latest.map(one => (
              <li key={one.id}>
                <a href={workPaths.bulkAct(one.id)}>{t(`plans.bulk.kind-${one.kind}`)}</a>{' '}
                {t('plans.bulk.made', { count: one.items ?? 0, by: one.made_by_name, at: formatMoment(frame.lang, one.made_at) })}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </WorkspaceLayout>
  )
}

function ChooseForm({ t, form, plan, chosen, units }: Omit<ChoosePageProps, 'frame' | 'latest'> & { t: Translate }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <form action={workPaths.bulkChange(plan.id)} class="card flush" novalidate>
      <Chosen ids={chosen.map(one => one.id)} />
      <input type="hidden" name="vis" value="ja" />
      <div class="fs">
        <h2>{t('plans.bulk.chosen')}</h2>
        <ul class="dots">
          {chosen.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </div>
      <div class="fs">
        <Choices
          {...field('kind')}
          legend={t('plans.bulk.what')}
          items={BULK_KINDS.map(kind => ({ value: kind, label: t(`plans.bulk.kind-${kind}`) }))}
        />
        <Select
          {...field('unit')}
          label={t('plans.bulk.unit')}
          hint={t('plans.bulk.unit-hint')}
          prompt={t('plans.tree.any')}
          options={units.map(unit => ({ value: unit.id, label: unit.official_name }))}
        />
        <div class="grid2">
          <TextField {...field('starts')} label={t('plans.bulk.starts')} hint={t('plans.bulk.time-hint')} width="middle" />
          <TextField {...field('ends')} label={t('plans.bulk.ends')} hint={t('plans.bulk.time-hint')} width="middle" />
          <TextField {...field('name')} label={t('plans.bulk.name')} />
          <TextField {...field('email')} label={t('plans.bulk.email')} />
        </div>
      </div>
      <ActionBar>
        <ButtonLink href={workPaths.plan(plan.id)} variant="tertiary">
          {t('plans.cancel')}
        </ButtonLink>
        <Button>{t('plans.bulk.preview')}</Button>
      </ActionBar>
    </form>
  )
}

const Chosen = ({ ids }: { ids: readonly string[] }) => (
  <>
    {ids.map(id => (
      <input type="hidden" name="valgt" value={id} key={id} />
    ))}
  </>
)

type PreviewPageProps = {
  frame: Frame
  plan: Plan
  id: string
  foreseen: readonly Foreseen[]
  names: RecordNames
  /** The change as it was typed. */
  typed: readonly (readonly [name: string, value: string])[]
  isStale: boolean
}

/** What the change would make of each: nothing is changed unseen. */
export function BulkPreviewPage({ frame, plan, id, foreseen, names, typed, isStale }: PreviewPageProps) {
  const t = translator(frame.lang)
  const changing = foreseen.filter(one => !one.isSame)
  const isRefused = foreseen.some(one => one.refusals.length > 0)
  const title = t('plans.bulk.preview-title', { count: changing.length })
  const crumbs = [plansCrumb(t), { label: plan.title, href: workPaths.plan(plan.id) }, { label: t('plans.bulk.crumb') }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={isRefused}>
      <PageTitle title={title} sub={t('plans.bulk.same', { count: foreseen.length - changing.length })} />
      {isStale && (
        <Notice t={t} kind="warning">
          <p role="status">{t('plans.bulk.stale')}</p>
        </Notice>
      )}
      {isRefused && (
        <Notice t={t} kind="error">
          <p role="alert">{t('plans.bulk.refused')}</p>
        </Notice>
      )}
      <form method="post" action={workPaths.bulkChange(plan.id)} class="card flush">
        <HiddenFields csrf={frame.csrf} values={{ id, ...Object.fromEntries(typed) }} />
        <Chosen ids={foreseen.map(one => one.initiativeId)} />
        {foreseen.map(one => (
          <input type="hidden" name={`revision.${one.initiativeId}`} value={one.revision} key={one.initiativeId} />
        ))}
        <BulkTable t={t} rows={changing} names={names} />
        <ActionBar>
          <ButtonLink href={workPaths.plan(plan.id)} variant="tertiary">
            {t('plans.cancel')}
          </ButtonLink>
          {changing.length > 0 && !isRefused && <Button>{t('plans.bulk.change', { count: changing.length })}</Button>}
        </ActionBar>
      </form>
    </WorkspaceLayout>
  )
}

/** A change that was made in many at once, and the way to take it back. */
export function BulkActPage({ frame, bulk, names }: { frame: Frame; bulk: Bulk; names: RecordNames }) {
  const t = translator(frame.lang)
  const title = t(`plans.bulk.kind-${bulk.kind}`)
  const made = { count: bulk.items.length, by: bulk.made_by_name, at: formatMoment(frame.lang, bulk.made_at) }
  const crumbs = [plansCrumb(t), { label: bulk.plan, href: workPaths.plan(bulk.plan_id) }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs}>
      <PageTitle title={title} sub={t('plans.bulk.made', made)} />
      {bulk.undone_at ? (
        <Notice t={t} kind="info">
          <p>{t('plans.bulk.undone', { by: bulk.undone_by_name ?? '', at: formatMoment(frame.lang, bulk.undone_at) })}</p>
        </Notice>
      ) : (
        <form method="post" action={workPaths.undoBulk(bulk.id)} class="row">
          <HiddenFields csrf={frame.csrf} values={{}} />
          <Button variant="secondary">{t('plans.bulk.undo')}</Button> <span class="muted">{t('plans.bulk.undo-hint')}</span>
        </form>
      )}
      <Card flush>
        <BulkTable t={t} rows={bulk.items} names={names} />
      </Card>
    </WorkspaceLayout>
  )
}
