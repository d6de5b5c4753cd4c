import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, EmptyState, HiddenFields, PageTitle, ResponsiveTable, Select } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { MOVABLE, type Movable, type PlannedMove } from './unit-move-store.ts'
import type { Unit } from './unit-store.ts'

export type UnitMovesPageProps = {
  frame: Frame
  unit: Unit
  /** The day its successors begin; undefined for a unit that has none. */
  day: string | undefined
  successors: readonly { readonly id: string; readonly name: string }[]
  /** What nobody has said the way of. */
  left: readonly Movable[]
  moves: readonly PlannedMove[]
}

/** The field that says where one thing goes. */
export const moveField = ({ kind, id }: Pick<Movable, 'kind' | 'id'>): string => `to.${kind}.${id}`

/** What goes on from a unit that gave way: what is to be shared out, what waits for its day, what has gone. */
export function UnitMovesPage({ frame, unit, day, successors, left, moves }: UnitMovesPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.moves-title', { unit: unit.officialName })
  const crumbs = [
    { label: t('authorities.units'), href: workPaths.units },
    { label: unit.officialName, href: workPaths.unit(unit.id) },
    { label: t('authorities.moves') },
  ]
  const [waiting, gone] = [moves.filter(move => !move.doneAt), moves.filter(move => move.doneAt)]
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'units' }} breadcrumbs={crumbs}>
      <PageTitle title={title} sub={day && t('authorities.moves-sub', { day: formatDay(frame.lang, day) })} />
      {left.length === 0 && moves.length === 0 && (
        <EmptyState title={t('authorities.moves-none-title')} text={t('authorities.moves-none')} />
      )}
      {left.length > 0 && (
        <form method="post" action={workPaths.unitMoves(unit.id)} class="card flush">
          <HiddenFields csrf={frame.csrf} />
          <div class="fs">
            <h2>{t('authorities.moves-left')}</h2>
            <p class="muted">{t('authorities.moves-left-hint')}</p>
            {MOVABLE.map(kind => (
              <Shared key={kind} t={t} kind={kind} items={left.filter(item => item.kind === kind)} successors={successors} />
            ))}
          </div>
          <div class="row pad">
            <Button>{t('authorities.moves-save')}</Button>
            <ButtonLink href={workPaths.unit(unit.id)} variant="tertiary">
              {t('authorities.moves-later')}
            </ButtonLink>
          </div>
        </form>
      )}
      <Moves t={t} frame={frame} title={t('authorities.moves-waiting')} id="venter" moves={waiting} />
      <Moves t={t} frame={frame} title={t('authorities.moves-gone')} id="flyttet" moves={gone} />
    </WorkspaceLayout>
  )
}

type SharedProps = { t: Translate; kind: Movable['kind']; items: readonly Movable[]; successors: UnitMovesPageProps['successors'] }

function Shared({ t, kind, items, successors }: SharedProps) {
  if (items.length === 0) return null
  const options = successors.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <fieldset>
      <legend class="form-label">{t(`authorities.movable.${kind}`, { count: items.length })}</legend>
      {items.map(item => (
        <Select
          key={item.id}
          name={moveField(item)}
          label={item.role ? `${item.title}: ${t(`people.role.${item.role}`)}` : item.title}
          prompt={t('authorities.moves-stays')}
          options={options}
        />
      ))}
    </fieldset>
  )
}

type MovesProps = { t: Translate; frame: Frame; title: string; id: string; moves: readonly PlannedMove[] }

function Moves({ t, frame, title, id, moves }: MovesProps) {
  if (moves.length === 0) return null
  return (
    <Card title={title} id={id} flush>
      <ResponsiveTable
        caption={title}
        captionHidden
        rows={moves}
        rowKey={move => move.moveId}
        columns={[
          { key: 'title', heading: t('authorities.moves-what'), rowHeading: true, cell: move => move.title },
          { key: 'kind', heading: t('authorities.moves-kind'), cell: move => t(`authorities.movable.${move.kind}`, { count: 1 }) },
          { key: 'to', heading: t('authorities.moves-to'), cell: move => move.toName },
          { key: 'day', heading: t('authorities.moves-day'), cell: move => formatDay(frame.lang, move.doneAt ?? move.dueOn) },
          { key: 'by', heading: t('authorities.moves-by'), cell: move => move.plannedByName },
        ]}
      />
    </Card>
  )
}
