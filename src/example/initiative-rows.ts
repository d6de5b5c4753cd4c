import { numberKey } from '../domain/number-key.ts'
import { parseStatedDate, type StatedDate } from '../domain/timeframe.ts'
import type { ExampleInitiative } from './example-data.ts'
import { idOf, indicatorRows, type Places, type Rows, translation } from './rows.ts'

const stated = (text: string | undefined): StatedDate | null => {
  const date = text === undefined ? null : parseStatedDate(text)
  if (text !== undefined && !date) throw new Error(`the example has no date in "${text}"`)
  return date
}

/** `goals` by number; an initiative serves the goal its own number begins with, and those it names besides. */
export function initiativeRows(
  rows: Rows,
  places: Places,
  plan: { readonly id: string; readonly goals: ReadonlyMap<string, string> },
  initiative: ExampleInitiative,
  position: number,
): string {
  const { authorityId: authority_id, newId, units, groups } = places
  const id = newId()
  const from = stated(initiative.from)
  const to = stated(initiative.to)
  rows.add('work.initiative', {
    authority_id,
    id,
    plan_id: plan.id,
    number: initiative.number,
    number_key: numberKey(initiative.number),
    title: initiative.title,
    text: initiative.text,
    plain_summary: initiative.summary,
    coordinator_name: '',
    coordinator_email: `${(initiative.lead[0] ?? '').toLowerCase().replace('ø', 'oe')}@havnstad.example`,
    target_group_words: initiative.groupWords ?? '',
    timeframe_words: initiative.words ?? '',
    starts_on: from?.start ?? null,
    starts_precision: from?.precision ?? null,
    ends_on: to?.end ?? null,
    ends_precision: to?.precision ?? null,
    ongoing: initiative.ongoing ?? false,
    permanent: initiative.permanent ?? false,
    funding_status: initiative.funding,
    evidence: initiative.evidence ?? '',
    convention_articles: initiative.articles ?? [],
    position,
    changed_at: `${initiative.status?.on ?? '2026-06-12'}T09:00:00Z`,
  })
  const served = [initiative.number.split('.')[0] ?? '', ...(initiative.alsoServes ?? [])]
  for (const goal of served) rows.add('work.initiative_goal', { authority_id, initiative_id: id, goal_id: idOf(plan.goals, goal) })
  for (const [place, unit] of initiative.lead.entries())
    rows.add(
      'work.initiative_unit',
      unitRow(authority_id, id, idOf(units, unit), initiative.lead.length > 1 ? 'cross-cutting' : 'lead', place),
    )
  for (const [place, unit] of (initiative.partners ?? []).entries())
    rows.add('work.initiative_unit', unitRow(authority_id, id, idOf(units, unit), 'partner', initiative.lead.length + place))
  for (const group of initiative.groups)
    rows.add('work.initiative_target_group', { authority_id, initiative_id: id, target_group_id: idOf(groups, group) })
  for (const [place, [title, deadline, done]] of (initiative.activities ?? []).entries()) {
    const date = stated(deadline)
    rows.add('work.activity', {
      authority_id,
      id: newId(),
      initiative_id: id,
      title,
      deadline_on: date?.end ?? null,
      deadline_precision: date?.precision ?? null,
      done_on: done ?? null,
      position: place,
    })
  }
  appropriationRows(rows, places, id, initiative)
  statusRows(rows, places, id, initiative)
  if (initiative.indicator) indicatorRows(rows, places, { initiative_id: id, goal_id: null }, initiative.indicator)
  if (initiative.english) {
    translation(rows, places, 'initiative', id, 'title', initiative.english.title)
    translation(rows, places, 'initiative', id, 'plain_summary', initiative.english.summary)
  }
  return id
}

const unitRow = (authority_id: string, initiative_id: string, unit_id: string, part: string, position: number) => ({
  authority_id,
  initiative_id,
  unit_id,
  part,
  position,
})

function appropriationRows(
  rows: Rows,
  { authorityId: authority_id, newId }: Places,
  initiative_id: string,
  initiative: ExampleInitiative,
): void {
  const ids = (initiative.money ?? []).map(newId)
  for (const [position, money] of (initiative.money ?? []).entries()) {
    const years = Object.entries(money.years).map(([year, million]) => ({ year: Number(year), amount_ore: Math.round(million * 1e8) }))
    const id = ids[position]
    rows.add('work.appropriation', {
      authority_id,
      id,
      initiative_id,
      part_of: money.partOf === undefined ? null : ids[money.partOf],
      source_agreement: money.source,
      kind: money.kind ?? 'operating',
      permanence: money.permanent ? 'permanent' : 'temporary',
      price_level: '',
      amount_ore: years.reduce((sum, { amount_ore }) => sum + amount_ore, 0),
      position,
    })
    for (const { year, amount_ore } of years) rows.add('work.appropriation_year', { authority_id, appropriation_id: id, year, amount_ore })
  }
}

function statusRows(rows: Rows, { authorityId: authority_id, newId }: Places, initiative_id: string, initiative: ExampleInitiative): void {
  const { status, council } = initiative
  if (!status) return
  const row = (said: Omit<NonNullable<ExampleInitiative['council']>, 'trend'>) => ({
    ...{ authority_id, id: newId(), initiative_id, phase: status.phase, assessment: said.assessment },
    ...{ reason: said.reason, next_step: said.next, stated_on: said.on, recorded_at: `${said.on}T09:00:00Z` },
  })
  rows.add('work.status_entry', {
    ...row(status),
    voice: 'owner',
    trend: status.trend ?? null,
    completed_on: status.phase === 'completed' ? (status.completedOn ?? status.on) : null,
    decision_reference: status.decision ?? '',
  })
  if (council)
    rows.add('work.status_entry', { ...row(council), voice: 'council', trend: council.trend, completed_on: null, decision_reference: '' })
}
