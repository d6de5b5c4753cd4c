import { decimalText } from '../domain/decimal.ts'
import type { Doc, Row } from '../domain/merge.ts'
import { amountText } from '../domain/money.ts'
import { type StatedDate, statedDateText } from '../domain/timeframe.ts'
import type { Activity, Indicator, InitiativeAppropriation, InitiativeInput, Observation, OwnValue } from './initiative.ts'

const dateText = (date: StatedDate | null): string => (date ? statedDateText(date.start, date.precision) : '')

/** The initiative in the notation of its form. */
export const initiativeDoc = (initiative: InitiativeInput): Doc => ({
  draft: initiative.isDraft ? 'yes' : '',
  plan: initiative.planId,
  parent: initiative.parentId ?? '',
  number: initiative.number,
  title: initiative.title,
  plain_summary: initiative.plainSummary,
  text: initiative.text,
  goals: [...initiative.goalIds].sort(),
  owners: initiative.owners.map(({ unitId, part }) => ({ id: unitId, unit: unitId, part })),
  coordinator_name: initiative.coordinatorName,
  coordinator_email: initiative.coordinatorEmail,
  target_groups: [...initiative.targetGroupIds].sort(),
  target_group_words: initiative.targetGroupWords,
  starts: dateText(initiative.timeframe.from),
  ends: dateText(initiative.timeframe.to),
  timeframe_words: initiative.timeframe.words,
  ongoing: initiative.timeframe.ongoing ? 'yes' : '',
  permanent: initiative.timeframe.permanent ? 'yes' : '',
  funding_status: initiative.fundingStatus,
  evidence: initiative.evidence,
  articles: initiative.articles.map(String),
  activities: initiative.activities.map(activityRow),
  appropriations: initiative.appropriations.map(appropriationRow),
  indicators: initiative.indicators.map(indicatorRow),
  observations: [...initiative.observations].sort(byPeriod).map(observationRow),
  own: [...initiative.ownValues].sort(byField).map(({ fieldId, value }) => ({ id: fieldId, field: fieldId, value })),
})

/** Measurements have no order of their own. */
const byPeriod = (a: Observation, b: Observation): number => (a.period === b.period ? Number(a.id > b.id) : a.period > b.period ? 1 : -1)

const byField = (a: OwnValue, b: OwnValue): number => (a.fieldId > b.fieldId ? 1 : -1)

const activityRow = (activity: Activity): Row => ({
  id: activity.id,
  number: activity.number,
  title: activity.title,
  actors: activity.actors,
  aim: activity.aim,
  deadline: dateText(activity.deadline),
  deadline_words: activity.deadlineWords,
  done_on: activity.doneOn ?? '',
})

const appropriationRow = (appropriation: InitiativeAppropriation): Row => ({
  id: appropriation.id,
  source_agreement: appropriation.sourceAgreement,
  words: appropriation.words,
  kind: appropriation.kind,
  permanence: appropriation.permanence,
  price_level: appropriation.priceLevel,
  part_of: appropriation.partOf ?? '',
  amount: appropriation.amount === null ? '' : amountText(appropriation.amount),
  note: appropriation.note,
  ...Object.fromEntries([...appropriation.years].map(([year, amount]) => [`year-${year}`, amountText(amount)])),
})

const indicatorRow = (indicator: Indicator): Row => ({
  id: indicator.id,
  name: indicator.name,
  unit_of_measure: indicator.unitOfMeasure,
  direction: indicator.moreIsBetter ? 'more' : 'less',
  note: indicator.note,
})

const observationRow = (observation: Observation): Row => ({
  id: observation.id,
  indicator: observation.indicatorId,
  unit: observation.unitId ?? '',
  period: observation.period,
  measured: decimalText(observation.measured),
  target: decimalText(observation.target),
})
