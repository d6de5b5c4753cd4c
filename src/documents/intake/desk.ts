import type { AppDeps } from '../../web/deps.ts'
import type { Viewer } from '../../web/viewer.ts'
import { unpackInChild } from '../reading/read-in-child.ts'
import type { ReceivedFile } from '../received-file.ts'
import { takeIn, type Uploaded } from '../upload.ts'
import { Job, type Work, type Working } from './job.ts'
import { safeName } from './outcome.ts'
import { Room } from './room.ts'
import { Turns } from './turns.ts'

/** What became of an upload: one file, or each file of a ZIP. */
export type Ended =
  | { readonly kind: 'one'; readonly uploaded: Uploaded }
  | { readonly kind: 'several'; readonly files: readonly { readonly name: string; readonly uploaded: Uploaded }[] }

const holdsSeveral = (uploaded: Uploaded): boolean => uploaded.kind === 'refused' && uploaded.refusals[0]?.key === 'reading.several'

/** A ZIP may hold fifty files, and each may take ten seconds; others wait for their turn meanwhile. */
const MINUTES_FOR_ALL = 2

const outOfTime: Uploaded = {
  kind: 'refused',
  refusals: [{ key: 'reading.several-too-slow', field: 'file', params: { minutes: MINUTES_FOR_ALL } }],
}

/** The readings that go on in this process. */
export class Desk {
  /** For the files that wait their turn. */
  readonly room: Room
  private readonly deps: AppDeps
  private readonly turns = new Turns()
  private readonly jobs = new Set<Job<unknown>>()

  constructor(deps: AppDeps) {
    this.deps = deps
    this.room = new Room(deps.waitingBytes)
  }

  begin<T>(viewer: Viewer, about: { readonly fileName: string; readonly documentId: string | null }, work: Work<T>): Job<T> {
    const job = new Job(this.deps, viewer, about, this.turns, work)
    this.jobs.add(job)
    const done = () => this.jobs.delete(job)
    job.ended.then(done, done)
    return job
  }

  receive(viewer: Viewer, file: ReceivedFile): Job<Ended> {
    return this.begin(viewer, { fileName: safeName(file.name), documentId: null }, working => this.read(viewer, file, working))
  }

  private async read(viewer: Viewer, file: ReceivedFile, working: Working): Promise<Ended> {
    const uploaded = await takeIn(this.deps, viewer, file, working)
    if (!holdsSeveral(uploaded)) return { kind: 'one', uploaded }
    const unpacked = await unpackInChild(file.bytes, working)
    if (!unpacked.ok)
      return { kind: 'one', uploaded: { kind: 'refused', refusals: unpacked.refusals.map(each => ({ ...each, field: 'file' })) } }
    const files: { name: string; uploaded: Uploaded }[] = []
    const until = this.deps.clock().getTime() + MINUTES_FOR_ALL * 60_000
    for (const [at, { name, bytes }] of unpacked.value.entries()) {
      working.file(at + 1, unpacked.value.length)
      // Once stopped or out of time, the rest is refused without being looked at; what was read before stays.
      const isLate = this.deps.clock().getTime() > until
      const file = { name, mediaType: '', bytes: Buffer.from(bytes) }
      files.push({ name, uploaded: isLate ? outOfTime : await takeIn(this.deps, viewer, file, working) })
    }
    return { kind: 'several', files }
  }

  leave(): void {
    for (const job of this.jobs) job.leave()
  }
}
