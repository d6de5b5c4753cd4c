import type { WorkTransaction } from '../db/connect.ts'
import type { Reported } from '../domain/rounds/report.ts'
import { figuresSaid } from '../domain/rounds/report-figures.ts'
import type { Writer } from '../history/revision-store.ts'
import { keepMeasured } from '../plans/keep-measured.ts'
import { keepGoalFigure, keepRoundFigures } from './figure-store.ts'
import type { RoundEntry } from './round-store.ts'

/**
 * Figures of approved answers become measurements of what they measure. Where several units answered about one thing, the first one asked
 * is heard, as with its status. At freezing, not at approval: an ordinary publication in between must not show half a round (decision 62).
 */
export async function keepFigures(
  tx: WorkTransaction,
  writer: Writer,
  round: RoundEntry,
  reported: readonly Reported[],
  frozenOn: string,
  newId: () => string,
): Promise<void> {
  // The month the window ends in: an answer does not say on which day it counted.
  const period = (round.window_to ?? frozenOn).slice(0, 7)
  const heard = new Set<string>()
  for (const one of reported) {
    const figures = figuresSaid(one)
    if (one.state !== 'approved' || figures.length === 0 || heard.has(one.subjectId)) continue
    heard.add(one.subjectId)
    if (one.subject === 'initiative') await keepMeasured(tx, writer, one.subjectId, period, figures, newId)
    else for (const figure of figures) await keepGoalFigure(tx, writer.authorityId, { ...figure, id: newId(), period })
    await keepRoundFigures(tx, writer, round.id, period, figures)
  }
}
