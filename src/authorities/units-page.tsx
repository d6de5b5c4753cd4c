import { treeOrder } from '../domain/unit-tree.ts'
import { formatDay } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Abbreviation, ButtonLink, Card, EmptyState, PageTitle, ResponsiveTable, Tag } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { Unit } from './unit-store.ts'

export function UnitsPage({ frame, units }: { frame: Frame; units: readonly Unit[] }) {
  const t = translator(frame.lang)
  const title = t('authorities.units')
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'units' }}>
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
