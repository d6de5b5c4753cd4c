import { formatDay } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Abbreviation,
  ActionBar,
  Button,
  ButtonLink,
  Card,
  HiddenFields,
  Icon,
  Notice,
  PageTitle,
  ResponsiveTable,
} from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { NamedSubject } from './asking-store.ts'
import type { Person } from './holder-store.ts'
import type { Opening } from './opening.ts'
import type { RoundEntry } from './round-store.ts'
import { NAV, numbered, roundCrumb, roundsCrumb } from './round-words.ts'

/** Longer lists are cut: the coordinator needs to see what they are about. */
const SHOWN = 12

/** Everything opening will do, before it is done. */
export function OpeningPage({ frame, round, opening }: { frame: Frame; round: RoundEntry; opening: Opening }) {
  const t = translator(frame.lang)
  const { list, units, holders, refusals } = opening
  const title = t('rounds.open.title', { title: round.title })
  const byUnit = [...Map.groupBy(list.asked, one => one.unitId)]
  const told = new Set(byUnit.flatMap(([unitId]) => holders.contributors(unitId)))
  const sub = { answers: list.asked.length, units: byUnit.length, deadline: formatDay(frame.lang, round.deadline) }
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: t('rounds.send-out') }]}>
      <PageTitle title={title} sub={list.asked.length > 0 ? t('rounds.open.sub', sub) : t('rounds.open.nobody')} />
      {refusals.length > 0 && (
        <Notice t={t} kind="error" title={t('rounds.refused')}>
          <ul>
            {refusals.map(refusal => (
              <li key={`${refusal.key} ${refusal.params?.['unit'] ?? ''}`}>{refusalText(t, refusal)}</li>
            ))}
          </ul>
          <p class="topgap">
            <a href={workPaths.editRound(round.id)}>{t('rounds.edit')}</a>
          </p>
        </Notice>
      )}
      {byUnit.length > 0 && (
        <Card title={t('rounds.open.who')} id="hvem" flush>
          <ResponsiveTable
            caption={t('rounds.open.who')}
            captionHidden
            rows={byUnit}
            rowKey={([unitId]) => unitId}
            columns={[
              {
                key: 'unit',
                heading: t('rounds.open.column-unit'),
                rowHeading: true,
                cell: ([unitId]) => <UnitName unit={units.get(unitId)} />,
              },
              {
                key: 'answers',
                heading: t('rounds.open.column-answers'),
                cell: ([, asked]) => <Titles t={t} subjects={asked.map(one => one.subject)} />,
              },
              {
                key: 'holder',
                heading: t('rounds.open.column-holder'),
                cell: ([unitId]) => <People people={holders.contributors(unitId)} none={t('rounds.open.no-holder')} />,
              },
              {
                key: 'approver',
                heading: t('rounds.open.column-approver'),
                cell: ([unitId]) => <People people={holders.approvers(unitId)} none={t('rounds.open.no-approver')} />,
              },
            ]}
          />
        </Card>
      )}
      <Left t={t} title={t('rounds.open.not-asked')} note={t('rounds.open.not-asked-note')} id="ikke-spurgt" subjects={list.notAsked} />
      <Left
        t={t}
        title={t('rounds.open.without-owner')}
        note={t('rounds.open.without-owner-note')}
        id="uden-enhed"
        subjects={list.withoutOwner}
      />
      <Left t={t} title={t('rounds.open.ended')} id="afsluttet" subjects={opening.ended} />
      {refusals.length === 0 && (
        <form method="post" action={workPaths.openRound(round.id)}>
          <HiddenFields csrf={frame.csrf} />
          <p class="small">{t('rounds.open.mails', { count: told.size })}</p>
          <ActionBar said={t('rounds.open.final')}>
            <ButtonLink href={workPaths.round(round.id)} variant="tertiary">
              {t('rounds.cancel')}
            </ButtonLink>
            <Button>{t('rounds.open.send')}</Button>
          </ActionBar>
        </form>
      )}
    </WorkspaceLayout>
  )
}

export const UnitName = ({ unit }: { unit: { readonly name: string; readonly abbreviation: string } | undefined }) =>
  unit ? (
    <>
      {unit.abbreviation && <Abbreviation short={unit.abbreviation} name={unit.name} />} {unit.name}
    </>
  ) : null

const People = ({ people, none }: { people: readonly Person[]; none: string }) =>
  people.length > 0 ? (
    <span>{people.map(person => person.name).join(', ')}</span>
  ) : (
    <span class="nobody">
      <Icon name="warning" class="warn" /> {none}
    </span>
  )

const Titles = ({ t, subjects }: { t: Translate; subjects: readonly NamedSubject[] }) => (
  <ul class="plain small">
    {subjects.slice(0, SHOWN).map(subject => (
      <li key={subject.id}>{numbered(subject)}</li>
    ))}
    {subjects.length > SHOWN && <li>{t('rounds.open.more', { count: subjects.length - SHOWN })}</li>}
  </ul>
)

function Left({
  t,
  title,
  note,
  id,
  subjects,
}: {
  t: Translate
  title: string
  note?: string
  id: string
  subjects: readonly NamedSubject[]
}) {
  if (subjects.length === 0) return null
  return (
    <Card title={title} id={id} aside={String(subjects.length)}>
      {note && <p class="small muted">{note}</p>}
      <Titles t={t} subjects={subjects} />
    </Card>
  )
}
