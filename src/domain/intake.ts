/** How a file on its way in stands. Told from what is written down of it: nobody has to notice that a process is gone. */
export type IntakeState = 'going' | 'interrupted' | 'stopped' | 'ended'

/** A reading tells every second that it lives; after this much silence it does not. */
export const SILENCE_MS = 15_000

export const intakeState = (
  intake: { readonly heardAt: Date; readonly stoppedAt: Date | null; readonly endedAt: Date | null },
  now: Date,
): IntakeState => {
  if (intake.endedAt) return intake.stoppedAt ? 'stopped' : 'ended'
  if (now.getTime() - intake.heardAt.getTime() > SILENCE_MS) return intake.stoppedAt ? 'stopped' : 'interrupted'
  return 'going'
}
