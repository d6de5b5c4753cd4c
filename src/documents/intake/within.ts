/** How long one waits for a file before being shown how far it has come: most are read in less. */
const PATIENCE_MS = 2000

/** What a promise gives, if it gives it in time. */
export async function within<T>(promise: Promise<T>, milliseconds = PATIENCE_MS): Promise<T | undefined> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    clock = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(clock)
  }
}
