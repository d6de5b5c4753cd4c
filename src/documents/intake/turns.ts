/** So many readings at once in one process: each may take half a gigabyte and a whole core. */
const AT_ONCE = 2

/** Lets a few in at a time, the others in the order they came. */
export class Turns {
  private free = AT_ONCE
  private readonly waiting: (() => void)[] = []

  /** Resolves when it is one's turn; `leave` gives the turn to the next. */
  async enter(): Promise<void> {
    if (this.free > 0) {
      this.free--
      return
    }
    await new Promise<void>(resolve => this.waiting.push(resolve))
  }

  leave(): void {
    const next = this.waiting.shift()
    if (next) next()
    else this.free++
  }
}
