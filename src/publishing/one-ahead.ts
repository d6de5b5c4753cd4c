/**
 * The same values, each asked for while the one before it is still being dealt with: reading, building and writing a version are the
 * work of two processes of the database and of this one, and none of them waits for the others.
 */
export async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = source.next()
      // Whoever stops listening half-way has another error to tell; this one is thrown with the next turn.
      next.catch(() => {})
      yield value
    }
  } finally {
    await next.catch(() => {})
    await source.return(undefined)
  }
}
