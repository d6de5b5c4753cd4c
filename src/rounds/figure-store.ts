import type { WorkTransaction } from '../db/connect.ts'
import type { SaidFigure } from '../domain/rounds/report-figures.ts'
import type { Writer } from '../history/revision-store.ts'

/** A goal's measurements are no part of its form, so they are written where they stand. */
export async function keepGoalFigure(
  tx: WorkTransaction,
  authorityId: string,
  figure: { readonly id: string; readonly indicatorId: string; readonly period: string; readonly value: number },
): Promise<void> {
  await tx
    .insertInto('work.observation')
    .values({
      authority_id: authorityId,
      id: figure.id,
      indicator_id: figure.indicatorId,
      period: figure.period,
      measured: figure.value,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'indicator_id', 'period', 'unit_id']).doUpdateSet({ measured: figure.value }))
    .execute()
}

/** That the round said so: the source of each measurement. */
export async function keepRoundFigures(
  tx: WorkTransaction,
  writer: Writer,
  roundId: string,
  period: string,
  figures: readonly SaidFigure[],
): Promise<void> {
  await tx
    .insertInto('work.round_figure')
    .values(
      figures.map(({ indicatorId, value, before }) => ({
        authority_id: writer.authorityId,
        round_id: roundId,
        indicator_id: indicatorId,
        period,
        measured: value,
        before,
        kept_at: writer.at,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
