/** A statement takes 65,535 parameters; the widest row here has 22. */
const ROWS = 1000

/** Runs `write` for so many rows at a time as one statement holds; never for none. */
export async function inBatches<T>(rows: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await write(rows.slice(at, at + ROWS))
}
