import { inAuthority } from '../../db/connect.ts'
import type { AppDeps } from '../../web/deps.ts'
import type { Viewer } from '../../web/viewer.ts'
import type { Tell } from '../reading/formats/format.ts'
import type { Waiting } from '../reading/read-in-child.ts'
import { endIntake, type FileOutcome, type Heard, hearIntake, insertIntake } from './intake-store.ts'
import type { Turns } from './turns.ts'

/** What a job is told while it works: Waiting, and which of several files it has come to. */
export type Working = Required<Waiting> & { readonly file: (at: number, count: number) => void }

export type Work<T> = (working: Working) => Promise<T>

const BEAT_MS = 1000

/**
 * One reading, from when it is asked for until it has ended. It is in memory only, until somebody has to wait for it or there is a
 * list to show: then it is written down, and from then on its row tells how far it has come, to whichever process is asked.
 */
export class Job<T> {
  readonly id: string
  readonly ended: Promise<T>
  private readonly deps: AppDeps
  private readonly viewer: Viewer
  private readonly about: { readonly fileName: string; readonly documentId: string | null }
  private readonly abort = new AbortController()
  private heard: Heard = { stage: 'waiting', done: null, total: null, fileAt: 1, fileCount: 1 }
  private left = false

  constructor(deps: AppDeps, viewer: Viewer, about: Job<T>['about'], turns: Turns, work: Work<T>) {
    this.id = deps.newId()
    this.deps = deps
    this.viewer = viewer
    this.about = about
    this.ended = this.run(turns, work)
  }

  private async run(turns: Turns, work: Work<T>): Promise<T> {
    await turns.enter()
    const tell: Tell = ({ stage, done = null, total = null }) => {
      this.heard = { ...this.heard, stage, done, total }
    }
    const file = (fileAt: number, fileCount: number) => {
      this.heard = { stage: 'opening', done: null, total: null, fileAt, fileCount }
    }
    try {
      return await work({ signal: this.abort.signal, tell, file })
    } finally {
      turns.leave()
    }
  }

  /** Writes the job down, and at its end what became of its files. Answers when it can be found by its id. */
  async writeDown(outcomesOf: (ended: T) => readonly FileOutcome[]): Promise<void> {
    const { authorityId, personId } = this.viewer
    const at = this.deps.clock()
    const intake = { authorityId, id: this.id, ...this.about, sentBy: personId, at }
    await inAuthority(this.deps.work, authorityId, tx => insertIntake(tx, intake, this.heard))
    const beat = setInterval(() => void this.beat().catch(() => undefined), BEAT_MS)
    const end = async (files: readonly FileOutcome[]) => {
      clearInterval(beat)
      if (this.left) return
      await inAuthority(this.deps.work, authorityId, tx => endIntake(tx, authorityId, this.id, this.deps.clock(), files))
    }
    this.writtenDown = this.ended.then(
      ended => end(outcomesOf(ended)),
      () => clearInterval(beat),
    )
  }

  /** Settles when the end of a job that was written down is written down too. */
  writtenDown: Promise<void> = Promise.resolve()

  private async beat(): Promise<void> {
    const { authorityId } = this.viewer
    const stop = await inAuthority(this.deps.work, authorityId, tx => hearIntake(tx, authorityId, this.id, this.deps.clock(), this.heard))
    if (stop) this.abort.abort()
  }

  /** The process is going down: the reading ends, and its row falls silent, which is how one sees that it was interrupted. */
  leave(): void {
    this.left = true
    this.abort.abort()
  }
}
